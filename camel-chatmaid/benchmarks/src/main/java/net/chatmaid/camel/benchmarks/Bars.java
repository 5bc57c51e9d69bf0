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
package net.chatmaid.camel.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The limits of a benchmark, and whether they are met. */
public final class Bars {

    private final List<String> lines = new ArrayList<>();
    private boolean allHold = true;

    /** Adds a figure that must not exceed a limit. */
    public void atMost(String what, double measured, double bar, String unit) {
        add(what, measured, bar, unit, measured <= bar);
    }

    /** Adds a figure that must reach a limit. */
    public void atLeast(String what, double measured, double bar, String unit) {
        add(what, measured, bar, unit, measured >= bar);
    }

    /** Adds the figures of another object. */
    void addAll(Bars others) {
        allHold &= others.allHold;
        lines.addAll(others.lines);
    }

    private void add(String what, double measured, double bar, String unit, boolean holds) {
        allHold &= holds;
        lines.add(String.format(
                Locale.ROOT,
                "%s %s: %s%s, bar %s%s",
                holds ? "PASS" : "FAIL",
                what,
                text(measured),
                unit,
                text(bar),
                unit));
    }

    /** Prints each bar, and says whether all hold. */
    public boolean print(PrintStream out) {
        lines.forEach(out::println);
        return allHold;
    }

    private static String text(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.format(Locale.ROOT, "%.2f", number);
    }
}
