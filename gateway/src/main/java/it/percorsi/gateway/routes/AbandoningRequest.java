package it.percorsi.gateway.routes;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;

/** A request like the given one, whose response can be abandoned. Bodies stream through, uploads are never buffered. */
record AbandoningRequest(ClientHttpRequest request) implements ClientHttpRequest, StreamingHttpOutputMessage {
    @Override
    public ClientHttpResponse execute() throws IOException {
        return new AbandonedResponse(request.execute());
    }

    @Override
    public void setBody(Body body) {
        ((StreamingHttpOutputMessage) request).setBody(body);
    }

    @Override
    public OutputStream getBody() throws IOException {
        return request.getBody();
    }

    @Override
    public HttpMethod getMethod() {
        return request.getMethod();
    }

    @Override
    public URI getURI() {
        return request.getURI();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return request.getAttributes();
    }

    @Override
    public HttpHeaders getHeaders() {
        return request.getHeaders();
    }
}
