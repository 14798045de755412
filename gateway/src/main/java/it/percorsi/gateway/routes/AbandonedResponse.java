package it.percorsi.gateway.routes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.hc.core5.http.io.EofSensorInputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/**
 * A response whose rest is abandoned when it is closed. The client's own way is to read on to the end, which for a
 * stream of events never comes: a browser that leaves would hold its connection for ever.
 */
record AbandonedResponse(ClientHttpResponse answer) implements ClientHttpResponse {
    @Override
    public void close() {
        try {
            if (answer.getBody() instanceof EofSensorInputStream body) {
                // Does nothing when the end has been read: the connection is back in its pool then.
                body.abort();
            } else {
                answer.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream getBody() throws IOException {
        return answer.getBody();
    }

    @Override
    public HttpStatusCode getStatusCode() throws IOException {
        return answer.getStatusCode();
    }

    @Override
    public String getStatusText() throws IOException {
        return answer.getStatusText();
    }

    @Override
    public HttpHeaders getHeaders() {
        return answer.getHeaders();
    }
}
