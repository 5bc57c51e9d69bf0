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
package net.chatmaid.camel.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.ValidationException;
import org.apache.camel.builder.NotifyBuilder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a stranger writes into an address, a header or a message is data, and decides nothing else. */
class RecipesSecurityTest {

    private static final String PERSON = "+15557654321";
    private static final String GROUP = "120363043211234567@g.us";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void onlyPlainAddressesGetAMail(RecipeForm form) throws Exception {
        try (RecipeApplication application = started("fall-back", form)) {
            // given
            addNotice("a", "x@example.com)&bcc=RAW(y@example.com");
            addNotice("b", "{{alerts}}@example.com");
            // when
            addNotice("c", "ann+shop@example.com");
            // then
            await().until(() -> count(application, "notice WHERE mailed IS NOT NULL") == 1);
            assertThat(mailRecipients()).containsExactly("ann+shop@example.com");
            assertThat(count(application, "notice WHERE mailed IS NULL")).isEqualTo(2);
        }
    }

    private static void addNotice(String id, String email) throws Exception {
        RecipeApplication.execute("INSERT INTO notice VALUES ('" + id + "', '" + email + "', 'Ready', now())");
    }

    @ParameterizedTest
    @EnumSource
    void aHeaderDoesNotRedirectAnAlert(RecipeForm form) throws Exception {
        try (RecipeApplication application = started("alert-on-failures", form)) {
            // when
            Map<String, Object> headers = Map.of("phone", "nobody", "orderId", 7785, "To", "stranger@example.com");
            template(application).asyncRequestBodyAndHeaders("direct:confirm", "Confirmed", headers);
            // then
            await().until(() -> RecipeEngines.mail().getReceivedMessages().length == 1);
            assertThat(mailRecipients()).containsExactly("operations@example.com");
        }
    }

    @ParameterizedTest
    @EnumSource
    void noDeadLetterIsLostToTheKeyOrTheHeadersOfAnother(RecipeForm form) throws Exception {
        try (RecipeApplication application = started("dead-letter", form)) {
            // given
            application.chatmaid().failNext(24, "POST", "/v1/messages/send", Fault.status(503));
            Map<String, Object> planted = Map.of("key", "order-7784", "phone", "+15557654322");
            template(application).sendBodyAndHeaders("direct:send", "Planted", planted);
            // when
            Map<String, Object> headers =
                    Map.of("key", "order-7784", "phone", PERSON, "CamelSqlQuery", "DELETE FROM dead_letter");
            template(application).sendBodyAndHeaders("direct:send", "Order 7784", headers);
            // then
            assertThat(count(application, "dead_letter")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherSpellingOfANumberThatOptedOutIsRejected(RecipeForm form) throws Exception {
        try (RecipeApplication application = started("opt-out", form)) {
            // given
            RecipeApplication.execute("INSERT INTO opt_out VALUES ('" + PERSON + "')");
            for (String phone : List.of(
                    "+1 (555) 765-4321",
                    "\uFF0B15557654321",
                    "+15557654321@s.whatsapp.net",
                    "+\u0661\u0665\u0665\u0665\u0667\u0666\u0665\u0664\u0663\u0662\u0661")) {
                // when
                assertThatThrownBy(() -> template(application)
                                .sendBodyAndHeaders("direct:send", "Sale!", Map.of("phone", phone, "key", "sale")))
                        // then
                        .hasCauseInstanceOf(ValidationException.class);
            }
            assertThat(application.chatmaid().requestCount("POST", "/v1/messages/send"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheFirstStopOfAPersonIsConfirmed(RecipeForm form) throws Exception {
        try (RecipeApplication application = started("opt-out", form)) {
            // given
            NotifyBuilder routed = routed(application, 3);
            // when
            application.chatmaid().receive("+15557654322", "text", "STOP", GROUP);
            application.chatmaid().receive(PERSON, "STOP");
            application.chatmaid().receive(PERSON, "Stop!");
            // then
            await().until(routed::matches);
            assertThat(recipients(application)).containsExactly(PERSON);
            assertThat(count(application, "opt_out")).isEqualTo(1);
        }
    }

    static Stream<String> bots() {
        return Stream.of("person-takes-over", "several-accounts");
    }

    @ParameterizedTest
    @MethodSource("bots")
    void aGroupGetsNoAnswer(String page) throws Exception {
        for (RecipeForm form : RecipeForm.values()) {
            try (RecipeApplication application = started(page, form)) {
                // given
                NotifyBuilder routed = routed(application, 2);
                // when
                application.chatmaid().receive("+15557654322", "text", "Hello", GROUP);
                application.chatmaid().receive(PERSON, "Hello");
                // then
                await().until(routed::matches);
                assertThat(recipients(application)).containsExactly(PERSON);
            }
        }
    }

    private RecipeApplication started(String page, RecipeForm form) throws Exception {
        RecipeApplication application = new RecipeApplication(RecipePage.of(page), folder);
        application.reset();
        application.start(form);
        return application;
    }

    private static NotifyBuilder routed(RecipeApplication application, int count) {
        return new NotifyBuilder(application.context())
                .from(".*inbound.*")
                .whenDone(count)
                .create();
    }

    private static ProducerTemplate template(RecipeApplication application) {
        return application.context().createProducerTemplate();
    }

    private static int count(RecipeApplication application, String rows) {
        String query = "sql:SELECT count(*) FROM " + rows + "?outputType=SelectOne";
        return template(application).requestBody(query, null, Integer.class);
    }

    private static List<String> recipients(RecipeApplication application) {
        return application.chatmaid().messages().stream()
                .map(SandboxMessage::to)
                .toList();
    }

    private static List<String> mailRecipients() throws Exception {
        List<String> recipients = new ArrayList<>();
        for (MimeMessage mail : RecipeEngines.mail().getReceivedMessages()) {
            Stream.of(mail.getAllRecipients()).map(Object::toString).forEach(recipients::add);
        }
        return recipients;
    }
}
