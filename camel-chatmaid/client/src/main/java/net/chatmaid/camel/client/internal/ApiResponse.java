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

import java.util.Map;

/**
 * One whole answer.
 *
 * @param status the HTTP status
 * @param headers the headers by lower-case name, the last of each
 * @param body the bytes; {@code null} when they are more than any answer of the API has
 */
public record ApiResponse(int status, Map<String, String> headers, byte[] body) {

    /** A page of 100 messages of 4,096 characters is under 2 MiB; a response beyond this is not the API's. */
    static final int MAX_BODY = 16 * 1024 * 1024;

    public String header(String name) {
        return headers.get(name);
    }

    /** What the body is, for an error: never its text, which may be a message's. */
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
