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
package net.chatmaid.camel.sandbox.state;

import java.util.regex.Pattern;

/** The forms in which a recipient is written: an E.164 number or a group JID. */
public final class RecipientFormat {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{1,14}");
    private static final Pattern GROUP_JID = Pattern.compile("\\d+(-\\d+)?@g\\.us");

    private RecipientFormat() {}

    static boolean isE164(String text) {
        return E164.matcher(text).matches();
    }

    public static boolean isGroup(String text) {
        return GROUP_JID.matcher(text).matches();
    }

    public static boolean isRecipient(String text) {
        return isE164(text) || isGroup(text);
    }

    static void requireGroup(String jid) {
        if (!isGroup(jid)) {
            throw new IllegalArgumentException(
                    "The group must be a JID such as 120363043211234567@g.us, but is '" + jid + "'.");
        }
    }

    static void requireRecipient(String to) {
        if (!isRecipient(to)) {
            throw new IllegalArgumentException("The recipient must be an E.164 number such as +15557654321 or a group"
                    + " JID such as 120363043211234567@g.us, but is '" + to + "'.");
        }
    }

    static void requireE164(String phoneNumber) {
        if (!isE164(phoneNumber)) {
            throw new IllegalArgumentException(
                    "The phone number must be in E.164 form such as +15551234567, but is '" + phoneNumber + "'.");
        }
    }
}
