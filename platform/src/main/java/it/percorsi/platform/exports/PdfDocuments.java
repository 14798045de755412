package it.percorsi.platform.exports;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Pages as PDF/UA: tagged, so that they can be read aloud, with their fonts inside. */
public final class PdfDocuments {

    private static final String FONT = "Titillium Web";
    private static final String FONTS =
            "classpath*:META-INF/resources/webjars/bootstrap-italia/*/dist/fonts/Titillium_Web/*_latin-";

    private final ITemplateEngine templates;
    private final ConcurrentMap<String, byte[]> fonts = new ConcurrentHashMap<>();

    static {
        // Its messages may quote what it renders.
        XRLog.setLoggingEnabled(false);
    }

    PdfDocuments(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** A template, which is XHTML in the font {@value #FONT}, filled from a model, in the language of who asks for it. */
    public byte[] of(String template, Map<String, Object> model) {
        String page = Xml.clean(templates.process(template, new Context(LocaleContextHolder.getLocale(), model)));
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Percorsi");
        builder.useUriResolver((base, uri) -> null);
        builder.useFont(font("regular"), FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(font("700"), FONT, 700, FontStyle.NORMAL, true);
        builder.withHtmlContent(page, null);
        builder.toStream(document);
        try {
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return document.toByteArray();
    }

    private FSSupplier<InputStream> font(String face) {
        byte[] font = fonts.computeIfAbsent(face, PdfDocuments::read);
        return () -> new ByteArrayInputStream(font);
    }

    private static byte[] read(String face) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources(FONTS + face + ".ttf")[0].getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
