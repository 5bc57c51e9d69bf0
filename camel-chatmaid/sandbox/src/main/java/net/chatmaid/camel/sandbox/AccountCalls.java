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

/** What the API does under /v1/phone-numbers and /v1/account. */
final class AccountCalls {

    private final SandboxState state;
    private final Answers answers;

    AccountCalls(SandboxState state, Answers answers) {
        this.state = state;
        this.answers = answers;
    }

    Answer phones(Environment environment) {
        return answers.success(
                200,
                state.phones().all().stream()
                        .map(phone -> ApiObjects.phone(phone, environment))
                        .toList());
    }

    Answer phone(String phoneNumberOrId, Environment environment) {
        return answers.success(200, ApiObjects.phone(find(phoneNumberOrId, environment), environment));
    }

    Answer phoneStatus(String phoneNumberOrId, Environment environment) {
        return answers.success(200, ApiObjects.phoneStatus(find(phoneNumberOrId, environment), environment));
    }

    Answer account(Environment environment) {
        int phones = state.phones().all().size();
        int messages = state.messages(environment).size();
        return answers.success(
                200,
                state.settings().accountStats()
                        ? ApiObjects.accountWithStats(state.keys().count(), phones, messages)
                        : ApiObjects.account(environment, phones, messages, state.startedAt()));
    }

    private SandboxPhone find(String phoneNumberOrId, Environment environment) {
        return state.phones()
                .find(phoneNumberOrId, environment)
                .orElseThrow(() -> new ApiProblem(404, "Phone number " + phoneNumberOrId + " not found"));
    }
}
