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
package net.chatmaid.camel.client.internal.send;

import net.chatmaid.camel.model.Sha256;

/** Fits idempotency keys to the limit of the API. */
public final class IdempotencyKeys {

    /** The maximum number of characters of a key. */
    static final int MAX_LENGTH = 64;

    private IdempotencyKeys() {}

    /**
     * Returns the key, or its SHA-256 in hex if it is too long for the API. The same text always gives the same key.
     */
    public static String fit(String key) {
        return key.length() <= MAX_LENGTH ? key : Sha256.hex(key);
    }
}
