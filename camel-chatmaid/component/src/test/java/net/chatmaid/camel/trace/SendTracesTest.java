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
package net.chatmaid.camel.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The memory of the traces of sends. */
class SendTracesTest {

    private final SendTraces traces = new SendTraces();

    @Test
    void returnsWhatWasPut() {
        // given
        String traceparent = "00-fbf92f3577b34da6a3ce929d0e0e4736-f0f067aa0ba902b7-01";
        // when
        traces.put("msg_1", traceparent);
        // then
        assertThat(traces.traceparent("msg_1")).contains(traceparent);
        assertThat(traces.traceparent("msg_2")).isEmpty();
    }

    @Test
    void removesTheOldestWhenItIsFull() {
        // when
        IntStream.rangeClosed(0, SendTraces.REMEMBERED)
                .forEach(number -> traces.put("msg_" + number, "00-%032x-%016x-00".formatted(number + 1, 1)));
        // then
        assertThat(traces.traceparent("msg_0")).isEmpty();
        assertThat(traces.traceparent("msg_1")).contains("00-%032x-%016x-00".formatted(2, 1));
        assertThat(traces.traceparent("msg_" + SendTraces.REMEMBERED)).isPresent();
    }
}
