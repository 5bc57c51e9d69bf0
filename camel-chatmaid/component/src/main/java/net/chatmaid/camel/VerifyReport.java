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
 * The result of the go-live check. Contains no secret. Immutable.
 *
 * @param ready whether all checks passed
 * @param environment {@code test} or {@code live}, the environment of the key; {@code unknown} if the key begins with
 *     neither sk_test_ nor sk_live_
 * @param checks the checks, in order; never {@code null}
 */
public record VerifyReport(boolean ready, String environment, List<Check> checks) implements JsonRecord {

    /**
     * One check.
     *
     * @param name {@code apiKey}, {@code environment}, {@code sender} or {@code webhookSecret}
     * @param passed whether the check passed
     * @param detail a sentence: the result, and what to do if the check did not pass
     */
    public record Check(String name, boolean passed, String detail) {}

    /**
     * Copies the list of checks.
     *
     * @param ready see {@link #ready()}
     * @param environment see {@link #environment()}
     * @param checks see {@link #checks()}
     */
    public VerifyReport {
        checks = List.copyOf(checks);
    }

    /**
     * Returns a report that is ready if all checks passed.
     *
     * @param environment the environment of the key
     * @param checks the checks
     * @return the report
     */
    public static VerifyReport of(String environment, List<Check> checks) {
        return new VerifyReport(checks.stream().allMatch(Check::passed), environment, checks);
    }

    /** {@return the report as text, one line for each check} */
    @Override
    public String toString() {
        return (ready ? "Ready to go live:" : "Not ready to go live:")
                + checks.stream()
                        .map(check -> "%n  [%s] %s: %s"
                                .formatted(check.passed() ? "ok" : "missing", check.name(), check.detail()))
                        .collect(Collectors.joining());
    }
}
