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
import net.chatmaid.camel.model.OptionText;

/** The API key of a client, fixed or from a source, and the keys that were used lately. Thread-safe. */
public final class ApiKeys {

    private static final String LIVE = "sk_live_";
    private static final String TEST = "sk_test_";

    /** So many keys are known as secrets: those of requests that are under way, and those of errors that still come. */
    private static final int REMEMBERED = 20;

    private final ApiKeySource source;
    private final boolean fixed;
    private final Map<String, Boolean> recent = LruMap.of(REMEMBERED);
    private final Object asking = new Object();
    private volatile String latest;
    private Change lastChange;
    private volatile boolean open;

    /** One key was rejected, and the source gave another. */
    private record Change(String rejected, String next) {}

    private ApiKeys(ApiKeySource source, boolean fixed) {
        this.source = source;
        this.fixed = fixed;
    }

    /**
     * @throws IllegalArgumentException when it is missing or can't be a key; its text is not in the message
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
     * Takes note of where keys are sent: over an open connection only those for tests may go.
     *
     * @throws IllegalArgumentException when the key is known and must not go there
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
     * @throws ChatmaidAuthenticationException when there is none
     */
    String current(ApiRequest request) {
        if (fixed) {
            return latest;
        }
        String given;
        try {
            given = source.apiKey();
        } catch (Exception e) {
            // not its text, which may have a secret in it
            throw missing(request, "apiKeySource failed: " + e.getClass().getName());
        }
        String key;
        try {
            key = checked(given, "it gave no API key");
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

    /** The key to repeat a request with; {@code null} when there is no other than the one that was rejected. */
    String after(String rejected, ApiRequest request) {
        if (fixed) {
            return null;
        }
        synchronized (asking) {
            if (lastChange != null && lastChange.rejected().equals(rejected)) {
                return lastChange.next();
            }
            String next;
            try {
                next = current(request);
            } catch (ChatmaidAuthenticationException e) {
                // the rejection says more
                return null;
            }
            if (next.equals(rejected)) {
                return null;
            }
            lastChange = new Change(rejected, next);
            return next;
        }
    }

    /** Takes these keys out of texts. */
    public Redaction redaction() {
        return new Redaction(this::known);
    }

    /** The keys that were used lately, the longest first, so that no part of one is left by another. */
    List<String> known() {
        synchronized (recent) {
            return recent.keySet().stream()
                    .sorted((a, b) -> b.length() - a.length())
                    .toList();
        }
    }

    boolean isLive() {
        return kind().startsWith(LIVE);
    }

    boolean isTest() {
        return kind().startsWith(TEST);
    }

    /** The same of the key that was used latest, without asking the source. */
    boolean wasTest() {
        String used = latest;
        return used != null && used.startsWith(TEST);
    }

    /** The current key; the latest when there is none now, empty when there never was one. */
    private String kind() {
        try {
            return current(ApiRequest.get("", null));
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
                        : "an API key that begins with neither sk_test_ nor" + " sk_live_, and may be a live one,")
                + " unencrypted: expected an https URL (http is only for this machine)";
    }

    private static ChatmaidAuthenticationException missing(ApiRequest request, String problem) {
        return new ChatmaidAuthenticationException(
                request.name() + " was not made: " + problem, new ApiError(0, null, List.of(), request.path(), null));
    }

    private static String checked(String key, String missing) {
        String bare = OptionText.of(key);
        if (bare.isEmpty()) {
            throw new IllegalArgumentException(
                    missing + ": expected a key that begins with sk_test_ or sk_live_, from" + " Chatmaid's dashboard");
        }
        if (!bare.matches("[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException(
                    "apiKey has a space, a line end or a character that is not ASCII inside: expected a key that begins"
                            + " with sk_test_ or sk_live_");
        }
        return bare;
    }
}
