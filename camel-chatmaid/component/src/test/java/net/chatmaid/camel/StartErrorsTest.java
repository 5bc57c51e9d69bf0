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
package net.chatmaid.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Properties;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong whatever the exchange fails at the start of the route, in a sentence. */
class StartErrorsTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chatmaid:sned                                | chatmaid:sned is not an operation | chatmaid:send, chatmaid:status, chatmaid:messages, chatmaid:phones",
                "chatmaid:send?contnet=hi                     | Unknown option contnet        | content",
                "chatmaid:send?to=5557654321                  | Option to is '5557654321'     | E.164",
                "chatmaid:send?to=0803 123 4567               | to is '0803 123 4567'         | set region (such as NG)",
                "chatmaid:send?region=NG&to=0803              | Option to is '0803'           | region NG",
                "chatmaid:groups?region=UK                    | region is 'UK'                | FR, GA, GB, GD",
                "chatmaid:send?from=+12                       | Option from is '+12'          | E.164",
                "chatmaid:send?to=${header.x                  | to is '${header.x'            | Simple expression",
                "chatmaid:send?mediaUrls=http://example.com/a | mediaUrls has 'http:          | https",
                "chatmaid:send?bodyFormat=xml                 | bodyFormat is 'xml'           | text, json",
                "chatmaid:send?maxRetries=-1                  | maxRetries is -1              | 0 (none) or more",
                "chatmaid:send?retryDelay=0                   | retryDelay is 0 ms            | more than 0",
                "chatmaid:send?retryDelay=1m                  | retryMaxDelay is              | at least as much",
                "chatmaid:send?maxWait=-1                     | maxWait is -1 ms              | 0 or more",
                "chatmaid:send?requestsPerMinute=-5           | requestsPerMinute is -5       | 0 for no limit",
                "chatmaid:send?responseTimeout=0              | responseTimeout is 0          | more than 0",
                "chatmaid:send?connectTimeout=-1              | connectTimeout is -1          | more than 0",
                "chatmaid:send?proxyHost=proxy                | proxyPort is 0                | 1 to 65535",
                "chatmaid:send?baseUrl=ftp://example.com      | baseUrl is 'ftp://example.com'| https URL",
                "chatmaid:send?baseUrl=nowhere                | baseUrl is 'nowhere'          | https URL",
                "chatmaid:send?baseUrl=http://192.0.2.1       | unencrypted                   | https URL",
                "chatmaid:phones?lookup=all                   | lookup is 'all'               | list, get, status, connected",
                "chatmaid:messages?limit=101                  | Option limit is 101           | 1 to 100",
                "chatmaid:messages?limit=0                    | Option limit is 0             | 1 to 100",
                "chatmaid:messages?page=0                     | Option page is 0              | 1 or more",
                "chatmaid:messages?status=lost                | Option status is 'lost'       | pending, sent, delivered, read, failed",
                "chatmaid:messages?fetch=some                 | fetch is 'some'               | page, all",
                "chatmaid:inbound?status=sent                 | Option status is 'sent'       | received messages have no status",
                "chatmaid:groups?from=+1                      | Option from is '+1'           | E.164",
                "chatmaid:usage?period=year                   | period is 'year'              | day, week, month",
                "chatmaid:phones?phone=+1                     | Option phone is '+1'          | E.164",
            })
    void aWrongProducer(String uri, String what, String allowed) throws Exception {
        Throwable failure = failureOf(route("direct:start", uri));
        assertThat(failure).hasStackTraceContaining(what).hasStackTraceContaining(allowed);
        assertThat(sandbox.requestCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chatmaid:send              | from(\"chatmaid:send\") is not supported   | from(\"chatmaid:status\")",
                "chatmaid:messages          | from(\"chatmaid:messages\") is not supported | to(\"chatmaid:messages\")",
                "chatmaid:groups            | from(\"chatmaid:groups\") is not supported | from(\"chatmaid:inbound\")",
                "chatmaid:verify            | from(\"chatmaid:verify\") is not supported | from(\"chatmaid:phones\")",
                "chatmaid:phones?lookback=0 | lookback is 0 ms                         | such as 24h",
                "chatmaid:status?lookback=0 | lookback is 0 ms                         | such as 24h",
            })
    void aWrongConsumer(String uri, String what, String allowed) throws Exception {
        Throwable failure = failureOf(route(uri, "mock:end"));
        assertThat(failure).hasStackTraceContaining(what).hasStackTraceContaining(allowed);
    }

    @Test
    void namesTheOptionsOfAMissingApiKey() {
        // given
        DefaultCamelContext context = new DefaultCamelContext();
        // when
        Throwable failure = catchThrowable(() -> {
            context.addRoutes(route("direct:start", "chatmaid:send?to=+15557654321"));
            context.start();
        });
        // then
        assertThat(failure)
                .hasStackTraceContaining("apiKey is missing")
                .hasStackTraceContaining("camel.component.chatmaid.apiKey")
                .hasStackTraceContaining("CHATMAID_API_KEY");
        context.stop();
    }

    @Test
    void keyAndUrlAreFoundUnderTheNamesOfTheEnvironment() throws Exception {
        // given
        DefaultCamelContext context = new DefaultCamelContext();
        Properties properties = new Properties();
        properties.put("CHATMAID_API_KEY", sandbox.testKey() + "\n");
        properties.put("CHATMAID_BASE_URL", sandbox.baseUrl());
        context.getPropertiesComponent().setInitialProperties(properties);
        context.start();
        // when
        List<?> phones =
                context.createFluentProducerTemplate().to("chatmaid:phones").request(List.class);
        // then
        assertThat(phones).hasSize(2);
        context.stop();
    }

    @Test
    void rejectsASecondLimitForOneKey() throws Exception {
        // given
        SandboxRoutes routes = SandboxRoutes.test(sandbox).start();
        routes.to("chatmaid:phones").send();
        // when
        Throwable failure = catchThrowable(
                () -> routes.to("chatmaid:phones?requestsPerMinute=50").request());
        // then
        assertThat(failure).hasStackTraceContaining("a key has one budget");
        routes.close();
    }

    @Test
    void lazilyStartedAProducerFailsInTheRouteAndNotAtItsStart() throws Exception {
        // given
        DefaultCamelContext context = new DefaultCamelContext();
        context.addRoutes(route("direct:start", "chatmaid:send?to=+15557654321&lazyStartProducer=true"));
        context.start();
        // when
        Throwable failure =
                catchThrowable(() -> context.createProducerTemplate().sendBody("direct:start", "hi"));
        // then
        assertThat(failure).hasStackTraceContaining("apiKey is missing");
        context.stop();
    }

    private Throwable failureOf(RouteBuilder route) {
        try (SandboxRoutes routes = SandboxRoutes.live(sandbox)) {
            return catchThrowable(() -> routes.start(route));
        }
    }

    private static RouteBuilder route(String from, String to) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(from).to(to);
            }
        };
    }
}
