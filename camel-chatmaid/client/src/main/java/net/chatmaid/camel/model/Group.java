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

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A group that a sender can post to. Immutable.
 *
 * @param id the group's JID, which a send takes as its recipient
 * @param name the name of the group
 * @param isCommunityAnnounce whether it is the announcement group of a community
 * @param additional the fields that this version does not know; never {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Group(
        String id,
        String name,
        @JsonProperty("isCommunityAnnounce") Boolean isCommunityAnnounce,
        @JsonProperty("*") @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> additional)
        implements JsonRecord {

    /**
     * Copies {@code additional}; {@code null} becomes an empty map.
     *
     * @param id see {@link #id()}
     * @param name see {@link #name()}
     * @param isCommunityAnnounce see {@link #isCommunityAnnounce()}
     * @param additional see {@link #additional()}
     */
    public Group {
        additional = Values.copy(additional);
    }

    /** {@return the fields, with the names of unknown fields only} */
    @Override
    public String toString() {
        return RecordText.of(this);
    }
}
