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
package net.chatmaid.camel.producer;

import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.client.ChatmaidClient;
import org.apache.camel.Exchange;

/** What a producer does with an exchange: the call that its operation makes, and how the response is put back. */
public interface Operation {

    /**
     * Makes the call. May throw instead of failing the future.
     *
     * @return what to do with the exchange once the response is there
     */
    CompletableFuture<? extends Reply> make(Exchange exchange) throws Exception;

    /** Puts a response into the exchange. */
    interface Reply {
        void into(Exchange exchange);

        /** Puts a response into the body and nothing into headers. */
        static Reply body(Object body) {
            return exchange -> exchange.getMessage().setBody(body);
        }
    }

    /** An operation without its client, which a producer gets when it starts. */
    interface Builder {
        Operation with(ChatmaidClient client);
    }
}
