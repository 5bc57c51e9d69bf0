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
package net.chatmaid.camel.example.springboot;

import static net.chatmaid.camel.example.springboot.OrderService.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests that are too long or too slow. */
class HostileRequestTest {

    @RegisterExtension
    final SharedOrderService orders = new SharedOrderService();

    @Test
    void rejectsABodyOverTheLimit() throws Exception {
        for (String path : List.of("/orders", "/chatmaid/events")) {
            // when
            HttpResponse<String> response = orders.service().post(path, "x".repeat(BodyLimit.MOST + 1));
            // then
            assertThat(response.statusCode()).as(path).isEqualTo(413);
            assertThat(response.body()).contains("The body has more than 1048576 bytes");
        }
    }

    @Test
    void slowClientsDelayNoWebhook() throws Exception {
        List<Socket> slowClients = new ArrayList<>();
        try {
            // given
            for (int i = 0; i < 20; i++) {
                Socket slowClient =
                        new Socket("localhost", orders.service().uri("/").getPort());
                slowClients.add(slowClient);
                slowClient
                        .getOutputStream()
                        .write("POST /chatmaid/events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{"
                                .getBytes(StandardCharsets.US_ASCII));
            }
            int before = orders.sandbox().webhooks().counts().accepted();
            // when
            orders.service().post(order("P11", "+12025550211"));
            // then: of each stage, and Tomcat does not give the slowClients up before the test ends
            await().until(() -> orders.sandbox().webhooks().counts().accepted() >= before + 3);
        } finally {
            for (Socket slowClient : slowClients) {
                slowClient.close();
            }
        }
    }
}
