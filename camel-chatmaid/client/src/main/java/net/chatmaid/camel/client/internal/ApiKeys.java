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

import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.chatmaid.camel.client.ApiError;
import net.chatmaid.camel.client.ApiKeySource;
import net.chatmaid.camel.client.BaseUrl;
import net.chatmaid.camel.client.ChatmaidAuthenticationException;
import net.chatmaid.camel.client.RequestOperation;
import net.chatmaid.camel.model.OptionText;

/** The API key of a client, fixed or from a source, and the keys that it has used recently. Thread-safe. */
public final class ApiKeys {

    private static final String LIVE = "sk_live_";
    private static final String TEST = "sk_test_";

    /** The number of keys that are removed from texts: those of requests in progress, and those of recent errors. */
    private static final int REMEMBERED = 20;

    private final ApiKeySource source;
    private final boolean fixed;
    private final Map<String, Boolean> recent = LruMap.of(REMEMBERED);
    private final Object changeLock = new Object();
    private volatile String latest;
    private Change lastChange;
    private volatile boolean open;

    /** A key that was rejected, and the one that the source returned after it. */
    private record Change(String rejected, String next) {}

    private ApiKeys(ApiKeySource source, boolean fixed) {
        this.source = source;
        this.fixed = fixed;
    }

    /**
     * @throws IllegalArgumentException if the key is missing or not valid; the message does not contain it
     */
    public static ApiKeys fixed(String key) {
        String checked = checked(key, "apiKey is missing");
        ApiKeys keys = new ApiKeys(() -> checked, true);
        keys.remember(checked);
        return keys;
    }

    public static ApiKeys from(ApiKeySource source) {
        return new ApiKeys(Objects.requireNonNull(source, "source"), false);
    }

    /**
     * Sets the URL that keys are sent to. Only test keys are sent over an unencrypted connection.
     *
     * @throws IllegalArgumentException if the key is fixed and must not be sent there
     */
    public void sentTo(String baseUrl) {
        open = BaseUrl.isOpen(baseUrl);
        String problem = fixed ? exposure(latest) : null;
        if (problem != null) {
            throw new IllegalArgumentException("baseUrl is '" + redaction().clean(baseUrl) + "', which " + problem);
        }
    }

    /**
     * The key for a request.
     *
     * @throws ChatmaidAuthenticationException if there is none
     */
    String current(ApiRequest request) {
        if (fixed) {
            return latest;
        }
        String provided;
        try {
            provided = source.apiKey();
        } catch (Exception e) {
            // not the text of the exception, which may contain a secret
            throw missing(request, "apiKeySource failed: " + e.getClass().getName());
        }
        String key;
        try {
            key = checked(provided, "it returned no API key");
        } catch (IllegalArgumentException e) {
            throw missing(request, "apiKeySource failed: " + e.getMessage());
        }
        remember(key);
        String problem = exposure(key);
        if (problem != null) {
            throw missing(request, "baseUrl is an http URL, which " + problem);
        }
        return key;
    }

    /** The key to repeat a request with; {@code null} if there is none other than the rejected one. */
    String after(String rejected, ApiRequest request) {
        if (fixed) {
            return null;
        }
        synchronized (changeLock) {
            if (lastChange != null && lastChange.rejected().equals(rejected)) {
                return lastChange.next();
            }
            String next;
            try {
                next = current(request);
            } catch (ChatmaidAuthenticationException e) {
                // the rejection of the API is the better error
                return null;
            }
            if (next.equals(rejected)) {
                return null;
            }
            lastChange = new Change(rejected, next);
            return next;
        }
    }

    /** Removes these keys from texts. */
    public Redaction redaction() {
        return new Redaction(this::known);
    }

    /**
     * The keys that were used recently, the longest first, so that a key is removed before another one that is a part
     * of it.
     */
    List<String> known() {
        synchronized (recent) {
            return recent.keySet().stream()
                    .sorted((a, b) -> b.length() - a.length())
                    .toList();
        }
    }

    boolean isLive() {
        return currentOrLatest().startsWith(LIVE);
    }

    boolean isTest() {
        return currentOrLatest().startsWith(TEST);
    }

    /** Whether the key that was used last is a test key. Does not call the source. */
    boolean wasTest() {
        String used = latest;
        return used != null && used.startsWith(TEST);
    }

    /**
     * The environment by the prefix of the key that was used last: {@code live}, {@code test} or {@code unknown}. Does not
     * call the source.
     */
    String lastEnvironment() {
        String used = Objects.requireNonNullElse(latest, "");
        return used.startsWith(LIVE) ? "live" : used.startsWith(TEST) ? "test" : "unknown";
    }

    /** The current key; the one used last if there is none now; empty if there was none. */
    private String currentOrLatest() {
        try {
            return current(ApiRequest.get(RequestOperation.ACCOUNT, "", null));
        } catch (ChatmaidAuthenticationException e) {
            return Objects.requireNonNullElse(latest, "");
        }
    }

    private void remember(String key) {
        if (key.equals(latest)) {
            return;
        }
        synchronized (recent) {
            recent.put(key, Boolean.TRUE);
        }
        latest = key;
    }

    private String exposure(String key) {
        if (!open || key.startsWith(TEST)) {
            return null;
        }
        return "would send "
                + (key.startsWith(LIVE)
                        ? "a live API key"
                        : "an API key that begins with neither sk_test_ nor sk_live_, and may be a live one,")
                + " unencrypted: expected an https URL (http is supported for this machine only)";
    }

    private static ChatmaidAuthenticationException missing(ApiRequest request, String problem) {
        return new ChatmaidAuthenticationException(
                request.name() + " was not made: " + problem, new ApiError(0, null, List.of(), request.path(), null));
    }

    private static String checked(String key, String missing) {
        String trimmed = OptionText.of(key);
        if (trimmed.isEmpty()) {
            throw new IllegalArgumentException(
                    missing + ": expected a key that begins with sk_test_ or sk_live_, from" + " Chatmaid's dashboard");
        }
        if (!trimmed.matches("[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException(
                    "apiKey contains a space, a line end or a character that is not ASCII: expected a key that begins"
                            + " with sk_test_ or sk_live_");
        }
        return trimmed;
    }
}
