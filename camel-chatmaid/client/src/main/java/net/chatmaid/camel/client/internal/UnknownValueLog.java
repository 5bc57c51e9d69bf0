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

/**
 * Says once in the log when the API uses a word that this version does not know. The word is carried as it is, and
 * nothing stops. Thread-safe.
 */
public final class UnknownValueLog {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownValueLog.class);

    /** The API may come up with a few; thousands are no words, and the log is no place for them. */
    private static final int MOST = 100;

    private final Redaction redaction;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    UnknownValueLog(Redaction redaction) {
        this.redaction = redaction;
    }

    void in(Object read) {
        ModelJson.unreadableFields(read)
                .forEach(field -> tellUnreadable(read.getClass().getSimpleName() + "." + field));
        if (read instanceof Message message) {
            if (message.status() != null && !message.status().isKnown()) {
                tell("status", message.status().value());
            }
            if (message.errorCode() != null && !message.errorCode().isKnown()) {
                tell("errorCode", message.errorCode().value());
            }
        } else if (read instanceof PhoneNumber phone) {
            if (phone.connectionStatus() != null && !phone.connectionStatus().isKnown()) {
                tell("connectionStatus", phone.connectionStatus().value());
            }
        } else if (read instanceof InboundMessage message
                && message.type() != null
                && !message.type().isKnown()) {
            tell("type", message.type().value());
        }
    }

    private void tell(String field, String word) {
        String shown = LogText.of(redaction.clean(word));
        if (told.size() < MOST && told.add(field + " " + shown)) {
            LOG.warn("Chatmaid says {} '{}', which this version does not know: it is passed on as it is", field, shown);
        }
    }

    private void tellUnreadable(String field) {
        if (told.size() < MOST && told.add(field)) {
            LOG.warn(
                    "Chatmaid's {} could not be read: it is left out, and its value is kept as an unknown field. This is"
                            + " said once",
                    field);
        }
    }
}
