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
package net.chatmaid.camel.webhook;

/**
 * The signature of a webhook is not valid. Respond with 401 and do not process the webhook. The message is a sentence
 * for a log; it contains nothing of the body, the header or a secret.
 */
public class ChatmaidSignatureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reason why a signature is rejected. */
    public enum Reason {
        /** There is no header. */
        MISSING,
        /** The header does not have the form {@code t=<unix seconds>,v1=<hex>}. */
        MALFORMED,
        /** The signature matches no secret, body and time. */
        NOT_MATCHING,
        /** The signature matches, but its time is too far in the past or in the future. */
        STALE
    }

    /** The reason. */
    private final Reason reason;

    ChatmaidSignatureException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** {@return the reason; never {@code null}} */
    public Reason getReason() {
        return reason;
    }
}
