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
import net.chatmaid.camel.sandbox.api.FaultEffect;
import net.chatmaid.camel.sandbox.api.FaultKind;

/**
 * Something that goes wrong with a request on demand: see {@link ChatmaidSandbox#failNext(int, Fault)}. Unless its
 * description says so, a request that meets a fault is not processed: no message is created, and neither the key nor
 * the rate limit is checked. Immutable.
 */
public final class Fault {

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
        return new Fault("status " + status, new FaultEffect(FaultKind.STATUS, status, null, null));
    }

    /**
     * A proxy's error page.
     *
     * @param status the HTTP status, from 400 to 599
     * @return the fault
     */
    public static Fault html(int status) {
        return new Fault("html " + status, new FaultEffect(FaultKind.HTML, status, null, null));
    }

    /**
     * An error without a body.
     *
     * @param status the HTTP status, from 400 to 599
     * @return the fault
     */
    public static Fault empty(int status) {
        return new Fault("empty " + status, new FaultEffect(FaultKind.EMPTY, status, null, null));
    }

    /**
     * A 429 in the form of the sandbox's own rate limit: every field of the API's error form, and the time to wait both
     * in {@code retryAfter} and in the {@code Retry-After} header.
     *
     * @param retryAfter how long to wait, rounded up to whole seconds, at least 1
     * @return the fault
     */
    public static Fault rateLimited(Duration retryAfter) {
        return new Fault("rate limited for " + retryAfter, FaultEffect.of(FaultKind.RATE_LIMITED, retryAfter));
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
                FaultEffect.of(FaultKind.RATE_LIMITED_BY_BODY, retryAfter));
    }

    /**
     * A 429 in the API's error form with the time to wait only in its {@code Retry-After} header.
     *
     * @param retryAfterHeaderValue the header's value as it is sent: seconds, an HTTP date, or nonsense
     * @return the fault
     */
    public static Fault rateLimitedByHeader(String retryAfterHeaderValue) {
        return new Fault(
                "rate limited, Retry-After: " + retryAfterHeaderValue,
                new FaultEffect(FaultKind.RATE_LIMITED_BY_HEADER, null, null, retryAfterHeaderValue));
    }

    /**
     * A 200 that claims to be JSON and is not.
     *
     * @return the fault
     */
    public static Fault garbage() {
        return new Fault("garbage", FaultEffect.of(FaultKind.GARBAGE));
    }

    /**
     * The request is processed; the connection closes in the middle of the response's body.
     *
     * @return the fault
     */
    public static Fault truncated() {
        return new Fault("truncated", FaultEffect.of(FaultKind.TRUNCATED));
    }

    /**
     * The connection is reset before the request is processed.
     *
     * @return the fault
     */
    public static Fault reset() {
        return new Fault("reset", FaultEffect.of(FaultKind.RESET));
    }

    /**
     * The request is processed, so a message is created; then the connection closes without a response.
     *
     * @return the fault
     */
    public static Fault lostResponse() {
        return new Fault("lost response", FaultEffect.of(FaultKind.LOST_RESPONSE));
    }

    /**
     * The request is processed at once; its response comes late, by the real time and not by the sandbox's clock.
     *
     * @param time how late, with a precision of a millisecond; not negative
     * @return the fault
     */
    public static Fault delay(Duration time) {
        return new Fault("delay " + time, FaultEffect.of(FaultKind.DELAY, time));
    }

    /**
     * The API's error form in which {@code message} is a string instead of an array.
     *
     * @param status the HTTP status, from 400 to 599
     * @param message the text
     * @return the fault
     */
    public static Fault messageAsString(int status, String message) {
        return new Fault(
                "message as string, " + status, new FaultEffect(FaultKind.MESSAGE_AS_STRING, status, null, message));
    }

    FaultEffect effect() {
        return effect;
    }

    @Override
    public String toString() {
        return "Fault[" + name + "]";
    }
}
