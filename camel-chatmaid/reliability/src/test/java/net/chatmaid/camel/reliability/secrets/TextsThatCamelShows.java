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
package net.chatmaid.camel.reliability.secrets;

import java.util.regex.Pattern;

/** The texts of messages that Camel itself shows on purpose: the bodies in its traces, and the URI of a {@code toD}. */
final class TextsThatCamelShows {

    /** As XML and JSON of the backlog tracer, and as the text of the exchange formatter. */
    private static final Pattern BODY = Pattern.compile(
            "(?s)<body[ >].*?</body>|\"body\"\\s*:\\s*\\{.*?\\}|\\bBody: .*?(?=\\]$|, BodyType|\\n|$)"
                    // a toD puts the content into the URI that it evaluates
                    + "|^\\[org.apache.camel.support.EndpointHelper] TRACE .* Resolved property placeholders with uri: .*");

    private TextsThatCamelShows() {}

    static String removedFrom(String text) {
        return BODY.matcher(text).replaceAll("");
    }
}
