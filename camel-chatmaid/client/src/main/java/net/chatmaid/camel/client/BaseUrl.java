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
package net.chatmaid.camel.client;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import net.chatmaid.camel.client.internal.Redaction;
import net.chatmaid.camel.model.OptionText;
import org.apache.hc.core5.net.URIAuthority;

/** Reads the option baseUrl: one form for all that mean the same host, without {@code /v1} at the end. */
public final class BaseUrl {

    static final String CHATMAID = "https://developers-api.chatmaid.net";

    private static final Map<String, Integer> PORTS = Map.of("https", 443, "http", 80);

    private BaseUrl() {}

    /**
     * The URL without white space, quotes, slashes and {@code /v1} at the end, its scheme and host in lower case and without
     * the scheme's own port.
     *
     * @throws IllegalArgumentException when it is no http or https URL, or has a user, query or fragment; the sentence begins
     *     with {@code baseUrl} and holds no password
     */
    public static String of(String written) {
        String text = OptionText.of(written);
        URI uri;
        URIAuthority authority;
        try {
            uri = new URI(text);
            authority = uri.getRawAuthority() == null ? null : URIAuthority.create(uri.getRawAuthority());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("baseUrl is no URL at all: expected one such as " + CHATMAID);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!PORTS.containsKey(scheme)
                || authority == null
                || authority.getHostName().isEmpty()
                || authority.getUserInfo() != null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "baseUrl is '" + new Redaction().clean(text.replaceAll("//[^/]*@", "//***@"))
                            + "': expected an https URL such as " + CHATMAID
                            + ", without user, query or fragment");
        }
        String host = authority.getHostName().toLowerCase(Locale.ROOT);
        boolean literal = host.contains(":") && !host.startsWith("[");
        boolean ownPort = authority.getPort() >= 0 && authority.getPort() != PORTS.get(scheme);
        return scheme + "://" + (literal ? "[" + host + "]" : host) + (ownPort ? ":" + authority.getPort() : "")
                + uri.getRawPath().replaceFirst("/+(v1/*)?$", "");
    }

    /** Whether what goes there can be read on the way: it is http, and not to this machine. May look a host up. */
    public static boolean isOpen(String baseUrl) {
        return baseUrl.startsWith("http:") && !isThisMachine(URI.create(baseUrl).getHost());
    }

    private static boolean isThisMachine(String host) {
        try {
            return host != null && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
