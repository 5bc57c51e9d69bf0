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

import net.chatmaid.camel.sandbox.state.EntryList;
import net.chatmaid.camel.sandbox.state.EntryPage;
import net.chatmaid.camel.sandbox.state.Environment;
import net.chatmaid.camel.sandbox.state.SandboxState;
import net.chatmaid.camel.sandbox.state.StoredInbound;

/** Responds to requests under /v1/messages/inbound. */
public final class InboundEndpoint {

    private final SandboxState state;
    private final ResponseWriter responses;

    public InboundEndpoint(SandboxState state, ResponseWriter responses) {
        this.state = state;
        this.responses = responses;
    }

    public SandboxResponse list(ReceivedRequest request, Environment environment) {
        ListQuery query = ListQuery.ofInbound(request);
        EntryList<StoredInbound> entries = state.inbound(environment);
        EntryPage<StoredInbound> page = query.phoneNumberId()
                .map(phone -> {
                    String to = state.senders().numberOf(phone, environment);
                    return entries.page(entry -> to.equals(entry.message().to()), query.page(), query.limit());
                })
                .orElseGet(() -> entries.page(query.page(), query.limit()));
        return responses.page(
                page.entries().stream()
                        .map(entry -> ResponseData.inbound(entry.message()))
                        .toList(),
                ResponseData.pagination(page));
    }

    public SandboxResponse get(String id, Environment environment) {
        StoredInbound entry = state.inbound(environment)
                .find(id)
                .orElseThrow(() -> new ErrorResponseException(404, "Inbound message " + id + " not found"));
        return responses.success(200, ResponseData.inbound(entry.message())).about(id);
    }
}
