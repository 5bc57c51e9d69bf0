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
package net.chatmaid.camel.reliability.faults;

import java.util.Arrays;
import java.util.stream.Stream;
import net.chatmaid.camel.testing.Scale;

/**
 * One cell of the matrix.
 *
 * @param isForGood whether the fault is there for all attempts, or for two
 * @param isWarm whether the connection has served a request before
 */
record Cell(Fault fault, Target target, boolean isForGood, boolean isWarm) {

    /** Attempts that meet a fault that goes. */
    static final int TRIES = 2;

    /** All cells, or by default those that meet each fault with each target once. */
    static Stream<Cell> all() {
        return Arrays.stream(Fault.values())
                .flatMap(fault -> Arrays.stream(Target.values()).flatMap(target -> of(fault, target)));
    }

    private static Stream<Cell> of(Fault fault, Target target) {
        int diagonal = fault.ordinal() + target.ordinal();
        return Stream.of(0, 1, 2, 3)
                .filter(form -> Scale.of(form, diagonal % 4) == diagonal % 4)
                .map(form -> new Cell(fault, target, form % 2 == 1, form / 2 == 1));
    }

    Outcome outcome() {
        return Outcome.of(fault, target);
    }

    @Override
    public String toString() {
        return target + ", " + fault + (isForGood ? ", for good" : ", gone after two tries")
                + (isWarm ? ", warm connection" : ", first request");
    }
}
