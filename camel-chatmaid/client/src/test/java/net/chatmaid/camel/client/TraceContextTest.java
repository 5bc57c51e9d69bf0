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
package net.chatmaid.camel.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is accepted as a trace, by W3C Trace Context. */
class TraceContextTest {

    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void acceptsBothHeaders() {
        assertThat(TraceContext.of(PARENT, "rojo=00f067aa0ba902b7,congo=t61rcWkgMzE"))
                .contains(new TraceContext(PARENT, "rojo=00f067aa0ba902b7,congo=t61rcWkgMzE"));
        assertThat(TraceContext.of(PARENT, null)).contains(new TraceContext(PARENT, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\nX-Other: 1",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\n"
            })
    void acceptsNoOtherTraceparent(String traceparent) {
        assertThat(TraceContext.of(traceparent, "a=b")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TraceContext(traceparent, null))
                .withMessageContaining("traceparent");
    }

    @Test
    void acceptsNothingWithoutTraceparent() {
        assertThat(TraceContext.of(null, "a=b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b\r\nX-Other: 1", "a=b\n", "a=\u00e9"})
    void leavesOutATracestateThatIsNotValid(String tracestate) {
        assertThat(TraceContext.of(PARENT, tracestate)).contains(new TraceContext(PARENT, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TraceContext(PARENT, tracestate))
                .withMessageContaining("tracestate");
    }

    @Test
    void leavesOutATracestateOfMoreThan512Characters() {
        assertThat(TraceContext.of(PARENT, "a=" + "b".repeat(510))).get().isNotEqualTo(new TraceContext(PARENT, null));
        assertThat(TraceContext.of(PARENT, "a=" + "b".repeat(511))).contains(new TraceContext(PARENT, null));
    }
}
