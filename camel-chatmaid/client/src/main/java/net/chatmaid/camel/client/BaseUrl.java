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

/** Normalizes the option {@code baseUrl}, so that all spellings of one URL are equal. */
public final class BaseUrl {

    static final String CHATMAID = "https://developers-api.chatmaid.net";

    private static final Map<String, Integer> PORTS = Map.of("https", 443, "http", 80);

    private BaseUrl() {}

    /**
     * Returns the URL in its normal form: scheme and host in lower case, without white space and quotes around it,
     * without slashes or {@code /v1} at the end, and without the default port of the scheme.
     *
     * @param written the text of the option; may be {@code null}, which is not valid
     * @return the normal form
     * @throws IllegalArgumentException if the text is not an http or https URL, or has a user, query or fragment. The
     *     message begins with {@code baseUrl} and contains no password
     */
    public static String of(String written) {
        String text = OptionText.of(written);
        URI uri;
        URIAuthority authority;
        try {
            uri = new URI(text);
            authority = uri.getRawAuthority() == null ? null : URIAuthority.create(uri.getRawAuthority());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("baseUrl is not a URL: expected an https URL such as " + CHATMAID);
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
        boolean isIpv6 = host.contains(":") && !host.startsWith("[");
        boolean hasOtherPort = authority.getPort() >= 0 && authority.getPort() != PORTS.get(scheme);
        return scheme + "://" + (isIpv6 ? "[" + host + "]" : host) + (hasOtherPort ? ":" + authority.getPort() : "")
                + uri.getRawPath().replaceFirst("/+(v1/*)?$", "");
    }

    /**
     * Whether requests to this URL can be read on the way: its scheme is http and its host is not this machine. May
     * block for a DNS lookup.
     *
     * @param baseUrl a URL in its normal form
     * @return whether the connection is open
     */
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
