package it.percorsi.gateway.assets;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves {@code /assets/**}: our own files and, from their WebJars, Bootstrap Italia and htmx. */
@Configuration(proxyBeanMethods = false)
class AssetConfiguration implements WebMvcConfigurer {
    private static final String WEBJARS = "classpath:/META-INF/resources/webjars/";
    /** Addresses bear no version: after an upgrade the first page may still look old, the second does not. */
    private static final CacheControl LIBRARY = CacheControl.maxAge(Duration.ofDays(1))
            .staleWhileRevalidate(Duration.ofDays(30))
            .cachePublic();

    private static final CacheControl OWN = CacheControl.maxAge(Duration.ofMinutes(1))
            .staleWhileRevalidate(Duration.ofDays(1))
            .cachePublic();

    private final ContentTags tags = new ContentTags();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/assets/bootstrap-italia/**", WEBJARS + "bootstrap-italia/2.17.0/dist/", LIBRARY);
        serve(registry, "/assets/htmx/**", WEBJARS + "htmx.org/2.0.10/dist/", LIBRARY);
        serve(registry, "/assets/**", "classpath:/static/assets/", OWN);
    }

    private void serve(ResourceHandlerRegistry registry, String paths, String location, CacheControl kept) {
        registry.addResourceHandler(paths)
                .addResourceLocations(location)
                .setCacheControl(kept)
                // Files in a reproducibly built jar all bear the same date.
                .setUseLastModified(false)
                .setEtagGenerator(tags::of);
    }
}
