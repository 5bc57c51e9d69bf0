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

/** What the API does under /v1/messages/inbound. */
final class InboundCalls {

    private final SandboxState state;
    private final Answers answers;

    InboundCalls(SandboxState state, Answers answers) {
        this.state = state;
        this.answers = answers;
    }

    Answer list(ApiRequest request, Environment environment) {
        ListQuery query = ListQuery.ofInbound(request);
        Rows<StoredInbound> rows = visible(environment);
        Page<StoredInbound> page = query.phoneNumberId()
                .map(phone -> {
                    String to = state.phones().numberOf(phone, environment);
                    return rows.page(row -> to.equals(row.message().to()), query.page(), query.limit());
                })
                .orElseGet(() -> rows.page(query.page(), query.limit()));
        return answers.page(
                page.rows().stream()
                        .map(row -> ApiObjects.inbound(row.message()))
                        .toList(),
                ApiObjects.pagination(page),
                state.settings().paginationBesideData());
    }

    Answer get(String id, Environment environment) {
        StoredInbound row = visible(environment)
                .find(id)
                .orElseThrow(() -> new ApiProblem(404, "Inbound message " + id + " not found"));
        return answers.success(200, ApiObjects.inbound(row.message()));
    }

    /** Nothing is received with a test key. */
    private Rows<StoredInbound> visible(Environment environment) {
        return environment == Environment.LIVE
                ? state.inbox().rows()
                : new Rows<>(state.settings().listOrder());
    }
}
