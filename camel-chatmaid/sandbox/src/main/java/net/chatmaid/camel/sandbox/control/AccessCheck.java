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
package net.chatmaid.camel.sandbox.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.chatmaid.camel.sandbox.api.ReceivedRequest;

/**
 * Rejects requests that a web site of another origin makes with the browser of a person on this machine: directly, or by a
 * name that it lets point to this machine (DNS rebinding).
 */
public final class AccessCheck {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private final boolean anyHost;
    private final String host;

    /** @param host the address that the server listens on */
    public AccessCheck(String host) {
        this.anyHost = !isLoopback(host);
        this.host = host.toLowerCase(Locale.ROOT);
    }

    /** Why the request is rejected, as a sentence; empty if it is allowed. */
    public Optional<String> rejection(ReceivedRequest request) {
        List<String> hosts = request.header("Host");
        if (!anyHost && (hosts.size() != 1 || !isLocal(hosts.get(0)))) {
            return Optional.of("The Host header must be localhost, 127.0.0.1 or [::1], as the sandbox listens on"
                    + " this machine only. --host sets another address.");
        }
        String own = hosts.isEmpty() ? "" : "http://" + hosts.get(0);
        if (!request.header("Origin").stream().allMatch(own::equalsIgnoreCase)) {
            return Optional.of("The request comes from a page of another origin, which the sandbox does not serve.");
        }
        boolean foreign =
                request.header("Sec-Fetch-Site").stream().anyMatch(Set.of("cross-site", "same-site")::contains);
        if (foreign && !isNavigation(request)) {
            return Optional.of("The request comes from a page of another site, which the sandbox does not serve.");
        }
        return Optional.empty();
    }

    /** A person has followed a link to the page. */
    private static boolean isNavigation(ReceivedRequest request) {
        return request.method().equals("GET")
                && request.path().equals("/")
                && request.header("Sec-Fetch-Mode").equals(List.of("navigate"))
                && request.header("Sec-Fetch-Dest").equals(List.of("document"));
    }

    private boolean isLocal(String header) {
        String name = header.toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
        return LOCAL.contains(name) || name.equals(host) || name.equals("[" + host + "]");
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            // the server cannot listen on it either
            return true;
        }
    }
}
