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
 * Numbers as WhatsApp's network writes them: without a plus, and often as an address such as
 * {@code 2348000000000@s.whatsapp.net}.
 */
public final class NetworkNumbers {

    /** The digits, which may be followed by an agent and a device, and the server that knows them by their number. */
    private static final Pattern NUMBER = Pattern.compile(
            "\\+?([1-9][0-9]{6,14})(?:(?:[._][0-9]{1,3})?(?::[0-9]{1,5})?@(?:s\\.whatsapp\\.net|c\\.us))?");

    private NetworkNumbers() {}

    /**
     * The E.164 number that a text of the network stands for, so that a message can be sent to it or from it.
     *
     * @param text a number, an address, a group's JID, a hidden id ({@code …@lid}), or {@code null}
     * @return the number with its plus; any text that is not a number, and {@code null}, as it is
     */
    public static String toE164(String text) {
        if (text == null) {
            return null;
        }
        Matcher number = NUMBER.matcher(text);
        return number.matches() ? "+" + number.group(1) : text;
    }
}
