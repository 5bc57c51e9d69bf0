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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.sandbox.SandboxPhone;
import net.chatmaid.camel.sandbox.api.ErrorResponseException;
import net.chatmaid.camel.sandbox.api.ReceivedRequest;
import net.chatmaid.camel.sandbox.api.SandboxResponse;
import net.chatmaid.camel.sandbox.json.TimestampFormat;
import net.chatmaid.camel.sandbox.state.SandboxState;
import net.chatmaid.camel.sandbox.state.StoredSender;

/** Responds to requests under /_sandbox/phones. */
final class PhoneEndpoint {

    private final SandboxState state;

    PhoneEndpoint(SandboxState state) {
        this.state = state;
    }

    SandboxResponse list() {
        return ControlResponses.json(200, Map.of("phones", phones(state)));
    }

    SandboxResponse add(ReceivedRequest request) {
        RequestBody body = RequestBody.of(request, "phoneNumber", "displayName", "connectionStatus");
        String number = body.requiredText("phoneNumber");
        String name = body.requiredText("displayName");
        String status = body.text("connectionStatus").orElse("connected");
        if (state.senders().find(number).isPresent()) {
            throw new ErrorResponseException(409, "The sandbox already has a sender " + number + ".");
        }
        return ControlResponses.json(
                201, fields(state.senders().add(number, name, status).phone()));
    }

    SandboxResponse setConnectionStatus(ReceivedRequest request, String id) {
        String status = RequestBody.of(request, "connectionStatus").requiredText("connectionStatus");
        if (state.senders().find(id).isEmpty()) {
            throw new ErrorResponseException(404, "The sandbox has no sender " + id + ".");
        }
        state.setConnectionStatus(id, status);
        return ControlResponses.json(200, fields(state.senders().require(id).phone()));
    }

    static List<Map<String, Object>> phones(SandboxState state) {
        return state.senders().all().stream()
                .map(StoredSender::phone)
                .map(PhoneEndpoint::fields)
                .toList();
    }

    private static Map<String, Object> fields(SandboxPhone phone) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("phoneNumber", phone.phoneNumber());
        fields.put("displayName", phone.displayName());
        fields.put("testId", phone.testId());
        fields.put("liveId", phone.liveId());
        fields.put("connectionStatus", phone.connectionStatus());
        fields.put("lastConnectedAt", TimestampFormat.iso(phone.lastConnectedAt()));
        fields.put("lastDisconnectedAt", TimestampFormat.iso(phone.lastDisconnectedAt()));
        fields.put("createdAt", TimestampFormat.iso(phone.createdAt()));
        fields.put("updatedAt", TimestampFormat.iso(phone.updatedAt()));
        return fields;
    }
}
