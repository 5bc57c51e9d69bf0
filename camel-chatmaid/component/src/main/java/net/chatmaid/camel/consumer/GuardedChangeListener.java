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

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what another listener throws, so that it affects neither the change nor the poll. Thread-safe.
 *
 * @param listener the other listener
 */
record GuardedChangeListener(ChangeListener listener) implements ChangeListener {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedChangeListener.class);

    @Override
    public void onRouted(Change change, boolean succeeded) {
        try {
            listener.onRouted(change, succeeded);
        } catch (RuntimeException | Error e) {
            LOG.warn("{} could not be counted in the metrics. The change is not affected", change.key(), e);
        }
    }

    @Override
    public void onPolled(boolean succeeded) {
        try {
            listener.onPolled(succeeded);
        } catch (RuntimeException | Error e) {
            LOG.warn("A poll could not be counted in the metrics. The poll is not affected", e);
        }
    }
}
