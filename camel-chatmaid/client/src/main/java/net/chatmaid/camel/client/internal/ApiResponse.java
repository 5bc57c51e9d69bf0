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

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MessageHeaders;

/**
 * A complete response.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the bytes; {@code null} if there are more than {@link #MAX_BODY}
 */
public record ApiResponse(int status, MessageHeaders headers, byte[] body) {

    /**
     * A page of 100 messages of 4,096 characters has less than 2 MiB. A response beyond this limit is not one of the
     * API.
     */
    static final int MAX_BODY = 16 * 1024 * 1024;

    /** The last value of a header, whose name has any case; {@code null} if there is none. */
    public String header(String name) {
        Header header = headers.getLastHeader(name);
        return header == null ? null : header.getValue();
    }

    /** Size and type of the body, for errors. The text of the body may be that of a message, so it is left out. */
    public String described() {
        String type = header("content-type");
        return size() + (type == null ? "" : " (" + type.replaceAll("[^\\w/+.-].*", "") + ")");
    }

    private String size() {
        if (body == null) {
            return "a body of over " + MAX_BODY + " bytes";
        }
        return body.length == 0 ? "an empty body" : "a body of " + body.length + " bytes";
    }
}
