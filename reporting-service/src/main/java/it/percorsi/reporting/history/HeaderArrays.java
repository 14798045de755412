package it.percorsi.reporting.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** Headers as two arrays of one row: repeated names and their order are kept. */
final class HeaderArrays {

    private HeaderArrays() {}

    static void write(Connection connection, PreparedStatement row, int names, List<Header> headers)
            throws SQLException {
        row.setArray(
                names,
                connection.createArrayOf(
                        "text", headers.stream().map(Header::name).toArray()));
        row.setArray(
                names + 1,
                connection.createArrayOf(
                        "bytea",
                        headers.stream().map(header -> bytes(header.value())).toArray(byte[][]::new)));
    }

    private static byte @Nullable [] bytes(@Nullable Bytes value) {
        return value == null ? null : value.get();
    }

    static List<Header> read(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("header_names").getArray();
        byte[][] values = (byte[][]) row.getArray("header_values").getArray();
        List<Header> headers = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            headers.add(new Header(names[i], i < values.length ? Bytes.wrap(values[i]) : null));
        }
        return headers;
    }
}
