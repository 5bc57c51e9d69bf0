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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.chatmaid.camel.sandbox.api.FaultEffect;
import net.chatmaid.camel.sandbox.api.FaultKind;
import net.chatmaid.camel.sandbox.api.FaultQueue;
import net.chatmaid.camel.sandbox.api.ReceivedRequest;
import net.chatmaid.camel.sandbox.api.SandboxResponse;
import net.chatmaid.camel.sandbox.api.WaitingFault;

/** Responds to requests under /_sandbox/faults. */
final class FaultEndpoint {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final long MOST_DELAY_MILLIS = 600_000;
    private static final int MOST_TIMES = 1_000_000;

    private final FaultQueue faults;

    FaultEndpoint(FaultQueue faults) {
        this.faults = faults;
    }

    SandboxResponse list() {
        List<Map<String, Object>> all =
                faults.all().stream().map(FaultEndpoint::fields).toList();
        return ControlResponses.json(200, Map.of("faults", all));
    }

    SandboxResponse add(ReceivedRequest request) {
        RequestBody body = RequestBody.of(
                request, "kind", "status", "retryAfterMillis", "delayMillis", "times", "method", "pathPrefix");
        FaultEffect effect = effect(body);
        int times = body.number("times", 1, MOST_TIMES).orElse(1L).intValue();
        String method = body.text("method").filter(text -> !text.isBlank()).orElse(null);
        String prefix = body.text("pathPrefix").orElse("/v1");
        return ControlResponses.json(201, fields(faults.add(times, method, prefix, effect)));
    }

    SandboxResponse clear() {
        faults.clear();
        return ControlResponses.noContent();
    }

    private static FaultEffect effect(RequestBody body) {
        FaultKind kind = FaultKind.of(body.requiredText("kind")).orElseThrow(() -> RequestBody.invalid(kinds()));
        int status = body.number("status", 400, 599).orElse(503L).intValue();
        Duration retryAfter = body.millis("retryAfterMillis").orElse(SECOND);
        long delay = body.number("delayMillis", 0, MOST_DELAY_MILLIS).orElse(SECOND.toMillis());
        return switch (kind) {
            case STATUS, HTML, EMPTY -> new FaultEffect(kind, status, null, null);
            case MESSAGE_AS_STRING ->
                new FaultEffect(kind, status, null, "The sandbox is configured to respond with " + status);
            case RATE_LIMITED, RATE_LIMITED_BY_BODY -> FaultEffect.of(kind, retryAfter);
            case RATE_LIMITED_BY_HEADER ->
                new FaultEffect(kind, null, retryAfter, Long.toString(wholeSeconds(retryAfter)));
            case DELAY -> FaultEffect.of(kind, Duration.ofMillis(delay));
            case GARBAGE, RESET, LOST_RESPONSE, TRUNCATED -> FaultEffect.of(kind);
        };
    }

    private static long wholeSeconds(Duration time) {
        return Math.max(1, time.plusMillis(999).toSeconds());
    }

    private static String kinds() {
        return "kind must be one of "
                + Arrays.stream(FaultKind.values()).map(FaultKind::apiName).collect(Collectors.joining(", ")) + ".";
    }

    private static Map<String, Object> fields(WaitingFault fault) {
        FaultEffect effect = fault.effect();
        Long millis = effect.time() == null ? null : effect.time().toMillis();
        boolean isDelay = effect.kind() == FaultKind.DELAY;
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", effect.kind().apiName());
        fields.put("status", effect.status());
        fields.put("retryAfterMillis", isDelay ? null : millis);
        fields.put("delayMillis", isDelay ? millis : null);
        fields.put("times", fault.times());
        fields.put("timesLeft", fault.timesLeft());
        fields.put("method", fault.method());
        fields.put("pathPrefix", fault.pathPrefix());
        return fields;
    }
}
