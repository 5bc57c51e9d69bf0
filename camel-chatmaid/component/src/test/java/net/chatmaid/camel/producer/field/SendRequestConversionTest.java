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
package net.chatmaid.camel.producer.field;

import static net.chatmaid.camel.SandboxRoutes.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.model.SendRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A map that is converted to a send request. */
class SendRequestConversionTest {

    private static final String ONE = "https://a.example/1.jpg";

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void readsBytesInAMapAsTheirText() {
        // given
        Map<String, Object> fields = new HashMap<>();
        fields.put("to", RECIPIENT.getBytes(StandardCharsets.UTF_8));
        fields.put("mediaUrls", ONE + "," + ONE);
        // when
        SendRequest request = routes.context().getTypeConverter().convertTo(SendRequest.class, fields);
        // then
        assertThat(request)
                .extracting(SendRequest::to, SendRequest::mediaUrls)
                .containsExactly(RECIPIENT, List.of(ONE, ONE));
    }
}
