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
 * Why a message failed. The constants are the published codes; any other text is kept.
 *
 * @param value the API's word, never {@code null}
 */
public record ErrorCode(@JsonValue String value) {

    public static final ErrorCode NOT_CONNECTED = new ErrorCode("NOT_CONNECTED");
    public static final ErrorCode INVALID_RECIPIENT = new ErrorCode("INVALID_RECIPIENT");
    public static final ErrorCode RECIPIENT_NOT_REACHABLE = new ErrorCode("RECIPIENT_NOT_REACHABLE");
    public static final ErrorCode NOT_GROUP_MEMBER = new ErrorCode("NOT_GROUP_MEMBER");
    public static final ErrorCode RATE_LIMITED = new ErrorCode("RATE_LIMITED");
    public static final ErrorCode NOT_AUTHORIZED = new ErrorCode("NOT_AUTHORIZED");
    public static final ErrorCode MEDIA_ERROR = new ErrorCode("MEDIA_ERROR");
    public static final ErrorCode TIMEOUT = new ErrorCode("TIMEOUT");
    public static final ErrorCode SERVICE_UNAVAILABLE = new ErrorCode("SERVICE_UNAVAILABLE");
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

    public ErrorCode {
        Objects.requireNonNull(value, "errorCode");
    }

    /** The code for the API's word; {@code null} for {@code null}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ErrorCode of(String value) {
        return value == null ? null : new ErrorCode(value);
    }

    /** Whether this version knows the code. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    /** The API's word. */
    @Override
    public String toString() {
        return value;
    }
}
