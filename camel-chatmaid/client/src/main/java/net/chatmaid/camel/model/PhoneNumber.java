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
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;

/**
 * A sender: a phone that is connected to the account. A look-up of the connection status has no {@code displayName},
 * {@code environment} and {@code createdAt}. Immutable.
 *
 * @param id the dashboard id, which differs between test and live
 * @param phoneNumber the E.164 number, which is the same in test and live
 * @param displayName the name in the dashboard
 * @param environment {@code test} or {@code live}
 * @param connectionStatus the status of the connection
 * @param lastConnectedAt when it was last connected
 * @param lastDisconnectedAt when it was last disconnected
 * @param createdAt when it was added to the account
 * @param updatedAt when this record was last changed
 * @param additional the fields that this version does not know; never {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhoneNumber(
        String id,
        String phoneNumber,
        String displayName,
        String environment,
        ConnectionStatus connectionStatus,
        Instant lastConnectedAt,
        Instant lastDisconnectedAt,
        Instant createdAt,
        Instant updatedAt,
        @JsonProperty("*") @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> additional)
        implements JsonRecord {

    /**
     * Copies {@code additional}; {@code null} becomes an empty map.
     *
     * @param id see {@link #id()}
     * @param phoneNumber see {@link #phoneNumber()}
     * @param displayName see {@link #displayName()}
     * @param environment see {@link #environment()}
     * @param connectionStatus see {@link #connectionStatus()}
     * @param lastConnectedAt see {@link #lastConnectedAt()}
     * @param lastDisconnectedAt see {@link #lastDisconnectedAt()}
     * @param createdAt see {@link #createdAt()}
     * @param updatedAt see {@link #updatedAt()}
     * @param additional see {@link #additional()}
     */
    public PhoneNumber {
        additional = Values.copy(additional);
    }

    /** {@return the fields, with the names of unknown fields only} */
    @Override
    public String toString() {
        return RecordText.of(this);
    }

    /** {@return whether the sender can send now} */
    @JsonIgnore
    public boolean isConnected() {
        return ConnectionStatus.CONNECTED.equals(connectionStatus);
    }

    /** {@return the name of the sender in a send: its number, otherwise its id} */
    public String asSender() {
        return phoneNumber == null ? id : phoneNumber;
    }

    /**
     * Returns when the connection last had a status.
     *
     * @param status {@code connected} or {@code disconnected}
     * @return the time; {@code null} for other values, and if the record does not report it
     */
    public Instant lastTime(ConnectionStatus status) {
        if (ConnectionStatus.CONNECTED.equals(status)) {
            return lastConnectedAt;
        }
        return ConnectionStatus.DISCONNECTED.equals(status) ? lastDisconnectedAt : null;
    }

    /**
     * Whether a text names this sender, by its number or by its dashboard id.
     *
     * @param sender the text; may be {@code null}
     * @return whether it names this sender
     */
    public boolean isNamed(String sender) {
        return sender != null && (sender.equals(phoneNumber) || sender.equals(id));
    }

    /** {@return a new builder in which no field is set} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PhoneNumber}. A field that is not set is {@code null}. Not thread-safe. */
    public static final class Builder {

        private String id;
        private String phoneNumber;
        private String displayName;
        private String environment;
        private ConnectionStatus connectionStatus;
        private Instant lastConnectedAt;
        private Instant lastDisconnectedAt;
        private Instant createdAt;
        private Instant updatedAt;
        private Map<String, JsonNode> additional;

        private Builder() {}

        /**
         * Sets {@link PhoneNumber#id()}.
         *
         * @param id the value; may be {@code null}
         * @return this builder
         */
        public Builder id(String id) {
            this.id = id;
            return this;
        }

        /**
         * Sets {@link PhoneNumber#phoneNumber()}.
         *
         * @param phoneNumber the value; may be {@code null}
         * @return this builder
         */
        public Builder phoneNumber(String phoneNumber) {
            this.phoneNumber = phoneNumber;
            return this;
        }

        /**
         * Sets {@link PhoneNumber#displayName()}.
         *
         * @param displayName the value; may be {@code null}
         * @return this builder
         */
        public Builder displayName(String displayName) {
            this.displayName = displayName;
            return this;
        }

        /**
         * Sets {@link PhoneNumber#environment()}.
         *
         * @param environment the value; may be {@code null}
         * @return this builder
         */
        public Builder environment(String environment) {
            this.environment = environment;
            return this;
        }

        /**
         * Sets {@link PhoneNumber#connectionStatus()}.
         *
         * @param connectionStatus the value; may be {@code null}
         * @return this builder
         */
        public Builder connectionStatus(ConnectionStatus connectionStatus) {
            this.connectionStatus = connectionStatus;
            return this;
        }

        /**
         * Sets {@link PhoneNumber#lastConnectedAt()}.
         *
         * @param lastConnectedAt the value; may be {@code null}
         * @return this builder
         */
        public Builder lastConnectedAt(Instant lastConnectedAt) {
            this.lastConnectedAt = lastConnectedAt;
            return this;
        }

        /**
         * Sets {@link PhoneNumber#lastDisconnectedAt()}.
         *
         * @param lastDisconnectedAt the value; may be {@code null}
         * @return this builder
         */
        public Builder lastDisconnectedAt(Instant lastDisconnectedAt) {
            this.lastDisconnectedAt = lastDisconnectedAt;
            return this;
        }

        /**
         * Sets {@link PhoneNumber#createdAt()}.
         *
         * @param createdAt the value; may be {@code null}
         * @return this builder
         */
        public Builder createdAt(Instant createdAt) {
            this.createdAt = createdAt;
            return this;
        }

        /**
         * Sets {@link PhoneNumber#updatedAt()}.
         *
         * @param updatedAt the value; may be {@code null}
         * @return this builder
         */
        public Builder updatedAt(Instant updatedAt) {
            this.updatedAt = updatedAt;
            return this;
        }

        /**
         * Sets {@link PhoneNumber#additional()}.
         *
         * @param additional the value; may be {@code null}
         * @return this builder
         */
        public Builder additional(Map<String, JsonNode> additional) {
            this.additional = additional;
            return this;
        }

        /** {@return a new record with the fields that are set} */
        public PhoneNumber build() {
            return new PhoneNumber(
                    id,
                    phoneNumber,
                    displayName,
                    environment,
                    connectionStatus,
                    lastConnectedAt,
                    lastDisconnectedAt,
                    createdAt,
                    updatedAt,
                    additional);
        }
    }
}
