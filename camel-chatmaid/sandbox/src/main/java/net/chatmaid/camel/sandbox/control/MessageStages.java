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
package net.chatmaid.camel.sandbox.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.chatmaid.camel.sandbox.json.TimestampFormat;
import net.chatmaid.camel.sandbox.state.MessageStage;
import net.chatmaid.camel.sandbox.state.StoredMessage;

/** The stages of a message, field by field. */
final class MessageStages {

    private MessageStages() {}

    /** Those that it has reached, in the order of time, and how long after the previous one. */
    static List<Map<String, Object>> reached(StoredMessage message, Instant now) {
        List<Map<String, Object>> stages = new ArrayList<>();
        stages.add(fields("pending", message.createdAt()));
        stages.get(0).put("sincePreviousMillis", null);
        Instant previous = message.createdAt();
        for (Reached stage :
                stages(message).filter(stage -> !stage.at().isAfter(now)).toList()) {
            Map<String, Object> fields = fields(stage.status(), stage.at());
            fields.put(
                    "sincePreviousMillis",
                    Duration.between(previous, stage.at()).toMillis());
            stages.add(fields);
            previous = stage.at();
        }
        return stages;
    }

    static List<Map<String, Object>> upcoming(StoredMessage message, Instant now) {
        return stages(message)
                .filter(stage -> stage.at().isAfter(now))
                .map(stage -> fields(stage.status(), stage.at()))
                .toList();
    }

    private static Stream<Reached> stages(StoredMessage message) {
        return Arrays.stream(MessageStage.values())
                .filter(stage -> stage.stampIn(message.timeline()) != null)
                .map(stage -> new Reached(stage.status(), stage.stampIn(message.timeline())))
                .sorted(Comparator.comparing(Reached::at));
    }

    private static Map<String, Object> fields(String status, Instant at) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("status", status);
        fields.put("at", TimestampFormat.iso(at));
        return fields;
    }

    private record Reached(String status, Instant at) {}
}
