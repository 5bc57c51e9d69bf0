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
package net.chatmaid.camel.jbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.testing.PrintedText;
import net.chatmaid.camel.testing.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reader who does what a page of the tutorial says gets what it shows. */
@ExtendWith(Patience.class)
class TutorialIT {

    private static final String REPLY = "Thank you. A person answers you today.";

    /** What the sandbox shows at the end of each step. */
    private static final List<List<String>> SENT = List.of(
            List.of("Hello from Camel"),
            List.of("Order 7784 is confirmed: blue shoes"),
            List.of("Order 7785 is confirmed: red hat", "Order 7786 is confirmed: green scarf"),
            List.of(REPLY),
            List.of("Order 7787 is confirmed: yellow gloves", "Order 7788 is confirmed: black belt"),
            List.of("Order 7789 is confirmed: white shirt", REPLY));

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    @TempDir
    Path folder;

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    /** By default the last step, which runs the files of all. */
    static List<TutorialStep> steps() {
        List<TutorialStep> steps = TutorialStep.all();
        return steps.subList(steps.size() - Scale.of(1, steps.size()), steps.size());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepDoesWhatItsPageSays(TutorialStep step) throws Exception {
        // given
        List<String> expected = SENT.get(TutorialStep.all().indexOf(step));
        try (TutorialReader reader = new TutorialReader(sandbox, folder)) {
            // when
            reader.follow(step);
            // then
            assertThat(sandbox.messages())
                    .extracting(SandboxMessage::content)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(PrintedText.of(reader.printed()).secrets()).isEmpty();
        }
    }

    @Test
    void thereAreSixStepsThatAllRunAndStop() {
        assertThat(TutorialStep.all()).hasSameSizeAs(SENT).allSatisfy(step -> assertThat(step.actions())
                .extracting(TutorialStep.Action::kind)
                .startsWith(TutorialStep.Kind.RUN)
                .contains(TutorialStep.Kind.WAIT)
                .endsWith(TutorialStep.Kind.STOP));
    }
}
