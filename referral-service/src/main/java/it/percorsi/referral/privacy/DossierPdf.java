package it.percorsi.referral.privacy;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;

/** A dossier as PDF/UA: tagged, so that it can be read aloud, with its fonts inside. */
@Component
class DossierPdf {

    private static final String FONT = "Titillium Web";
    private static final String FONTS =
            "classpath*:META-INF/resources/webjars/bootstrap-italia/*/dist/fonts/Titillium_Web/*_latin-";
    private static final String NOT_IN_XML = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private final ITemplateEngine templates;
    private final JsonMapper mapper;
    private final DossierWords words;
    private final byte[] regular = font("regular");
    private final byte[] bold = font("700");

    static {
        // Its messages may quote what it renders.
        XRLog.setLoggingEnabled(false);
    }

    DossierPdf(ITemplateEngine templates, JsonMapper mapper, DossierWords words) {
        this.templates = templates;
        this.mapper = mapper;
        this.words = words;
    }

    /** What the service recorded, as lines on paper. */
    record Recorded(Dossier.Entry entry, List<DossierRow> rows) {}

    byte[] of(Dossier dossier) {
        Map<String, Object> model = new HashMap<>();
        model.put("dossier", dossier);
        model.put(
                "name",
                dossier.person() == null ? dossier.personId() : dossier.person().name());
        model.put("person", DossierRow.of(mapper.valueToTree(dossier.person()), words));
        model.put(
                "records",
                dossier.records().stream()
                        .map(entry -> new Recorded(entry, DossierRow.of(mapper.valueToTree(entry.content()), words)))
                        .toList());
        model.put("stipends", DossierRow.of(dossier.stipends(), words));
        String page = templates
                .process("referral/persone-fascicolo", new Context(Locale.ITALIAN, model))
                .replaceAll(NOT_IN_XML, " ");
        return render(page);
    }

    private byte[] render(String page) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Percorsi");
        builder.useUriResolver((base, uri) -> null);
        builder.useFont(from(regular), FONT, 400, FontStyle.NORMAL, true);
        builder.useFont(from(bold), FONT, 700, FontStyle.NORMAL, true);
        builder.withHtmlContent(page, null);
        builder.toStream(document);
        try {
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return document.toByteArray();
    }

    private static FSSupplier<InputStream> from(byte[] font) {
        return () -> new java.io.ByteArrayInputStream(font);
    }

    private static byte[] font(String face) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources(FONTS + face + ".ttf")[0].getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
