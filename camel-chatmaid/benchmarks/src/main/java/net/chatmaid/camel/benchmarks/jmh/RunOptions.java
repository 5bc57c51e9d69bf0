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
package net.chatmaid.camel.benchmarks.jmh;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.chatmaid.camel.benchmarks.call.Contestant;
import net.chatmaid.camel.benchmarks.call.Operation;

/**
 * What is measured, and for how long.
 *
 * @param forks the number of JVMs for each case
 * @param compilationSeconds how long at most each JVM makes calls before, until it has compiled their code
 * @param seconds the length of an iteration
 * @param threads the numbers of threads; empty for those of each operation
 * @param profiler a further profiler of JMH, such as {@code jfr}; {@code null} for none
 */
public record RunOptions(
        int forks,
        int compilationSeconds,
        int warmupIterations,
        int iterations,
        int seconds,
        List<Operation> operations,
        List<Contestant> contestants,
        List<Integer> threads,
        String profiler) {

    /** The options of the JVMs. */
    public static final String JVM = "-Xms1g -Xmx1g";

    private static final String QUICK = "quick";

    /**
     * Reads arguments such as {@code quick operations=send,status contestants=chatmaid,bareRoute threads=1,8 forks=3
     * compilation=60 warmup=5 iterations=5 profiler=jfr}.
     *
     * @throws IllegalArgumentException if an argument is not valid
     */
    public static RunOptions of(String... arguments) {
        boolean quick = List.of(arguments).contains(QUICK);
        Map<String, String> values = new HashMap<>();
        Stream.of(arguments).filter(argument -> !argument.equals(QUICK)).forEach(argument -> {
            String[] parts = argument.split("=", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException("The argument '" + argument
                        + "' is not valid: expected quick, or name=value with one of the names operations,"
                        + " contestants, threads, forks, compilation, warmup, iterations, profiler");
            }
            values.put(parts[0], parts[1]);
        });
        RunOptions options = new RunOptions(
                Integer.parseInt(value(values, "forks", quick ? "1" : "5")),
                Integer.parseInt(value(values, "compilation", quick ? "0" : "60")),
                Integer.parseInt(value(values, "warmup", quick ? "1" : "4")),
                Integer.parseInt(value(values, "iterations", quick ? "2" : "5")),
                quick ? 2 : 1,
                list(value(values, "operations", names(Operation.values())))
                        .map(Operation::valueOf)
                        .toList(),
                list(value(values, "contestants", names(Contestant.values())))
                        .map(Contestant::valueOf)
                        .toList(),
                list(value(values, "threads", "")).map(Integer::valueOf).toList(),
                value(values, "profiler", null));
        if (!values.isEmpty()) {
            throw new IllegalArgumentException("Unknown arguments: " + values.keySet());
        }
        return options;
    }

    /** The cases of one round, contestant by contestant. */
    public List<Case> cases() {
        return operations.stream()
                .flatMap(operation -> (threads.isEmpty() ? operation.threads() : threads)
                        .stream()
                                .filter(operation.threads()::contains)
                                .flatMap(count -> operation.contestants().stream()
                                        .filter(contestants::contains)
                                        .map(contestant -> new Case(operation, count, contestant))))
                .toList();
    }

    private static String value(Map<String, String> values, String name, String otherwise) {
        String value = values.remove(name);
        return value == null ? otherwise : value;
    }

    private static Stream<String> list(String text) {
        return Stream.of(text.split(",")).filter(part -> !part.isEmpty());
    }

    private static String names(Enum<?>[] values) {
        return String.join(",", Arrays.stream(values).map(Enum::name).toList());
    }
}
