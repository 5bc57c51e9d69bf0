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
package net.chatmaid.camel.producer;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.util.URISupport;
import org.apache.camel.util.UnsafeUriCharactersEncoder;

/**
 * Writes the value of an option into a URI in a form from which Camel reads it unchanged. No single form is right for
 * every text: a plus, an ampersand, a percent sign, a line end or a parenthesis each break one. So each form is tested
 * by parsing it as Camel does.
 */
final class WrittenOption {

    /** A value in {@code RAW()} in which Camel allows two ampersands. */
    private static final Pattern IN_RAW = Pattern.compile("RAW[({].*&&.*[)}]");

    private WrittenOption() {}

    /** The forms in which an option can be written. */
    static Stream<String> forms(String name, String value) {
        String percents = value.replace("%", "%25");
        return Stream.of(encoded(value), "RAW(" + percents + ")", "RAW{" + percents + "}")
                .map(form -> encoded(name) + "=" + form);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Whether Camel reads these values from the URI. */
    static boolean isRead(String uri, Map<String, String> values) {
        Map<String, String> read = read(uri);
        return values.entrySet().stream().allMatch(each -> each.getValue().equals(read.get(each.getKey())));
    }

    /**
     * @throws IllegalArgumentException if Camel does not read one of these values from the URI
     */
    static void check(String uri, Map<String, String> values) {
        Map<String, String> read = values.isEmpty() ? Map.of() : read(uri);
        values.forEach((name, value) -> {
            if (!value.equals(read.get(name))) {
                throw rejection(name);
            }
        });
    }

    static IllegalArgumentException rejection(String name) {
        return new IllegalArgumentException("Nothing was sent: in a toD, the option " + name
                + " has become a text that is not valid as a value in a"
                + " URI: it begins with # or RAW, or contains {{ or characters that Camel reads as more than a value."
                + " Choose between endpoints in the route, or check the value before");
    }

    /** The options as an endpoint gets them; empty if Camel can't parse the URI. */
    static Map<String, String> read(String uri) {
        try {
            String encoded = UnsafeUriCharactersEncoder.encode(URISupport.normalizeUri(uri));
            boolean isRejected =
                    encoded.contains("&&") && !IN_RAW.matcher(encoded).find();
            if (isRejected) {
                return Map.of();
            }
            Map<String, Object> parameters = URISupport.parseParameters(new URI(encoded));
            URISupport.resolveRawParameterValues(parameters);
            Map<String, String> read = new HashMap<>();
            parameters.forEach((name, value) -> read.put(name, String.valueOf(value)));
            return read;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Map.of();
        }
    }
}
