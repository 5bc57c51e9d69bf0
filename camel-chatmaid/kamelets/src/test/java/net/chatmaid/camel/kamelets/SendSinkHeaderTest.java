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
package net.chatmaid.camel.kamelets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers that the sink reads. */
class SendSinkHeaderTest {

    @RegisterExtension
    final SendSink sink = new SendSink();

    @ParameterizedTest
    @CsvSource({"to,from,media-urls,idempotency-key", "ce-to,ce-from,ce-mediaurls,ce-idempotencykey"})
    void areReadIfNoPropertyIsSet(String to, String from, String mediaUrls, String idempotencyKey) throws Exception {
        // given
        sink.addSecondSender();
        sink.start("{}\n");
        Map<String, Object> headers = Map.of(
                to,
                "+15557654322",
                from,
                SendSink.SECOND_SENDER,
                mediaUrls,
                "https://shop.example.com/2.pdf?a=%2B&b=1",
                idempotencyKey,
                "2");
        // when
        sink.routes().send("direct:start", "one", headers);
        sink.routes().send("direct:start", "one", headers);
        // then
        assertThat(sink.message().to()).isEqualTo("+15557654322");
        assertThat(sink.message().from()).isEqualTo(SendSink.SECOND_SENDER);
        assertThat(sink.message().mediaUrls()).containsExactly("https://shop.example.com/2.pdf?a=%2B&b=1");
        assertThat(sink.message().content()).isEqualTo("one");
    }
}
