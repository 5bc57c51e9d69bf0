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
package net.chatmaid.camel.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import net.chatmaid.camel.SandboxRoutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each change of a sender's connection, with the status before. */
class PhonesConsumerTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final PhoneChanges phones = new PhoneChanges(routes);

    @Test
    void emitsEachChangeOnceWithTheStatusBefore() throws Exception {
        // given
        phones.start(PhoneChanges.URI);
        // when
        phones.change("disconnected");
        await().until(() -> phones.changes.size() == 1);
        phones.change("qr_pending");
        await().until(() -> phones.changes.size() == 2);
        phones.change("connected");
        await().until(() -> phones.changes.size() == 3);
        phones.awaitPoll();
        // then
        assertThat(phones.changes)
                .containsExactly(
                        PhoneChanges.SENDER + " connected > disconnected",
                        PhoneChanges.SENDER + " disconnected > qr_pending",
                        PhoneChanges.SENDER + " qr_pending > connected");
    }

    @Test
    void emitsBothChangesOfAConnectionThatWasLostBetweenTwoPolls() throws Exception {
        // given
        phones.start(PhoneChanges.URI);
        // when
        routes.context().getRouteController().suspendRoute("phones");
        phones.change("disconnected");
        phones.change("connected");
        routes.context().getRouteController().resumeRoute("phones");
        await().until(() -> phones.changes.size() >= 2);
        phones.awaitPoll();
        // then
        assertThat(phones.changes)
                .containsExactly(
                        PhoneChanges.SENDER + " connected > disconnected",
                        PhoneChanges.SENDER + " disconnected > connected");
    }
}
