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

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.dsl.ChatmaidEndpointBuilderFactory.ChatmaidBuilders;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.camel.Exchange;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;

/** Texts and URLs arrive as they were given, whatever brings them. */
class ArrivesUnchangedPropertyTest {

    private static final String A = "+15557654321";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What Simple can't hold as a literal: its functions and escapes; and Camel's placeholders. */
    private static final Pattern NO_LITERAL =
            Pattern.compile("(?s).*(\\$\\{|\\$simple\\{|\\$init\\{|\\{\\{|\\\\[ntr}]| \\?|\\+\\+|--|~>).*|resource:.*");

    private static ChatmaidSandbox sandbox;
    private static SandboxRoutes routes;

    @BeforeContainer
    static void start() throws Exception {
        sandbox = ChatmaidSandbox.start();
        routes = SandboxRoutes.live(sandbox);
        routes.options().setFrom("+15551234567");
        routes.start(new Ways());
    }

    @AfterContainer
    static void stop() {
        routes.close();
        sandbox.close();
    }

    private static final class Ways extends EndpointRouteBuilder implements ChatmaidBuilders {
        @Override
        public void configure() {
            from("direct:plain").to("chatmaid:send?to=" + A);
            from("direct:json").to("chatmaid:send?bodyFormat=json");
            from("direct:option").to("chatmaid:send?to=" + A + "&content=${header.t}&mediaUrls=${header.u}");
            from("direct:body").to("chatmaid:send?to=" + A + "&content=${body}&mediaUrls=${header.u}");
            from("direct:mixed").to("chatmaid:send?to=" + A + "&content=<${header.t}>${body}<&mediaUrls=${header.u}");
            from("direct:toD").toD("chatmaid:send?to=" + A + "&content=${header.t}&mediaUrls=${header.u}");
            from("direct:toDMixed")
                    .toD("chatmaid:send?to=" + A + "&content=<${header.t}>&mediaUrls=${header.u}"
                            + "&maxRetries=${header.retries}");
            from("direct:dsl").to(chatmaid("send").to(A).content("${header.t}").mediaUrls("${header.u}"));
            from("direct:dslToD")
                    .toD(chatmaid("send").to(A).content("${header.t}").mediaUrls("${header.u}"));
        }
    }

    @Property(tries = 60)
    void sendsValuesOfAMessageUnchanged(@ForAll("texts") String text, @ForAll("urls") List<String> urls)
            throws Exception {
        // when, then
        Map<String, Object> fields = Map.of("to", A, "content", text, "mediaUrls", urls);
        arrives(text, urls, "direct:plain", fields, Map.of());
        arrives(text, urls, "direct:plain", JSON.valueToTree(fields), Map.of());
        arrives(
                text,
                urls,
                "direct:plain",
                SendRequest.builder().to(A).content(text).mediaUrls(urls).build(),
                Map.of());
        arrives(text, urls, "direct:plain", text, Map.of("CamelChatmaidMediaUrls", urls));
        arrives(
                text,
                urls,
                "direct:plain",
                null,
                Map.of("CamelChatmaidContent", text, "CamelChatmaidMediaUrls", String.join(",", urls)));
        arrives(text, urls, "direct:json", JSON.writeValueAsString(fields), Map.of());
        arrives(text, urls, "direct:json", JSON.writeValueAsBytes(fields), Map.of());
        Map<String, Object> headers = Map.of("t", text, "u", urls, "retries", 1);
        arrives(text, urls, "direct:option", null, headers);
        arrives(text, urls, "direct:body", text, headers);
        arrives("<" + text + ">" + text + "<", urls, "direct:mixed", text, headers);
        arrives(text, urls, "direct:dsl", null, headers);
        if (!text.contains("{{")) {
            // Camel itself looks for placeholders there
            arrives(text, urls, "direct:toD", null, headers);
            arrives("<" + text + ">", urls, "direct:toDMixed", null, headers);
            arrives(text, urls, "direct:dslToD", null, headers);
        }
    }

    @Property(tries = 150)
    void sendsLiteralsOfARouteUnchanged(@ForAll("texts") String text, @ForAll("url") String url) {
        // given
        String literal = text.strip();
        Assume.that(!literal.isEmpty() && !literal.startsWith("#") && !literal.startsWith("RAW"));
        Assume.that(!NO_LITERAL.matcher(literal).matches()
                && !NO_LITERAL.matcher(url).matches());
        String escaped = literal.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r");
        Optional<String> content = written("content", escaped);
        Optional<String> mediaUrls = written("mediaUrls", url);
        Assume.that(content.isPresent() && mediaUrls.isPresent());
        // when, then
        arrives(
                literal,
                List.of(url),
                "chatmaid:send?to=" + A + "&" + content.get() + "&" + mediaUrls.get(),
                null,
                Map.of());
    }

    private static Optional<String> written(String name, String value) {
        return WrittenOption.forms(name, value)
                .filter(form -> WrittenOption.isRead("chatmaid:send?" + form, Map.of(name, value)))
                .findFirst();
    }

    private static void arrives(String text, List<String> urls, String uri, Object body, Map<String, Object> headers) {
        int before = sandbox.messages().size();
        Exchange sent = routes.to(uri).withBody(body).withHeaders(headers).send();
        // then
        assertThat(sent.getException()).as(uri).isNull();
        List<SandboxMessage> messages = sandbox.messages();
        assertThat(messages).as(uri).hasSize(before + 1);
        assertThat(messages.get(before).content()).as(uri).isEqualTo(text);
        assertThat(messages.get(before).mediaUrls()).as(uri).isEqualTo(urls);
    }

    @Provide
    Arbitrary<String> texts() {
        return AwkwardTexts.texts();
    }

    @Provide
    Arbitrary<List<String>> urls() {
        return AwkwardTexts.urls();
    }

    @Provide
    Arbitrary<String> url() {
        return AwkwardTexts.url();
    }
}
