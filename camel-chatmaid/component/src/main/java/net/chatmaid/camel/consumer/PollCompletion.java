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
 * Gives an exchange back that was handed out and not taken over when the one that asked for it is done: an aggregation
 * strategy that fails or returns {@code null} leaves it without an end of its own.
 */
public final class PollCompletion extends SynchronizationAdapter {

    private final Exchange handedOut;

    private PollCompletion(Exchange handedOut) {
        this.handedOut = handedOut;
    }

    /**
     * @param handedOut may be {@code null}, when there was none
     * @return the same
     */
    public static Exchange watch(Exchange handedOut, Exchange asking) {
        if (handedOut != null) {
            asking.getExchangeExtension().addOnCompletion(new PollCompletion(handedOut));
        }
        return handedOut;
    }

    @Override
    public void onDone(Exchange asking) {
        List<Synchronization> left = handedOut.getExchangeExtension().handoverCompletions();
        if (left != null) {
            handedOut.setException(new CamelExchangeException(
                    "The exchange that asked for it did not take it over: its aggregation strategy failed or returned"
                            + " null",
                    asking));
            UnitOfWorkHelper.doneSynchronizations(handedOut, left);
        }
    }
}
