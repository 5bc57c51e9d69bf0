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
package net.chatmaid.camel.header;

import net.chatmaid.camel.ChatmaidConstants;
import net.chatmaid.camel.model.Message;

/** Writes a message of the API into the body, and the values that routes branch on into headers. */
public final class MessageHeaders {

    private MessageHeaders() {}

    public static void put(Message message, org.apache.camel.Message out) {
        out.setBody(message);
        setText(out, ChatmaidConstants.MESSAGE_ID, message.id());
        setText(out, ChatmaidConstants.STATUS, message.status());
        setText(out, ChatmaidConstants.ERROR_CODE, message.errorCode());
        setText(out, ChatmaidConstants.ERROR_MESSAGE, message.errorMessage());
    }

    /**
     * Sets a header to the text of a value. If there is no value, the header is removed, as it may belong to an earlier
     * message.
     */
    public static void setText(org.apache.camel.Message out, String header, Object value) {
        set(out, header, value == null ? null : value.toString());
    }

    /**
     * Sets a header to a value. If there is no value, the header is removed, as it may belong to an earlier message.
     */
    public static void set(org.apache.camel.Message out, String header, Object value) {
        if (value == null) {
            out.removeHeader(header);
        } else {
            out.setHeader(header, value);
        }
    }
}
