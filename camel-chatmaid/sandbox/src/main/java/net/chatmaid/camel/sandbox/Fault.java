/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package net.chatmaid.camel.sandbox;

import java.time.Duration;
import net.chatmaid.camel.sandbox.api.ErrorResponseException;
import net.chatmaid.camel.sandbox.api.SandboxResponse;
import net.chatmaid.camel.sandbox.http.FaultEffect;

/**
 * Something that goes wrong with a request on demand: see {@link ChatmaidSandbox#failNext(int, Fault)}. Unless its
 * description says so, a request that meets a fault is not processed: no message is created, and neither the key nor
 * the rate limit is checked. Immutable.
 */
public final class Fault {

    private static final String CONFIGURED_LIMIT = "The sandbox is configured to report that the rate limit is used up";

    private final String name;
    private final FaultEffect effect;

    private Fault(String name, FaultEffect effect) {
        this.name = name;
        this.effect = effect;
    }

    /**
     * An error in the API's own form.
     *
     * @param status the HTTP status, from 400 to 599
     * @return the fault
     */
    public static Fault status(int status) {
        requireError(status);
        return new Fault(
                "status " + status,
                (responses, request, process) -> responses.error(
                        new ErrorResponseException(status, "The sandbox is configured to respond with " + status),
                        request.path()));
    }

    /**
     * A proxy's error page.
     *
     * @param status the HTTP status, from 400 to 599
     * @return the fault
     */
    public static Fault html(int status) {
        requireError(status);
        String page = "<html><head><title>" + status + "</title></head><body><h1>" + status + "</h1></body></html>";
        return new Fault(
                "html " + status, (responses, request, process) -> SandboxResponse.of(status, "text/html", page));
    }

    /**
     * An error without a body.
     *
     * @param status the HTTP status, from 400 to 599
     * @return the fault
     */
    public static Fault empty(int status) {
        requireError(status);
        return new Fault("empty " + status, (responses, request, process) -> SandboxResponse.of(status, null, ""));
    }

    /**
     * A 429 in the form of the sandbox's own rate limit: every field of the API's error form, and the time to wait both
     * in {@code retryAfter} and in the {@code Retry-After} header.
     *
     * @param retryAfter how long to wait, rounded up to whole seconds, at least 1
     * @return the fault
     */
    public static Fault rateLimited(Duration retryAfter) {
        return new Fault(
                "rate limited for " + retryAfter,
                (responses, request, process) -> responses.error(
                        ErrorResponseException.rateLimited(CONFIGURED_LIMIT, retryAfter), request.path()));
    }

    /**
     * A 429 with the time to wait only in its body, which holds only {@code error} and {@code retryAfter}: the shortest
     * form that Chatmaid may send.
     *
     * @param retryAfter how long to wait, rounded up to whole seconds, at least 1
     * @return the fault
     */
    public static Fault rateLimitedByBody(Duration retryAfter) {
        return new Fault(
                "rate limited for " + retryAfter + ", in the body only",
                (responses, request, process) -> responses.bareRateLimit(retryAfter));
    }

    /**
     * A 429 in the API's error form with the time to wait only in its {@code Retry-After} header.
     *
     * @param retryAfterHeaderValue the header's value as it is sent: seconds, an HTTP date, or nonsense
     * @return the fault
     */
    public static Fault rateLimitedByHeader(String retryAfterHeaderValue) {
        return new Fault(
                "rate limited, Retry-After: " + retryAfterHeaderValue, (responses, request, process) -> responses
                        .error(new ErrorResponseException(429, CONFIGURED_LIMIT), request.path())
                        .withHeader("Retry-After", retryAfterHeaderValue));
    }

    /**
     * A 200 that claims to be JSON and is not.
     *
     * @return the fault
     */
    public static Fault garbage() {
        return new Fault(
                "garbage",
                (responses, request, process) -> SandboxResponse.of(200, "application/json", "}this is not JSON{"));
    }

    /**
     * The request is processed; the connection closes in the middle of the response's body.
     *
     * @return the fault
     */
    public static Fault truncated() {
        return new Fault("truncated", (responses, request, process) -> process.get()
                .with(SandboxResponse.Connection.CLOSED_IN_THE_MIDDLE));
    }

    /**
     * The connection is reset before the request is processed.
     *
     * @return the fault
     */
    public static Fault reset() {
        return new Fault("reset", (responses, request, process) -> SandboxResponse.of(200, null, "")
                .with(SandboxResponse.Connection.RESET));
    }

    /**
     * The request is processed, so a message is created; then the connection closes without a response.
     *
     * @return the fault
     */
    public static Fault lostResponse() {
        return new Fault("lost response", (responses, request, process) -> process.get()
                .with(SandboxResponse.Connection.CLOSED_WITHOUT_RESPONSE));
    }

    /**
     * The request is processed at once; its response comes late, by the real time and not by the sandbox's clock.
     *
     * @param time how late, with a precision of a millisecond; not negative
     * @return the fault
     */
    public static Fault delay(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("A delay must not be negative, but is " + time + ".");
        }
        return new Fault(
                "delay " + time, (responses, request, process) -> process.get().delayed(time));
    }

    /**
     * The API's error form in which {@code message} is a string instead of an array.
     *
     * @param status the HTTP status, from 400 to 599
     * @param message the text
     * @return the fault
     */
    public static Fault messageAsString(int status, String message) {
        requireError(status);
        return new Fault(
                "message as string, " + status,
                (responses, request, process) -> responses.errorWithText(status, message, request.path()));
    }

    FaultEffect effect() {
        return effect;
    }

    @Override
    public String toString() {
        return "Fault[" + name + "]";
    }

    private static void requireError(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("A fault's status must be from 400 to 599, but is " + status + ".");
        }
    }
}
