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

/** Responds to requests under /v1/account. */
public final class AccountEndpoint {

    private final SandboxState state;
    private final ApiKeyRegistry keys;
    private final ApiSettings settings;
    private final ResponseWriter responses;

    public AccountEndpoint(SandboxState state, ApiKeyRegistry keys, ApiSettings settings, ResponseWriter responses) {
        this.state = state;
        this.keys = keys;
        this.settings = settings;
        this.responses = responses;
    }

    public SandboxResponse get(Environment environment) {
        int senders = state.senders().all().size();
        int messages = state.messages(environment).size();
        return responses.success(
                200,
                settings.accountStats()
                        ? ResponseData.accountWithStats(keys.count(), senders, messages)
                        : ResponseData.account(environment, senders, messages, state.startedAt()));
    }
}
