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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** The route of the guide to security that takes the recipient from a header on purpose, in each language of the guide. */
enum DocumentedRoute {
    YAML("%s"),
    JAVA("""
            public class RecipientOfHeader extends org.apache.camel.builder.RouteBuilder {
                @Override
                public void configure() {
            %s
                }
            }
            """);

    private static final Path GUIDE = Path.of("../../docs/guides/security.md");
    private static final String FROM = "jms:orders";

    private final String file;

    DocumentedRoute(String file) {
        this.file = file;
    }

    /** The address from which its route receives in the test. */
    String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    void load(CamelContext context, Transport transport) throws Exception {
        Pattern block = Pattern.compile("(?ms)^```" + address() + "\\n(.*?)^```$");
        String shown = block.matcher(Files.readString(GUIDE))
                .results()
                .map(found -> found.group(1))
                .filter(code -> code.contains(FROM))
                .findFirst()
                .orElseThrow();
        String route = shown.replace(FROM, transport.from(address()));
        String name = this == JAVA ? "RecipientOfHeader.java" : "routes.yaml";
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString(name, file.formatted(route)));
    }
}
