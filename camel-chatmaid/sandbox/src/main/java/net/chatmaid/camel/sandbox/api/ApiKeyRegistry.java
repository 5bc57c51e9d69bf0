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
package net.chatmaid.camel.sandbox.api;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.chatmaid.camel.sandbox.state.Environment;

/** The API keys: which are valid, and which scopes they have. */
public final class ApiKeyRegistry {

    public static final String TEST_KEY = "sk_test_sandbox";
    public static final String LIVE_KEY = "sk_live_sandbox";

    private static final String BEARER = "Bearer ";

    private final boolean live;
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<String>> scopes = new ConcurrentHashMap<>();

    public ApiKeyRegistry(boolean live) {
        this.live = live;
    }

    /** The key in an Authorization header, which may be null. */
    public String authenticate(String authorization) {
        if (authorization == null || authorization.isBlank()) {
            throw new ErrorResponseException(401, "The Authorization header is missing; expected 'Bearer <api key>'");
        }
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new ErrorResponseException(401, "The Authorization header must be 'Bearer <api key>'");
        }
        String key = find(authorization).orElseThrow(() -> new ErrorResponseException(401, "Invalid API key"));
        used.add(key);
        return key;
    }

    /** The key in an Authorization header, which may be null, if it is valid. */
    public Optional<String> find(String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).trim())
                .filter(key -> isKey(key) && !revoked.contains(key));
    }

    public Environment environmentOf(String key) {
        return live || key.startsWith("sk_live_") ? Environment.LIVE : Environment.TEST;
    }

    public void authorize(String key, RequiredScope required) {
        Set<String> granted = scopes.get(key);
        if (granted != null && granted.stream().noneMatch(required::accepts)) {
            throw new ErrorResponseException(
                    403, "This API key lacks the scope for the call; expected " + required.text());
        }
    }

    public void restrict(String key, Set<String> granted) {
        scopes.put(requireKey(key), Set.copyOf(granted));
    }

    public void revoke(String key) {
        revoked.add(requireKey(key));
    }

    /** How many valid keys are known to the sandbox. */
    int count() {
        Set<String> known = new HashSet<>(Set.of(TEST_KEY, LIVE_KEY));
        known.addAll(used);
        known.addAll(scopes.keySet());
        known.removeAll(revoked);
        return known.size();
    }

    public void reset() {
        used.clear();
        revoked.clear();
        scopes.clear();
    }

    public static String requireKey(String key) {
        if (!isKey(key)) {
            throw new IllegalArgumentException(
                    "An API key must begin with sk_test_ or sk_live_ and have more characters after it.");
        }
        return key;
    }

    private static boolean isKey(String key) {
        return (key.startsWith("sk_test_") || key.startsWith("sk_live_")) && key.length() > "sk_test_".length();
    }
}
