package it.percorsi.gateway.trouble;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.springframework.http.HttpStatus;

/** Why the gateway answers instead of a service. The code is stable: programs may rely on it. */
public enum Trouble {
    /** Nothing listens, or too many calls in a row went without an answer; the request has not been sent. */
    SERVICE_DOWN(HttpStatus.SERVICE_UNAVAILABLE, false),
    /** The service got the request and did not answer in time. */
    SERVICE_SLOW(HttpStatus.GATEWAY_TIMEOUT, true),
    /** The connection broke before the answer came. */
    SERVICE_BROKE_OFF(HttpStatus.BAD_GATEWAY, true),
    /** No route and no asset has this path. */
    NOT_FOUND(HttpStatus.NOT_FOUND, false),
    /** The request cannot be read. */
    BAD_REQUEST(HttpStatus.BAD_REQUEST, false),
    /** The request brings more than there is to say here. */
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, false),
    /** The Host header names somebody else (DNS rebinding). */
    FOREIGN_HOST(HttpStatus.FORBIDDEN, false),
    /** Another site's page tries to change something here. */
    FOREIGN_ORIGIN(HttpStatus.FORBIDDEN, false),
    /** Nobody is logged in, or the token is not valid. */
    LOGIN_NEEDED(HttpStatus.UNAUTHORIZED, false),
    /** The login service sent somebody back whom we cannot let in. */
    LOGIN_FAILED(HttpStatus.UNAUTHORIZED, false),
    /** Logged in, but not for this. */
    FORBIDDEN(HttpStatus.FORBIDDEN, false),
    /** The address exists for another method. */
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, false),
    /** More requests than one user, program or address may send. */
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, false),
    /** A fault of the gateway itself. */
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, false);

    private final HttpStatus status;
    private final boolean outcomeUnknown;

    Trouble(HttpStatus status, boolean outcomeUnknown) {
        this.status = status;
        this.outcomeUnknown = outcomeUnknown;
    }

    /** What lies behind a failed call of a service. */
    public static Trouble of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ConnectException _,
                        NoRouteToHostException _,
                        UnknownHostException _,
                        ConnectTimeoutException _,
                        ConnectionRequestTimeoutException _ -> {
                    return SERVICE_DOWN;
                }
                case io.github.resilience4j.circuitbreaker.CallNotPermittedException _ -> {
                    return SERVICE_DOWN;
                }
                case SocketTimeoutException _ -> {
                    return SERVICE_SLOW;
                }
                default -> {}
            }
        }
        return SERVICE_BROKE_OFF;
    }

    static Trouble of(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 400, 405, 406, 413, 414, 415 -> BAD_REQUEST;
            default -> INTERNAL;
        };
    }

    /** The stable name, as it stands in problem documents. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    HttpStatus status() {
        return status;
    }

    /** Whether a change that was asked for may have been made all the same. */
    boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
