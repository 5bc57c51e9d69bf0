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

import java.util.regex.Pattern;

/** Masks API keys that an application has put where they do not belong. */
public final class KeyMask {

    private static final Pattern KEY = Pattern.compile("sk_(test|live)_[\\w.~+/=-]+");

    private KeyMask() {}

    /** The text with a mask in place of each key; null stays null. */
    public static String mask(String text) {
        return text == null || !text.contains("sk_") ? text : KEY.matcher(text).replaceAll("sk_$1_***");
    }
}
