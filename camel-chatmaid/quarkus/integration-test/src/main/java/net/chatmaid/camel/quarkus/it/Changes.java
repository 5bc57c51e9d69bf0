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
package net.chatmaid.camel.quarkus.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.chatmaid.camel.ChatmaidConstants;
import org.apache.camel.Handler;
import org.apache.camel.Header;

/** The changes that came, in order. */
@ApplicationScoped
@Named("changes")
public class Changes {

    /** One change, and whether it came by webhook. */
    public record Change(String messageId, String event) {}

    private final List<Change> all = new CopyOnWriteArrayList<>();

    @Handler
    public void add(
            @Header(ChatmaidConstants.MESSAGE_ID) String messageId, @Header(ChatmaidConstants.EVENT) String event) {
        all.add(new Change(messageId, event));
    }

    public List<String> eventsOf(String messageId) {
        return all.stream()
                .filter(change -> change.messageId().equals(messageId))
                .map(Change::event)
                .toList();
    }
}
