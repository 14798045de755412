package it.percorsi.platform.web;

import it.percorsi.events.codes.Code;
import it.percorsi.platform.json.CodeModule;
import it.percorsi.platform.json.Codes;
import it.percorsi.platform.views.Freshness;
import it.percorsi.platform.web.conflict.ConflictFields;
import it.percorsi.platform.web.conflict.ConflictPage;
import it.percorsi.platform.web.conflict.FactWords;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

/** Wires what pages and APIs share. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration implements WebMvcConfigurer {

    @Bean
    FilterRegistrationBean<RequestMetadataFilter> requestMetadata(EarlyProblems problems) {
        FilterRegistrationBean<RequestMetadataFilter> registration =
                new FilterRegistrationBean<>(new RequestMetadataFilter(problems));
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 100);
        return registration;
    }

    @Bean
    ApiProblems apiProblems(MessageSource messages) {
        return new ApiProblems(messages);
    }

    @Bean
    RecordsOnly recordsOnly() {
        return new RecordsOnly();
    }

    @Bean
    EarlyProblems earlyProblems(MessageSource messages) {
        return new EarlyProblems(messages);
    }

    @Bean
    SecurityAnswers securityAnswers(EarlyProblems problems) {
        return new SecurityAnswers(problems);
    }

    @Bean
    PageErrors pageErrors(MessageSource messages, ConflictPage conflicts, PageModel frame) {
        return new PageErrors(messages, conflicts, frame, new Away(frame));
    }

    @Bean
    ConflictPage conflictPage(MessageSource messages, CodeTexts codes, ObjectProvider<ConflictFields> fields) {
        return new ConflictPage(
                new FactWords(messages, codes, new Euro()), fields.getIfAvailable(() -> new ConflictFields() {}));
    }

    @Bean
    PageModel pageModel(
            @Value("${percorsi.banner:}") String banner,
            @Value("${percorsi.account-page:}") String account,
            Freshness freshness,
            Clock clock) {
        return new PageModel(
                banner, account, new Staleness(freshness::behindSince, freshness::documentsAwaySince, clock));
    }

    @Bean
    FieldErrors fieldErrors(MessageSource messages) {
        return new FieldErrors(messages);
    }

    @Bean
    CodeTexts codes(MessageSource messages) {
        return new CodeTexts(messages);
    }

    @Bean
    Euro euro() {
        return new Euro();
    }

    /** What people send must be one of the codes that there are. */
    @Bean
    JacksonModule strictCodes() {
        return new CodeModule(true);
    }

    @Bean
    JacksonModule storableTexts() {
        return new SimpleModule("storable-texts").addDeserializer(String.class, new StorableTexts());
    }

    @Bean
    LocaleResolver localeResolver() {
        return SpokenLanguages.RESOLVER;
    }

    /** What is dated after today, in the service's calendar, has not happened. */
    @Bean
    ValidationConfigurationCustomizer pastAndPresent(Clock clock) {
        return configuration -> configuration.clockProvider(() -> clock);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new CodeConverters());
    }

    private static final class CodeConverters implements ConverterFactory<String, Code> {
        @Override
        @SuppressWarnings({"unchecked", "rawtypes", "NullAway"
        }) // an empty choice is none; every list of codes is an enum
        public <T extends Code> Converter<String, @Nullable T> getConverter(Class<T> list) {
            return text -> text.isEmpty() ? null : (T) known((Class) list, text);
        }

        private static <C extends Enum<C> & Code> C known(Class<C> list, String text) {
            return Codes.known(list).stream()
                    .filter(code -> code.code().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("not one of " + Codes.texts(list)));
        }
    }
}
