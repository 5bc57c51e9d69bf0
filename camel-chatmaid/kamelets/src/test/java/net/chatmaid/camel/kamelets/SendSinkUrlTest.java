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
import org.junit.jupiter.params.provider.ValueSource;

/** A URL in a property of the sink. */
class SendSinkUrlTest {

    @RegisterExtension
    final SendSink sink = new SendSink();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/a%2Fb.pdf?X-Amz-Signature=a%2Bb&X-Amz-Expires=60",
                "https://shop.example/a+b.pdf?x=1+2#page=3",
                "https://shop.example/a(1)&to=+15550009999",
                "https://shop.example/%E2%82%AC?u=%7B%7Bx%7D%7D"
            })
    void arrivesUnchanged(String url) throws Exception {
        // given
        sink.start("""
                to: "+15557654321"
                mediaUrls: "RAW{%s}"
                """.formatted(url));
        // when
        sink.routes().send("direct:start", "Order 7784", Map.of());
        // then
        assertThat(sink.message().to()).isEqualTo("+15557654321");
        assertThat(sink.message().mediaUrls()).containsExactly(url);
    }
}
