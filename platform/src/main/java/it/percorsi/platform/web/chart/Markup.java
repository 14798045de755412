package it.percorsi.platform.web.chart;

import java.util.Locale;

/** Writes SVG; every text and attribute value passes through the escaping here. */
final class Markup {
    private final StringBuilder out = new StringBuilder(4096);

    /** Opens an element; attributes come as name, value, name, value. */
    Markup open(String element, Object... attributes) {
        return tag(element, ">", attributes);
    }

    /** Writes an element without content. */
    Markup empty(String element, Object... attributes) {
        return tag(element, "/>", attributes);
    }

    Markup close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /** Writes an element that holds nothing but a text. */
    Markup text(String element, String text, Object... attributes) {
        open(element, attributes);
        escape(text);
        return close(element);
    }

    private Markup tag(String element, String end, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1] instanceof Double number ? decimal(number) : String.valueOf(attributes[i + 1]));
            out.append('"');
        }
        out.append(end);
        return this;
    }

    /** A coordinate with at most one decimal, the same on every machine. */
    static String decimal(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private void escape(String text) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    // XML has no way to carry control characters and lone surrogates, not even escaped.
                    boolean carried = (point >= 0x20 && !(point >= 0xD800 && point <= 0xDFFF) && point < 0xFFFE)
                            || point >= 0x10000;
                    out.appendCodePoint(carried ? point : ' ');
                }
            }
        });
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
