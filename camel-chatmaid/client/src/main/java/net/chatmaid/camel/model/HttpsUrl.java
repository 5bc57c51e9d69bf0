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

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks whether a text is an https URL with a host, by the syntax that browsers accept. A URL is never changed. */
final class HttpsUrl {

    private static final Pattern URL = Pattern.compile(
            "(?i:https)://(?<user>[^/?#]*@)?(?<host>\\[[0-9A-Fa-f:.]+]|[^/?#@:\\[\\]]+)(?::(?<port>[0-9]{0,5}))?(?:[/?#].*)?");

    /** The name of a host after browsers have normalized its compatibility characters. */
    private static final Pattern NAME =
            Pattern.compile("(?:[A-Za-z0-9_~\\-[^\\x00-\\x7F]]{1,63}\\.)*[A-Za-z0-9_~\\-[^\\x00-\\x7F]]{1,63}\\.?");

    private static final Pattern ENDS_WITH_NUMBER = Pattern.compile("(?:.*\\.)?[0-9]+\\.?");
    private static final Pattern IPV4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final int MAX_NAME = 253;
    private static final int MAX_PORT = 65535;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private HttpsUrl() {}

    static boolean isOne(String text) {
        if (text.codePoints().anyMatch(HttpsUrl::isForbidden)) {
            return false;
        }
        Matcher url = URL.matcher(text);
        return url.matches() && isPort(url.group("port")) && isHost(url.group("host"));
    }

    /** The URL for an error, without its user and its query, which may be secret. */
    static String shown(String text) {
        int query = text.indexOf('?');
        String visible = query < 0 ? text : text.substring(0, query) + "?…";
        return LogText.of(visible.replaceFirst("//[^/?#]*@", "//***@"));
    }

    /**
     * Whether a character is not allowed. Some scripts and emoji need the joiners; other format characters change how a
     * URL looks.
     */
    private static boolean isForbidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            case Character.FORMAT -> codePoint != ZERO_WIDTH_NON_JOINER && codePoint != ZERO_WIDTH_JOINER;
            default -> codePoint == '\\' || (codePoint & 0xFFFE) == 0xFFFE;
        };
    }

    private static boolean isPort(String port) {
        return port == null || port.isEmpty() || Integer.parseInt(port) <= MAX_PORT;
    }

    private static boolean isHost(String host) {
        if (host.startsWith("[")) {
            return host.chars().filter(character -> character == ':').count() >= 2;
        }
        String name = Normalizer.normalize(host, Normalizer.Form.NFKC).replace('\u3002', '.');
        return name.length() <= MAX_NAME
                && NAME.matcher(name).matches()
                && (!ENDS_WITH_NUMBER.matcher(name).matches()
                        || IPV4.matcher(name).matches());
    }
}
