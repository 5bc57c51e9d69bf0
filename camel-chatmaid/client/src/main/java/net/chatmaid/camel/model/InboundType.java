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
 * What a received message is. The constants are the published types; any other text is kept.
 *
 * @param value the API's word, never {@code null}
 */
public record InboundType(@JsonValue String value) {

    public static final InboundType TEXT = new InboundType("text");
    public static final InboundType IMAGE = new InboundType("image");
    public static final InboundType VIDEO = new InboundType("video");
    public static final InboundType AUDIO = new InboundType("audio");
    public static final InboundType DOCUMENT = new InboundType("document");
    public static final InboundType STICKER = new InboundType("sticker");
    public static final InboundType LOCATION = new InboundType("location");
    public static final InboundType CONTACT = new InboundType("contact");
    public static final InboundType OTHER = new InboundType("other");

    private static final Set<InboundType> KNOWN =
            Set.of(TEXT, IMAGE, VIDEO, AUDIO, DOCUMENT, STICKER, LOCATION, CONTACT, OTHER);

    public InboundType {
        Objects.requireNonNull(value, "type");
    }

    /** The type for the API's word; {@code null} for {@code null}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InboundType of(String value) {
        return value == null ? null : new InboundType(value);
    }

    /** Whether this version knows the type. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    /** The API's word. */
    @Override
    public String toString() {
        return value;
    }
}
