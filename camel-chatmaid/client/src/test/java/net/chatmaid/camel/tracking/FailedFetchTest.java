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
package net.chatmaid.camel.tracking;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static net.chatmaid.camel.tracking.ScatteredMessages.delivered;
import static net.chatmaid.camel.tracking.ScatteredMessages.scatter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import net.chatmaid.camel.testing.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests of a poll that fail each time. */
class FailedFetchTest {

    @RegisterExtension
    final PolledSandbox polled = new PolledSandbox();

    @Test
    void aListOfOneStatusDelaysNoChange() {
        // given: one of twenty is tracked, so a poll begins with the list of those that are sent
        polled.start(SandboxListOrder.NEWEST_FIRST, Scale.of(40, 100));
        List<String> tracked = scatter(polled.sandbox(), Scale.of(400, 1000), 20);
        polled.track(tracked.size());
        polled.polls(30);
        polled.breakLists();

        // when
        List<String> changed = tracked.subList(0, 5);
        changed.forEach(id -> polled.sandbox().setStatus(id, "delivered"));
        polled.polls(60);

        // then
        assertThat(polled.emitted()).containsAll(delivered(changed));
    }

    @Test
    void aMessageDelaysNoChangeOfAnother() {
        // given: ten far apart, and nine whose records fail for good
        polled.start(SandboxListOrder.NEWEST_FIRST, 100);
        List<String> tracked = scatter(polled.sandbox(), 10, 250);
        polled.track(tracked.size());
        polled.polls(5);
        tracked.subList(0, 9).forEach(id -> polled.sandbox()
                .wireMock()
                .stubFor(get(urlPathEqualTo("/v1/messages/" + id)).willReturn(serverError())));

        // when
        tracked.forEach(id -> polled.sandbox().setStatus(id, "delivered"));
        polled.polls(15);

        // then
        assertThat(polled.emitted()).contains(tracked.get(9) + ":delivered");
    }
}
