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
package net.chatmaid.camel.reliability.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Exchange;

/**
 * A file to which a node appends a line when the route of a change begins, and one when it ends. It is outside of what the node
 * remembers, so it shows what was routed more than once or never.
 */
public record RoutedLog(Path file) {

    private static final String BEGIN = "begin ";
    private static final String END = "end ";
    private static final int MOST_IN_FLIGHT = 50;

    public static RoutedLog of(NodeOptions options) {
        return new RoutedLog(options.path("log"));
    }

    /** Creates the file, as a sign that the process runs. */
    void open() throws IOException {
        Files.writeString(file, "", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    public void begin(Exchange exchange) throws IOException {
        append(BEGIN, exchange);
    }

    public void end(Exchange exchange) throws IOException {
        append(END, exchange);
    }

    private void append(String word, Exchange exchange) throws IOException {
        String line = word + exchange.getMessage().getHeader("CamelChatmaidMessageId") + ":"
                + exchange.getMessage().getHeader("CamelChatmaidStatus") + " " + exchange.getFromRouteId() + "\n";
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Whether the node has opened it. */
    public boolean isOpen() {
        return Files.exists(file);
    }

    /** The keys of the changes whose route has begun, each as often as it has. */
    public List<String> begun() {
        return keys(BEGIN, "");
    }

    /** The last of these: those that can be in flight, as no node routes more at a time. */
    public List<String> latest() {
        List<String> begun = begun();
        return begun.subList(Math.max(0, begun.size() - MOST_IN_FLIGHT), begun.size());
    }

    /** The keys of the changes whose route has ended. */
    public List<String> ended() {
        return keys(END, "");
    }

    /** The keys of the changes that came from a route. */
    public List<String> ended(String route) {
        return keys(END, " " + route);
    }

    private List<String> keys(String word, String route) {
        try {
            return isOpen()
                    ? complete()
                            .filter(line -> line.startsWith(word) && line.endsWith(route))
                            .map(line -> line.split(" ")[1])
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without a line that is being written. */
    private Stream<String> complete() throws IOException {
        String text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines();
    }
}
