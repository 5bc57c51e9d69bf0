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
package net.chatmaid.camel;

import java.util.List;
import java.util.stream.Collectors;
import net.chatmaid.camel.model.JsonRecord;

/**
 * Whether everything is there to go live, check by check. Holds no secret.
 *
 * @param ready whether every check passed
 * @param environment {@code test} or {@code live}: the key's; {@code unknown} when the key begins with neither sk_test_
 *     nor sk_live_
 * @param checks what was checked, in order; never {@code null}
 */
public record VerifyReport(boolean ready, String environment, List<Check> checks) implements JsonRecord {

    /**
     * One thing that has to be there.
     *
     * @param name {@code apiKey}, {@code environment}, {@code sender} or {@code webhookSecret}
     * @param passed whether it is there
     * @param detail a sentence: what was found, and what to do when it is missing
     */
    public record Check(String name, boolean passed, String detail) {}

    public VerifyReport {
        checks = List.copyOf(checks);
    }

    public static VerifyReport of(String environment, List<Check> checks) {
        return new VerifyReport(checks.stream().allMatch(Check::passed), environment, checks);
    }

    /** The report for people, a line a check. */
    @Override
    public String toString() {
        return (ready ? "Ready to go live:" : "Not ready to go live:")
                + checks.stream()
                        .map(check -> "%n  [%s] %s: %s"
                                .formatted(check.passed() ? "ok" : "missing", check.name(), check.detail()))
                        .collect(Collectors.joining());
    }
}
