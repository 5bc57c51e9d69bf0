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
 * A fault that an endpoint meets.
 *
 * @param isInAllAttempts whether all attempts meet the fault, or only the first two
 * @param isOnUsedConnection whether the connection has served a request before
 */
record FaultCase(Fault fault, TestedEndpoint endpoint, boolean isInAllAttempts, boolean isOnUsedConnection) {

    /** The number of attempts that meet a fault that ends. */
    static final int ATTEMPTS = 2;

    /** All cases; without the profile {@code full}, one of each fault with each endpoint. */
    static Stream<FaultCase> all() {
        return Arrays.stream(Fault.values())
                .flatMap(fault -> Arrays.stream(TestedEndpoint.values()).flatMap(endpoint -> of(fault, endpoint)));
    }

    private static Stream<FaultCase> of(Fault fault, TestedEndpoint endpoint) {
        int diagonal = fault.ordinal() + endpoint.ordinal();
        return Stream.of(0, 1, 2, 3)
                .filter(form -> Scale.of(form, diagonal % 4) == diagonal % 4)
                .map(form -> new FaultCase(fault, endpoint, form % 2 == 1, form / 2 == 1));
    }

    Outcome outcome() {
        return Outcome.of(fault, endpoint);
    }

    @Override
    public String toString() {
        return endpoint + ", " + fault + (isInAllAttempts ? ", in all attempts" : ", ends after two attempts")
                + (isOnUsedConnection ? ", used connection" : ", first request");
    }
}
