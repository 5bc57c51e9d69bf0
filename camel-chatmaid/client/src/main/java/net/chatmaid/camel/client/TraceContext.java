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
package net.chatmaid.camel.client;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The position of a request in a trace, as the headers {@code traceparent} and {@code tracestate} of W3C Trace Context
 * carry it. Immutable.
 *
 * @param traceparent the ids of the trace and of the span, and the flags; not {@code null}
 * @param tracestate the entries of tracing systems; {@code null} if there are none
 * @see <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>
 */
public record TraceContext(String traceparent, String tracestate) {

    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** The size that every system must be able to pass on. */
    private static final Pattern TRACESTATE = Pattern.compile("[\\x20-\\x7e]{1,512}");

    /**
     * Checks both values, so that no other header can be added by them.
     *
     * @throws IllegalArgumentException if a value is not one that W3C Trace Context permits
     */
    public TraceContext {
        Objects.requireNonNull(traceparent, "traceparent");
        if (!TRACEPARENT.matcher(traceparent).matches()) {
            throw new IllegalArgumentException("traceparent is not valid: expected the form of W3C Trace Context,"
                    + " such as 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        }
        if (tracestate != null && !TRACESTATE.matcher(tracestate).matches()) {
            throw new IllegalArgumentException(
                    "tracestate is not valid: expected 1 to 512 printable ASCII characters, or null");
        }
    }

    /**
     * Returns the trace context that two headers carry. A {@code tracestate} that is not valid is left out.
     *
     * @param traceparent the value of the header; may be {@code null}
     * @param tracestate the value of the header; may be {@code null}
     * @return the trace context; empty if there is no valid {@code traceparent}
     */
    public static Optional<TraceContext> of(String traceparent, String tracestate) {
        if (traceparent == null || !TRACEPARENT.matcher(traceparent).matches()) {
            return Optional.empty();
        }
        boolean valid = tracestate != null && TRACESTATE.matcher(tracestate).matches();
        return Optional.of(new TraceContext(traceparent, valid ? tracestate : null));
    }
}
