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

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.chatmaid.camel.model.PhoneNumber;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;

/** What the tests of sends from a sender that is not connected share. */
final class SenderRequests {

    static final String ORDERS = "+15551234567";
    static final String OLD = "+15550000001";
    static final String TO = "+15557654321";
    static final String SEND = "/v1/messages/send";
    static final String POST_SEND = "POST " + SEND;
    static final String GET_STATUS = "GET /v1/phone-numbers/%2B15551234567/status";

    static final SendRequest WITHOUT_SENDER =
            SendRequest.builder().to(TO).content("Hello").build();

    private SenderRequests() {}

    static SendRequest from(String sender) {
        return SendRequest.builder()
                .from(sender)
                .to(TO)
                .content("Order 7784 confirmed")
                .build();
    }

    /** The method and path of each request that the sandbox received. */
    static List<String> of(ChatmaidSandbox sandbox) {
        return sandbox.requests().stream()
                .map(request -> request.method() + " " + request.path())
                .toList();
    }

    /** The senders that the client fetches from now on. */
    static List<PhoneNumber> phonesFetchedBy(ChatmaidClient client) {
        List<PhoneNumber> fetched = new ArrayList<>();
        client.addPhoneListener(new PhoneListener() {
            @Override
            public void onPhonesFetched(List<PhoneNumber> phones) {
                fetched.addAll(phones);
            }

            @Override
            public void onPhoneFetched(PhoneNumber phone) {
                fetched.add(phone);
            }
        });
        return fetched;
    }

    /** How often the sandbox received a request for the list of senders. */
    static int lists(ChatmaidSandbox sandbox) {
        return Collections.frequency(of(sandbox), "GET /v1/phone-numbers");
    }

    /** The sender that the client picks for a send. */
    static String picked(ChatmaidClient client) {
        return client.send(WITHOUT_SENDER).join().message().from();
    }

    /** Disconnects the connected sender, and connects the other one. */
    static void swapConnections(ChatmaidSandbox sandbox) {
        sandbox.setConnectionStatus(ORDERS, "disconnected");
        sandbox.setConnectionStatus(OLD, "connected");
    }
}
