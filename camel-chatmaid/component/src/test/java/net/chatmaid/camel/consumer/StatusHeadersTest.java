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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Headers of status changes. */
class StatusHeadersTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final StatusChanges changes = new StatusChanges(routes);

    @ParameterizedTest
    @EnumSource
    void holdWhatRoutesBranchOn(SandboxListOrder order) throws Exception {
        // given
        routes.listIn(order);
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from(StatusChanges.URI).to("mock:changes");
            }
        });
        changes.awaitPoll();
        SandboxMessage failed = routes.sandbox()
                .addMessage(
                        routes.sandbox().liveKey(),
                        MagicRecipients.INVALID_RECIPIENT,
                        "hi",
                        routes.sandbox().clock().now());
        SandboxMessage jumped = routes.sandbox()
                .addMessage(
                        routes.sandbox().liveKey(),
                        MagicRecipients.READ_WITHOUT_DELIVERED,
                        "hi",
                        routes.sandbox().clock().now());
        routes.mock("changes").expectedMessageCount(3);
        // when
        routes.sandbox().advance(Duration.ofSeconds(5));
        routes.mock("changes").assertIsSatisfied();
        // then
        List<Map<String, Object>> headers = routes.mock("changes").getExchanges().stream()
                .map(exchange -> exchange.getMessage().getHeaders())
                .toList();
        assertThat(headers).anySatisfy(header -> assertThat(header)
                .containsEntry("CamelChatmaidMessageId", failed.id())
                .containsEntry("CamelChatmaidStatus", "failed")
                .containsEntry("CamelChatmaidPreviousStatus", "pending")
                .containsEntry("CamelChatmaidMessageTo", MagicRecipients.INVALID_RECIPIENT)
                .containsEntry("CamelChatmaidErrorCode", "INVALID_RECIPIENT")
                .containsKeys("CamelChatmaidErrorMessage", "CamelChatmaidStatusTime", "CamelMessageTimestamp"));
        assertThat(headers).anySatisfy(header -> assertThat(header)
                .containsEntry("CamelChatmaidMessageId", jumped.id())
                .containsEntry("CamelChatmaidStatus", "read")
                .containsEntry("CamelChatmaidPreviousStatus", "sent")
                .doesNotContainKey("CamelChatmaidErrorCode"));
    }
}
