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
package net.chatmaid.camel.testing;

import net.chatmaid.camel.sandbox.ChatmaidSandbox;

/** Messages that an account receives while an application polls for them. */
public final class InboundMessages {

    private InboundMessages() {}

    /** Makes the account receive {@link TestSecrets#RECEIVED_TEXT} after each poll, as what is older is not emitted. */
    public static void receiveAfterEachPoll(ChatmaidSandbox sandbox) {
        sandbox.wireMock().addMockServiceRequestListener((request, response) -> {
            if (request.getUrl().contains("/inbound")) {
                sandbox.receive("+15557654321", TestSecrets.RECEIVED_TEXT);
            }
        });
    }
}
