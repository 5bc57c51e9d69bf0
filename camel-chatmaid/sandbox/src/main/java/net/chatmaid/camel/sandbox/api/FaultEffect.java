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
package net.chatmaid.camel.sandbox.api;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A fault as it is applied to a request.
 *
 * @param kind what happens
 * @param status the status of the response; null for kinds that have none
 * @param time the time to wait, or the delay; null for kinds that have none
 * @param text the message or the value of the header; null for kinds that have none
 */
public record FaultEffect(FaultKind kind, Integer status, Duration time, String text) {

    private static final String CONFIGURED_LIMIT = "The sandbox is configured to report that the rate limit is used up";

    /** A status must be an error, and a delay not negative. */
    public FaultEffect {
        if (status != null && (status < 400 || status > 599)) {
            throw new IllegalArgumentException("A fault's status must be from 400 to 599, but is " + status + ".");
        }
        if (kind == FaultKind.DELAY && time.isNegative()) {
            throw new IllegalArgumentException("A delay must not be negative, but is " + time + ".");
        }
    }

    public static FaultEffect of(FaultKind kind) {
        return new FaultEffect(kind, null, null, null);
    }

    public static FaultEffect of(FaultKind kind, Duration time) {
        return new FaultEffect(kind, null, time, null);
    }

    /** The response to send. A kind that lets the request be processed calls the supplier once. */
    public SandboxResponse apply(ResponseWriter responses, ReceivedRequest request, Supplier<SandboxResponse> process) {
        return switch (kind) {
            case STATUS ->
                responses.error(
                        new ErrorResponseException(status, "The sandbox is configured to respond with " + status),
                        request.path());
            case MESSAGE_AS_STRING -> responses.errorWithText(status, text, request.path());
            case HTML -> SandboxResponse.of(status, "text/html", page());
            case EMPTY -> SandboxResponse.of(status, null, "");
            case RATE_LIMITED ->
                responses.error(ErrorResponseException.rateLimited(CONFIGURED_LIMIT, time), request.path());
            case RATE_LIMITED_BY_BODY -> responses.bareRateLimit(time);
            case RATE_LIMITED_BY_HEADER ->
                responses
                        .error(new ErrorResponseException(429, CONFIGURED_LIMIT), request.path())
                        .withHeader("Retry-After", text);
            case GARBAGE -> SandboxResponse.of(200, "application/json", "}this is not JSON{");
            case RESET -> SandboxResponse.of(200, null, "").with(SandboxResponse.Connection.RESET);
            case LOST_RESPONSE -> process.get().with(SandboxResponse.Connection.CLOSED_WITHOUT_RESPONSE);
            case TRUNCATED -> process.get().with(SandboxResponse.Connection.CLOSED_IN_THE_MIDDLE);
            case DELAY -> process.get().delayed(time);
        };
    }

    private String page() {
        return "<html><head><title>" + status + "</title></head><body><h1>" + status + "</h1></body></html>";
    }
}
