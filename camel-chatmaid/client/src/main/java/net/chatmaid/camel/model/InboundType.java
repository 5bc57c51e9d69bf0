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
 * The type of a received message. The constants are the published types; other types are kept. Immutable.
 *
 * @param value the API's text; never {@code null}
 */
public record InboundType(@JsonValue String value) {

    /** A text. */
    public static final InboundType TEXT = new InboundType("text");
    /** An image. */
    public static final InboundType IMAGE = new InboundType("image");
    /** A video. */
    public static final InboundType VIDEO = new InboundType("video");
    /** An audio recording. */
    public static final InboundType AUDIO = new InboundType("audio");
    /** A document. */
    public static final InboundType DOCUMENT = new InboundType("document");
    /** A sticker. */
    public static final InboundType STICKER = new InboundType("sticker");
    /** A location. */
    public static final InboundType LOCATION = new InboundType("location");
    /** A contact. */
    public static final InboundType CONTACT = new InboundType("contact");
    /** Any other type. */
    public static final InboundType OTHER = new InboundType("other");

    private static final Set<InboundType> KNOWN =
            Set.of(TEXT, IMAGE, VIDEO, AUDIO, DOCUMENT, STICKER, LOCATION, CONTACT, OTHER);

    /**
     * Checks that there is a value.
     *
     * @param value see {@link #value()}
     */
    public InboundType {
        Objects.requireNonNull(value, "type");
    }

    /**
     * Returns the type for the API's text.
     *
     * @param value the text; may be {@code null}
     * @return the type; {@code null} for {@code null}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InboundType of(String value) {
        return value == null ? null : new InboundType(value);
    }

    /** {@return whether this version knows the type} */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    /** {@return the API's text} */
    @Override
    public String toString() {
        return value;
    }
}
