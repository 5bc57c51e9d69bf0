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
package net.chatmaid.camel.quarkus;

/**
 * What was found about the account.
 *
 * @param ready whether a message could be sent
 * @param apiKey a sentence on the key, without the key
 * @param sender a sentence on the sender
 */
record SenderState(boolean ready, String apiKey, String sender) {

    static final String ACCEPTED = "Chatmaid accepts it";

    static SenderState accepted(boolean connected, String sender) {
        return new SenderState(connected, ACCEPTED, sender);
    }

    static SenderState unknown(boolean ready, String why) {
        return new SenderState(ready, why, "not looked up");
    }
}
