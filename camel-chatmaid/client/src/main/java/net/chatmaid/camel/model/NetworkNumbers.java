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
package net.chatmaid.camel.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts numbers in the form of WhatsApp's network: without a plus, and often as an address such as
 * {@code 2348000000000@s.whatsapp.net}.
 */
public final class NetworkNumbers {

    /** The digits, which an agent, a device and the server of an address may follow. */
    private static final Pattern NUMBER = Pattern.compile(
            "\\+?([1-9][0-9]{6,14})(?:(?:[._][0-9]{1,3})?(?::[0-9]{1,5})?@(?:s\\.whatsapp\\.net|c\\.us))?");

    private NetworkNumbers() {}

    /**
     * Returns the E.164 number for a text of the network, so that a send can use it.
     *
     * @param text a number, an address, a group's JID, a hidden id ({@code …@lid}), or {@code null}
     * @return the number with a plus; any other text, and {@code null}, unchanged
     */
    public static String toE164(String text) {
        if (text == null || FieldRules.isE164(text)) {
            return text;
        }
        Matcher number = NUMBER.matcher(text);
        return number.matches() ? "+" + number.group(1) : text;
    }
}
