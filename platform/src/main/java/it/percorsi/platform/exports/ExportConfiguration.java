package it.percorsi.platform.exports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.ITemplateEngine;

/** Wires the files that tables and pages leave as. */
@Configuration(proxyBeanMethods = false)
public class ExportConfiguration {

    @Bean
    PdfDocuments pdfDocuments(ITemplateEngine templates) {
        return new PdfDocuments(templates);
    }

    @Bean
    TableFiles tableFiles(PdfDocuments documents) {
        return new TableFiles(documents);
    }
}
