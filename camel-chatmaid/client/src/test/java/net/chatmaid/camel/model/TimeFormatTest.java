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
package net.chatmaid.camel.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFormatTest {

    private static final Instant AT = Instant.parse("2026-02-06T13:18:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-06T13:18:00Z",
                "2026-02-06T13:18:00.000Z",
                "2026-02-06T14:18:00+01:00",
                "2026-02-06T14:18:00+0100",
                "2026-02-06T14:18:00.0+0100",
                "2026-02-06T14:18:00+01",
                "2026-02-06T14:18+0100",
                "2026-02-06T13:18Z",
                "2026-02-06 13:18:00Z",
                "2026-02-06 14:18:00+01:00",
                "2026-02-06 14:18:00 +0100",
                "2026-02-06t13:18:00z",
                " 2026-02-06T13:18:00Z\n",
                "2026-02-06T05:18:00-0800",
            })
    void readsWhatCanMeanOneInstantOnly(String text) {
        assertThat(TimeFormat.of(text)).contains(AT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "",
                "now",
                "2026-02-06",
                "2026-02-06T13:18:00",
                "2026-02-06 13:18:00",
                "2026-02-0613:18:00Z",
                "2026-02-30T13:18:00Z",
                "2026-02-06T25:18:00Z",
                "2026-02-06T13:18.5Z",
                "06/02/2026 13:18:00Z",
                "Fri, 06 Feb 2026 13:18:00 GMT",
                "1770000000",
                "1770000000000",
                "1e99999999",
                "+999999999-01-01T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "2026-02-06T13:18:00.000000000000000000000000000000000000000000000000000000000Z",
            })
    void leavesOutWhatCanNot(String text) {
        assertThat(TimeFormat.of(text)).isEmpty();
    }
}
