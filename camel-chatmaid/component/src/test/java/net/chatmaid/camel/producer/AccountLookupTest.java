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
package net.chatmaid.camel.producer;

import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.model.Account;
import net.chatmaid.camel.model.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The account and its usage. */
class AccountLookupTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void returnsTheAccountAndItsUsage() throws Exception {
        // given
        SentMessages.add(routes, 3);
        routes.start();
        // when
        Account account = routes.to("chatmaid:account").request(Account.class);
        Usage usage = routes.to("chatmaid:usage?period=day").request(Usage.class);
        // then
        assertThat(account.environment()).isEqualTo("live");
        assertThat(account.phoneNumbers()).isEqualTo(2);
        assertThat(usage.period()).isEqualTo("day");
        assertThat(usage.messages().total()).isEqualTo(3);
        assertThat(routes.sandbox().requests().get(1).query()).isEqualTo("period=day");
    }
}
