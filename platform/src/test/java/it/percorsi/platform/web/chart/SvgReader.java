package it.percorsi.platform.web.chart;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads a chart back with a real XML parser, which refuses what is not well-formed. */
final class SvgReader {
    private SvgReader() {}

    static Document read(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("Not well-formed: " + svg, e);
        }
    }

    static long count(Document chart, String element, String classes) {
        return elements(chart, element)
                .filter(one -> one.getAttribute("class").equals(classes))
                .count();
    }

    static List<String> texts(Document chart, String classes) {
        return elements(chart, "text")
                .filter(one -> one.getAttribute("class").equals(classes))
                .map(Element::getTextContent)
                .toList();
    }

    static String textOf(Document chart, String id) {
        return elements(chart, "*")
                .filter(one -> one.getAttribute("id").equals(id))
                .map(Element::getTextContent)
                .findFirst()
                .orElseThrow();
    }

    static String attribute(Document chart, String element, String name) {
        return elements(chart, element).findFirst().orElseThrow().getAttribute(name);
    }

    private static Stream<Element> elements(Document chart, String element) {
        var found = chart.getElementsByTagName(element);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
