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
package net.chatmaid.camel.client.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.model.LogText;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.ModelJson;
import net.chatmaid.camel.model.PhoneNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs each value of the API that this version does not know, once. The value is kept unchanged. Thread-safe. */
public final class UnknownValueLog {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownValueLog.class);

    /** The maximum number of logged values, so that arbitrary values do not fill the log. */
    private static final int MAX_VALUES = 100;

    private final Redaction redaction;
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    UnknownValueLog(Redaction redaction) {
        this.redaction = redaction;
    }

    /** Checks for fields that were left out because they can't be read. */
    void checkFields(Object read) {
        ModelJson.unreadableFields(read)
                .forEach(field -> logUnreadable(read.getClass().getSimpleName() + "." + field));
    }

    /** Checks for values that this version does not know. */
    void check(Object read) {
        if (read instanceof Message message) {
            if (message.status() != null && !message.status().isKnown()) {
                logOnce("status", message.status().value());
            }
            if (message.errorCode() != null && !message.errorCode().isKnown()) {
                logOnce("errorCode", message.errorCode().value());
            }
        } else if (read instanceof PhoneNumber phone) {
            if (phone.connectionStatus() != null && !phone.connectionStatus().isKnown()) {
                logOnce("connectionStatus", phone.connectionStatus().value());
            }
        } else if (read instanceof InboundMessage message
                && message.type() != null
                && !message.type().isKnown()) {
            logOnce("type", message.type().value());
        }
    }

    private void logOnce(String field, String word) {
        String shown = LogText.of(redaction.clean(word));
        if (logged.size() < MAX_VALUES && logged.add(field + " " + shown)) {
            LOG.warn(
                    "Chatmaid returned the {} '{}', which this version does not know. It is kept unchanged",
                    field,
                    shown);
        }
    }

    private void logUnreadable(String field) {
        if (logged.size() < MAX_VALUES && logged.add(field)) {
            LOG.warn(
                    "The field {} of a response could not be read. It is null, and its value is kept in additional. This"
                            + " is logged once",
                    field);
        }
    }
}
