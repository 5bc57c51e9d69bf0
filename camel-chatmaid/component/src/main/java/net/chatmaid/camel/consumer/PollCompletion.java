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
package net.chatmaid.camel.consumer;

import java.util.List;
import org.apache.camel.CamelExchangeException;
import org.apache.camel.Exchange;
import org.apache.camel.spi.Synchronization;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.camel.support.UnitOfWorkHelper;

/**
 * Ends an exchange that was returned to a caller and not taken over when the caller is done: if an aggregation strategy
 * fails or returns {@code null}, nothing else ends the exchange.
 */
public final class PollCompletion extends SynchronizationAdapter {

    private final Exchange polled;

    private PollCompletion(Exchange polled) {
        this.polled = polled;
    }

    /**
     * @param polled the returned exchange; may be {@code null}
     * @param caller the exchange of the caller
     * @return the returned exchange
     */
    public static Exchange register(Exchange polled, Exchange caller) {
        if (polled != null) {
            caller.getExchangeExtension().addOnCompletion(new PollCompletion(polled));
        }
        return polled;
    }

    @Override
    public void onDone(Exchange caller) {
        List<Synchronization> completions = polled.getExchangeExtension().handoverCompletions();
        if (completions != null) {
            polled.setException(new CamelExchangeException(
                    "The exchange that polled for it did not take it over: its aggregation strategy failed or returned"
                            + " null",
                    caller));
            UnitOfWorkHelper.doneSynchronizations(polled, completions);
        }
    }
}
