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

import java.util.Arrays;
import java.util.stream.Collectors;

/** The words that can follow {@code chatmaid:}. */
final class Operations {

    private Operations() {}

    static ChatmaidOperation named(String word) {
        return Arrays.stream(ChatmaidOperation.values())
                .filter(operation -> operation.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("chatmaid:" + word + " is no operation: expected "
                        + Arrays.stream(ChatmaidOperation.values())
                                .map(operation -> "chatmaid:" + operation)
                                .collect(Collectors.joining(", "))));
    }
}
