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
package net.chatmaid.camel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ChatmaidSandboxExtension.class)
class InjectedSandboxTest {

    private static ChatmaidSandbox first;

    @BeforeAll
    static void remember(ChatmaidSandbox sandbox) {
        first = sandbox;
    }

    @RepeatedTest(2)
    void injectsAnEmptySandbox(ChatmaidSandbox sandbox) {
        assertThat(sandbox).isSameAs(first);
        assertThat(sandbox.messages()).isEmpty();
        assertThat(PlainHttpClient.test(sandbox).send(PlainHttpClient.RECIPIENT).status())
                .isEqualTo(201);
    }
}
