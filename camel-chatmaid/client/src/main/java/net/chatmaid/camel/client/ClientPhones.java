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
package net.chatmaid.camel.client;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.client.internal.ApiRequest;
import net.chatmaid.camel.client.internal.ClientContext;
import net.chatmaid.camel.model.PhoneNumber;

/** Looks up the senders of a client, and passes what is fetched to its listeners. Thread-safe. */
record ClientPhones(ClientContext context, ClientRequests requests) {

    CompletableFuture<List<PhoneNumber>> list() {
        ApiRequest request = ApiRequest.get(RequestOperation.PHONES, "/v1/phone-numbers", null);
        return requests.execute(request, response -> context.responses().list(request, response, PhoneNumber.class))
                .whenComplete(ClientRequests.onSuccess(context.senders()::observe));
    }

    CompletableFuture<PhoneNumber> lookUp(String phone) {
        return get(RequestOperation.PHONE, phone, "");
    }

    CompletableFuture<PhoneNumber> status(String phone) {
        return get(RequestOperation.PHONE_STATUS, phone, "/status");
    }

    CompletableFuture<PhoneNumber> connected() {
        return context.senders().connected(this::list);
    }

    private CompletableFuture<PhoneNumber> get(RequestOperation operation, String phone, String path) {
        return requests.withValidId(
                        "phone",
                        phone,
                        segment -> requests.get(
                                operation, "/v1/phone-numbers/" + segment + path, "sender " + phone, PhoneNumber.class))
                .whenComplete(ClientRequests.onSuccess(context.senders()::observe));
    }
}
