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

/** The operation of a producer: makes its requests for an exchange. */
public interface Operation {

    /**
     * Makes the requests. May throw an exception instead of failing the future.
     *
     * @param client makes the requests: that of the producer, or a view of it for this exchange
     * @return how to write the response into the exchange
     */
    CompletableFuture<? extends Reply> execute(Exchange exchange, ChatmaidClient client) throws Exception;

    /** Writes a response into an exchange. */
    interface Reply {
        void into(Exchange exchange);

        /** Returns a reply that sets the body and no headers. */
        static Reply body(Object body) {
            return exchange -> exchange.getMessage().setBody(body);
        }
    }

    /** An operation whose client is not known until the producer starts. */
    interface Builder {
        Operation with(ChatmaidClient client);
    }
}
