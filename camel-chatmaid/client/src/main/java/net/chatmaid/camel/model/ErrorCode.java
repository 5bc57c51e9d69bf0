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
package net.chatmaid.camel.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.Set;

/**
 * The reason why a message failed. The constants are the published codes; other codes are kept. Immutable.
 *
 * @param value the API's text; never {@code null}
 */
public record ErrorCode(@JsonValue String value) {

    /** The sender is not connected. */
    public static final ErrorCode NOT_CONNECTED = new ErrorCode("NOT_CONNECTED");
    /** The recipient is not valid. */
    public static final ErrorCode INVALID_RECIPIENT = new ErrorCode("INVALID_RECIPIENT");
    /** The recipient is not reachable on WhatsApp. */
    public static final ErrorCode RECIPIENT_NOT_REACHABLE = new ErrorCode("RECIPIENT_NOT_REACHABLE");
    /** The sender is not a member of the group. */
    public static final ErrorCode NOT_GROUP_MEMBER = new ErrorCode("NOT_GROUP_MEMBER");
    /** WhatsApp's rate limit was exceeded. */
    public static final ErrorCode RATE_LIMITED = new ErrorCode("RATE_LIMITED");
    /** The sender is not authorized to send the message. */
    public static final ErrorCode NOT_AUTHORIZED = new ErrorCode("NOT_AUTHORIZED");
    /** An attachment could not be processed. */
    public static final ErrorCode MEDIA_ERROR = new ErrorCode("MEDIA_ERROR");
    /** The message was not sent in time. */
    public static final ErrorCode TIMEOUT = new ErrorCode("TIMEOUT");
    /** The service was not available. */
    public static final ErrorCode SERVICE_UNAVAILABLE = new ErrorCode("SERVICE_UNAVAILABLE");
    /** An internal error of Chatmaid. */
    public static final ErrorCode INTERNAL_ERROR = new ErrorCode("INTERNAL_ERROR");

    private static final Set<ErrorCode> KNOWN = Set.of(
            NOT_CONNECTED,
            INVALID_RECIPIENT,
            RECIPIENT_NOT_REACHABLE,
            NOT_GROUP_MEMBER,
            RATE_LIMITED,
            NOT_AUTHORIZED,
            MEDIA_ERROR,
            TIMEOUT,
            SERVICE_UNAVAILABLE,
            INTERNAL_ERROR);

    /**
     * Checks that there is a value.
     *
     * @param value see {@link #value()}
     */
    public ErrorCode {
        Objects.requireNonNull(value, "errorCode");
    }

    /**
     * Returns the code for the API's text.
     *
     * @param value the text; may be {@code null}
     * @return the code; {@code null} for {@code null}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ErrorCode of(String value) {
        return value == null ? null : new ErrorCode(value);
    }

    /** {@return whether this version knows the code} */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    /** {@return the API's text} */
    @Override
    public String toString() {
        return value;
    }
}
