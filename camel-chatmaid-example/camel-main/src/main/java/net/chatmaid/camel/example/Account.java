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
package net.chatmaid.camel.example;

import java.util.LinkedHashMap;
import java.util.Map;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;

/**
 * Where the messages go, and what can be expected of it.
 *
 * @param name what to call it, in a sentence
 * @param goal the status with which an order is settled
 * @param properties the properties that point Camel at it
 */
record Account(String name, MessageStatus goal, Map<String, String> properties) {

    static final String COMPONENT = "camel.component.chatmaid.";
    private static final String POLL = "orders.poll";

    /** The sandbox has no rate limit, and each of its recipients reads. */
    static Account of(ChatmaidSandbox sandbox) {
        return new Account(
                "the sandbox at " + sandbox.baseUrl() + ", as CHATMAID_API_KEY is not set: nothing is really sent",
                MessageStatus.READ,
                Map.of(
                        COMPONENT + "base-url",
                        sandbox.baseUrl(),
                        COMPONENT + "api-key",
                        sandbox.liveKey(),
                        COMPONENT + "requests-per-minute",
                        "0",
                        COMPONENT + "track-until",
                        "read",
                        POLL,
                        "500"));
    }

    /** A real account has a rate limit, so it is asked less often; whether a message was read may never be known. */
    static Account of(String apiKey, String baseUrl) {
        boolean test = apiKey.startsWith("sk_test_");
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(COMPONENT + "api-key", apiKey);
        properties.put(POLL, "5000");
        if (baseUrl != null && !baseUrl.isEmpty()) {
            properties.put(COMPONENT + "base-url", baseUrl);
        }
        return new Account(
                (properties.containsKey(COMPONENT + "base-url") ? baseUrl : "Chatmaid")
                        + (test ? ", with a test key: nothing reaches WhatsApp" : ": the messages are real"),
                test ? MessageStatus.SENT : MessageStatus.DELIVERED,
                properties);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return name;
    }
}
