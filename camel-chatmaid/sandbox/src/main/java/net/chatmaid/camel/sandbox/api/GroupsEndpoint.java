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
package net.chatmaid.camel.sandbox.api;

import net.chatmaid.camel.sandbox.state.Environment;
import net.chatmaid.camel.sandbox.state.SandboxState;
import net.chatmaid.camel.sandbox.state.StoredSender;

/** Responds to requests under /v1/groups. */
public final class GroupsEndpoint {

    private final SandboxState state;
    private final ResponseWriter responses;

    public GroupsEndpoint(SandboxState state, ResponseWriter responses) {
        this.state = state;
        this.responses = responses;
    }

    public SandboxResponse list(ReceivedRequest request, Environment environment) {
        String phone = request.parameter("fromPhoneId")
                .orElseThrow(() -> new ErrorResponseException(400, "fromPhoneId should not be empty"));
        StoredSender sender =
                state.senders().find(phone, environment).orElseThrow(() -> ErrorResponseException.phoneNotFound(phone));
        return responses.success(
                200,
                state.groups().of(sender.phoneNumber()).stream()
                        .map(ResponseData::group)
                        .toList());
    }
}
