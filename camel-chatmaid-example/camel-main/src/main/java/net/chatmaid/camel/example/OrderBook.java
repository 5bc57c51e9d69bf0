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
package net.chatmaid.camel.example;

import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.chatmaid.camel.client.ChatmaidAuthenticationException;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.StatusChange;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.apache.camel.Variable;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.support.LRUCacheFactory;

/** What is known about each order. The routes tell it what happens, and ask it where a file goes. Thread-safe. */
public final class OrderBook {

    private static final int STRANGERS = 10_000;

    private final MessageStatus goal;
    private final Progress progress;
    private final Runnable whenSettled;
    private final SortedSet<String> open = new TreeSet<>();
    private final Map<String, Confirmation> byFile = new TreeMap<>();
    private final Map<String, Confirmation> byMessage = new HashMap<>();
    private boolean keyRefused;

    /** A poll can be faster than the answer to a send; an account also has messages that are not of these orders. */
    private final Map<String, List<StatusChange>> ofStrangers = LRUCacheFactory.newLRUCache(STRANGERS);

    /**
     * @param goal the status with which an order is settled, if it does not fail
     * @param whenSettled runs whenever the last open order was settled
     */
    OrderBook(MessageStatus goal, Progress progress, Runnable whenSettled) {
        this.goal = goal;
        this.progress = progress;
        this.whenSettled = whenSettled;
    }

    /** Names files that will come, so that the orders are not settled before they have. */
    synchronized void expect(Collection<String> files) {
        open.addAll(files);
    }

    /** The order's message was accepted, or it is the one that was accepted before under the same key. */
    public synchronized void sent(
            @Header(Exchange.FILE_NAME) String file,
            @Variable("order") Order order,
            @Variable("message") Message message) {
        open.add(file);
        Confirmation known = byMessage.get(message.id());
        if (known != null) {
            known.add(file);
            byFile.put(file, known);
            progress.repeated(known, file);
            return;
        }
        Confirmation confirmation = Confirmation.of(order, message.id());
        confirmation.add(file);
        confirmation.learn(message);
        byFile.put(file, confirmation);
        byMessage.put(message.id(), confirmation);
        progress.accepted(confirmation, order.customer());
        List<StatusChange> early = ofStrangers.remove(message.id());
        if (early != null) {
            early.forEach(change -> learn(confirmation, change));
        }
    }

    /** The order could not be sent; answers why, as a sentence. */
    public synchronized String refused(
            @Header(Exchange.FILE_NAME) String file,
            @Variable("order") Order order,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception cause) {
        open.add(file);
        Confirmation refused = Confirmation.refused(file, order, Reason.of(cause));
        byFile.put(file, refused);
        keyRefused |= cause instanceof ChatmaidAuthenticationException;
        progress.refused(refused);
        return refused.reason();
    }

    /** A message came a stage further. */
    public synchronized void changed(StatusChange change) {
        String messageId = change.message().id();
        Confirmation confirmation = byMessage.get(messageId);
        if (confirmation == null) {
            ofStrangers.computeIfAbsent(messageId, id -> new ArrayList<>()).add(change);
        } else {
            learn(confirmation, change);
        }
    }

    private void learn(Confirmation confirmation, StatusChange change) {
        if (confirmation.learn(change.status(), change.time(), change.message())) {
            progress.changed(confirmation, change.status());
        }
    }

    /** Why the file's order failed, as a sentence. */
    public synchronized String reason(@Header(Exchange.FILE_NAME) String file) {
        return byFile.get(file).reason();
    }

    /** The file is where it stays. */
    public void filed(@Header(Exchange.FILE_NAME) String file) {
        boolean settled;
        synchronized (this) {
            settled = open.remove(file) && open.isEmpty();
        }
        if (settled) {
            whenSettled.run();
        }
    }

    /** Whether the message of the file's order has come as far as it has to. */
    synchronized boolean hasArrived(GenericFile<File> file) {
        Confirmation confirmation = byFile.get(file.getFileName());
        return confirmation != null && confirmation.hasReached(goal) && !confirmation.has(MessageStatus.FAILED);
    }

    /** Whether the message of the file's order has failed. */
    synchronized boolean hasFailed(GenericFile<File> file) {
        Confirmation confirmation = byFile.get(file.getFileName());
        return confirmation != null && confirmation.has(MessageStatus.FAILED);
    }

    /** The files that are not where they stay yet. */
    synchronized Collection<String> open() {
        return List.copyOf(open);
    }

    /** What is known now, in the order of the file names; a repeated order once. */
    synchronized Collection<Confirmation> confirmations() {
        return Set.copyOf(byFile.values()).stream()
                .sorted((a, b) -> a.files().get(0).compareTo(b.files().get(0)))
                .toList();
    }

    /** Whether it was not the orders that were refused, but the API key. */
    synchronized boolean isKeyRefused() {
        return keyRefused;
    }

    /** Files whose order was not even read. */
    synchronized Collection<String> unread() {
        return open.stream().filter(file -> !byFile.containsKey(file)).toList();
    }
}
