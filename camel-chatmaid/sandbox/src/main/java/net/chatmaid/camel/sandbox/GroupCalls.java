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
package net.chatmaid.camel.sandbox;

/** What the API does under /v1/groups. */
final class GroupCalls {

    private final SandboxState state;
    private final Answers answers;

    GroupCalls(SandboxState state, Answers answers) {
        this.state = state;
        this.answers = answers;
    }

    Answer list(ApiRequest request, Environment environment) {
        String phone = request.parameter("fromPhoneId")
                .orElseThrow(() -> new ApiProblem(400, "fromPhoneId should not be empty"));
        SandboxPhone sender = state.phones()
                .find(phone, environment)
                .orElseThrow(() -> new ApiProblem(404, "Phone number " + phone + " not found"));
        return answers.success(
                200,
                state.groups().of(sender.phoneNumber()).stream()
                        .map(ApiObjects::group)
                        .toList());
    }
}
