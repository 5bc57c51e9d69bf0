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

/** A change whose route fails. */
class PhonesRouteFailureTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final PhoneChanges phones = new PhoneChanges(routes);

    @Test
    void isEmittedAgainIfTheConnectionHasChangedFurther() throws Exception {
        // given
        phones.route.broken.set(true);
        phones.start(PhoneChanges.URI);
        // when
        phones.change("disconnected");
        await().until(() -> phones.route.failures.get() > 2);
        phones.change("connecting");
        phones.change("error");
        phones.awaitPoll();
        phones.route.broken.set(false);
        await().until(() -> phones.changes.size() >= 2);
        phones.awaitPoll();
        // then
        assertThat(phones.changes)
                .startsWith(PhoneChanges.SENDER + " connected > disconnected")
                .last()
                .asString()
                .endsWith("> error");
        assertThat(phones.changes).doesNotHaveDuplicates();
    }
}
