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
package net.chatmaid.camel.consumer.claim;

import java.util.regex.Pattern;
import net.chatmaid.camel.model.Sha256;

/**
 * The keys that stores are given: short and in ASCII. A key that is not is replaced by its hash, as stores differ in
 * what they do with it: members of an Infinispan 16 cluster take {@code msg_\u00e4} for two different keys.
 */
final class StoreKeys {

    private static final Pattern PLAIN = Pattern.compile("[!-~]{1,200}");

    private StoreKeys() {}

    static String of(String key) {
        return PLAIN.matcher(key).matches() ? key : "sha256:" + Sha256.hex(key);
    }
}
