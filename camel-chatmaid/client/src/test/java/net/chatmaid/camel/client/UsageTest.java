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

import java.util.List;
import net.chatmaid.camel.model.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The usage of an account. */
class UsageTest {

    @RegisterExtension
    final StubbedClient chatmaid = StubbedClient.withoutRetries();

    @Test
    void mayHaveDatesOrTimes() {
        for (String date : List.of("2026-02-01", "2026-02-01T00:00:00.000Z")) {
            // given
            chatmaid.respondWith("""
                    {"period": "month", "startDate": "%s", "endDate": null,
                     "messages": {"total": 9, "failed": 1}, "apiRequests": {"total": 20, "successful": 19, "failed": 1}}""".formatted(date));

            // when
            Usage usage = chatmaid.client().usage(UsagePeriod.month).join();

            // then
            assertThat(usage.startDate()).isEqualTo(date);
            assertThat(usage.messages().total()).isEqualTo(9);
            assertThat(usage.messages().read()).isNull();
            assertThat(usage.apiRequests().successful()).isEqualTo(19);
        }
    }
}
