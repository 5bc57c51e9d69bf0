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
package net.chatmaid.camel.client.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.Clients;
import net.chatmaid.camel.client.RequestOperation;
import net.chatmaid.camel.model.Account;
import net.chatmaid.camel.model.Group;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.PhoneNumber;
import net.chatmaid.camel.model.Usage;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.hc.core5.http.message.HeaderGroup;

/** Responses of any bytes are a value or a ChatmaidException. */
class ResponseReaderPropertyTest {

    private final ResponseReader responses =
            new ResponseReader(ApiKeys.fixed(Clients.KEY).redaction());

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void anyBytesAreAValueOrAChatmaidException(
            @ForAll("statuses") int status, @ForAll("headers") HeaderGroup headers, @ForAll byte[] body) {
        assertAnswered(new ApiResponse(status, headers, body));
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void anyJsonIsAValueOrAChatmaidException(
            @ForAll("statuses") int status, @ForAll("headers") HeaderGroup headers, @ForAll("json") String body) {
        assertAnswered(new ApiResponse(status, headers, body.getBytes(UTF_8)));
    }

    private void assertAnswered(ApiResponse response) {
        ApiRequest request = ApiRequest.get(RequestOperation.MESSAGES, "/v1/messages", "a subject");
        List<Runnable> readings = List.of(
                () -> assertThat(responses.one(request, response, Message.class))
                        .isNotNull(),
                () -> assertThat(responses.one(request, response, PhoneNumber.class))
                        .isNotNull(),
                () -> assertThat(responses.list(request, response, PhoneNumber.class))
                        .doesNotContainNull(),
                () -> assertThat(
                                responses.page(request, response, Message.class).data())
                        .doesNotContainNull(),
                () -> assertThat(responses
                                .page(request, response, InboundMessage.class)
                                .data())
                        .doesNotContainNull(),
                () -> assertThat(responses.list(request, response, Group.class)).doesNotContainNull(),
                () -> assertThat(responses.one(request, response, Account.class))
                        .isNotNull(),
                () -> assertThat(responses.one(request, response, Usage.class)).isNotNull());
        for (Runnable reading : readings) {
            try {
                reading.run();
                assertThat(response.status()).isLessThan(300);
            } catch (ChatmaidException e) {
                assertThat(e.getMessage()).isNotBlank();
            } catch (RuntimeException e) {
                fail("Not of the tree", e);
            }
        }
    }

    @Provide
    Arbitrary<Integer> statuses() {
        return AnyResponse.statuses();
    }

    @Provide
    Arbitrary<HeaderGroup> headers() {
        return AnyResponse.headers();
    }

    @Provide
    Arbitrary<String> json() {
        return AnyResponse.json();
    }
}
