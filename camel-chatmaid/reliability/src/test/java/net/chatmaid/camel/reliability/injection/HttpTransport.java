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
package net.chatmaid.camel.reliability.injection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;

/** Camel's HTTP server, and requests that are written byte by byte. */
final class HttpTransport implements Transport {

    private static final Pattern HOST = Pattern.compile("(?im)^host:");

    private VertxPlatformHttpServer server;

    @Override
    public void start(CamelContext context, List<String> addresses) throws Exception {
        VertxPlatformHttpServerConfiguration options = new VertxPlatformHttpServerConfiguration();
        options.setBindHost("127.0.0.1");
        options.setBindPort(0);
        options.setPath("/");
        server = new VertxPlatformHttpServer(options);
        context.addService(server);
    }

    @Override
    public String from(String address) {
        return "platform-http:/" + address;
    }

    @Override
    public Map<String, MessageKind> kinds() {
        Map<String, MessageKind> kinds = new HashMap<>(MessageKind.singleAndRepeated(
                (address, headers, text) -> post("/" + address, lines(withOneHost(headers)), text)));
        kinds.put("query", (address, headers, text) -> post("/" + address + "?" + query(headers), "", text));
        kinds.put(
                "encoded query",
                (address, headers, text) -> post("/" + address + "?" + encodedQuery(headers), "", text));
        return kinds;
    }

    /** Camel's filter for HTTP leaves out names that begin with Camel, in any case. */
    @Override
    public boolean passesOn(HostileHeader header) {
        return false;
    }

    private void post(String path, String headers, String text) throws IOException {
        String host = HOST.matcher(headers).find() ? "" : "Host: localhost\r\n";
        byte[] content = text.getBytes(UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\n" + host + headers
                                    + "Content-Type: text/plain\r\nConnection: close\r\nContent-Length: "
                                    + content.length + "\r\n\r\n" + text)
                            .getBytes(UTF_8));
            String response = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(response).startsWith("HTTP/1.1 200");
        }
    }

    /** Its server accepts one header {@code Host} only. */
    private static List<HostileHeader> withOneHost(List<HostileHeader> headers) {
        Optional<HostileHeader> host =
                headers.stream().filter(HttpTransport::isHost).findFirst();
        return Stream.concat(host.stream(), headers.stream().filter(header -> !isHost(header)))
                .toList();
    }

    private static boolean isHost(HostileHeader header) {
        return header.name().equalsIgnoreCase("host");
    }

    private static String lines(List<HostileHeader> headers) {
        return headers.stream()
                .map(header -> header.name() + ": " + header.value() + "\r\n")
                .collect(Collectors.joining());
    }

    private static String query(List<HostileHeader> headers) {
        return headers.stream()
                .map(header -> URLEncoder.encode(header.name(), UTF_8) + "=" + URLEncoder.encode(header.value(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Each character of a name as a percent sign and its code. */
    private static String encodedQuery(List<HostileHeader> headers) {
        return headers.stream()
                .map(header ->
                        header.name().chars().mapToObj("%%%02X"::formatted).collect(Collectors.joining()) + "="
                                + URLEncoder.encode(header.value(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void stop() {}
}
