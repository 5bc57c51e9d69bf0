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
 * A webhook is not known to be Chatmaid's: answer it with 401 and do nothing else. The message is a sentence for a log,
 * and has nothing of the body, the header or a secret.
 */
public class ChatmaidSignatureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a signature is rejected. */
    public enum Reason {
        /** There is no signature. */
        MISSING,
        /** The header is not of the form {@code t=<unix seconds>,v1=<hex>}. */
        MALFORMED,
        /** No secret makes this signature of this body and time. */
        NOT_MATCHING,
        /** It is Chatmaid's, and too old, or from too far in the future. */
        STALE
    }

    private final Reason reason;

    ChatmaidSignatureException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why it is rejected; never {@code null}. */
    public Reason getReason() {
        return reason;
    }
}
