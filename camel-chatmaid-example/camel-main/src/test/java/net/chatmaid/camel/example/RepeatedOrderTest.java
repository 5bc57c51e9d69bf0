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

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.StatusChange;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An order that is there twice. */
@ExtendWith(Patience.class)
class RepeatedOrderTest {

    @TempDir
    Path work;

    @Test
    void isSettledByAStatusChangeThatWasFasterThanItsResponse() throws Exception {
        CamelContext context = outcomeRoutes(new Outcomes(2, "delivered", line -> {}));
        ProducerTemplate template = context.createProducerTemplate();
        try {
            // given
            template.sendBody("direct:outcome", accepted("1.json"));
            template.sendBody("direct:outcome", changed(MessageStatus.DELIVERED));
            await().until(() -> FiledOutcomes.in(work).count("done") == 1);

            // when: the response was made before the message was delivered
            template.sendBody("direct:outcome", accepted("1b.json"));

            // then
            await().until(() -> FiledOutcomes.in(work).count("done") == 2);
            assertThat(FiledOutcomes.in(work).files()).containsOnlyKeys("done/1.json", "done/1b.json");
        } finally {
            context.stop();
        }
    }

    @Test
    void isSettledByTheStatusThatWasEmittedAndNotByALaterOneOfTheMessage() {
        // given
        Outcome accepted = accepted("1.json");

        // when
        Outcome sent = accepted.merge(changed(MessageStatus.SENT, MessageStatus.READ));

        // then
        assertThat(sent.isSettled("read")).isFalse();
        assertThat(sent.merge(changed(MessageStatus.READ)).isSettled("read")).isTrue();
    }

    private CamelContext outcomeRoutes(Outcomes outcomes) throws Exception {
        Properties properties = new Properties();
        properties.putAll(Map.of("orders.folder", work.toString(), "orders.poll", "500", "orders.from", ""));
        properties.putAll(
                Map.of("orders.work", work.toString(), "orders.goal", "delivered", "orders.timeout", "600000"));
        DefaultCamelContext context = new DefaultCamelContext();
        context.setAutoStartup(false);
        context.getComponent("chatmaid", ChatmaidComponent.class)
                .getConfiguration()
                .setApiKey("sk_test_of_no_account");
        context.getPropertiesComponent().setOverrideProperties(properties);
        context.getRegistry().bind("outcomes", outcomes);
        context.getRegistry().bind("filesRead", new MemoryIdempotentRepository());
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(
                        PluginHelper.getResourceLoader(context).resolveResource("classpath:routes/orders.camel.yaml"));
        context.start();
        context.getRouteController().startRoute("known");
        context.getRouteController().startRoute("outcome");
        return context;
    }

    private static Outcome accepted(String file) {
        return new Outcome(
                "msg_1",
                new TreeMap<>(Map.of(file, "{}")),
                null,
                MessageStatus.PENDING,
                message(MessageStatus.PENDING),
                null);
    }

    private static Outcome changed(MessageStatus status) {
        return changed(status, status);
    }

    private static Outcome changed(MessageStatus status, MessageStatus current) {
        return Outcome.changed(new StatusChange(message(current), MessageStatus.PENDING, status, null));
    }

    private static Message message(MessageStatus status) {
        return Message.builder().id("msg_1").status(status).build();
    }
}
