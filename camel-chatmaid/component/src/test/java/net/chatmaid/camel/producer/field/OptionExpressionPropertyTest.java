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
package net.chatmaid.camel.producer.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

/** An option is what Simple makes of it, although its functions are evaluated one by one. */
class OptionExpressionPropertyTest {

    private static final DefaultCamelContext CONTEXT = started();

    private static DefaultCamelContext started() {
        DefaultCamelContext context = new DefaultCamelContext();
        context.start();
        return context;
    }

    @AfterContainer
    static void stop() {
        CONTEXT.stop();
    }

    @Property
    void anOptionIsWhatSimpleMakesOfIt(@ForAll("expressions") String text) {
        // when
        String simple = outcome(() -> {
            Expression expression = CONTEXT.resolveLanguage("simple").createExpression(text);
            expression.init(CONTEXT);
            return expression.evaluate(exchange(), String.class);
        });
        String option = outcome(() -> CONTEXT.getTypeConverter()
                .convertTo(
                        String.class,
                        OptionExpression.of(CONTEXT, "content", text).evaluate(exchange())));
        // then
        assertThat(option).isEqualTo(simple);
    }

    /** A text, nothing, or that it was rejected. */
    private static String outcome(Callable<String> evaluation) {
        try {
            String value = evaluation.call();
            return value == null || value.isEmpty() ? "nothing" : "'" + value + "'";
        } catch (Exception e) {
            return "rejected";
        }
    }

    private static Exchange exchange() {
        Exchange exchange = new DefaultExchange(CONTEXT);
        exchange.getMessage().setBody("World");
        exchange.getMessage().setHeader("name", "a");
        exchange.getMessage().setHeader("a", 1);
        return exchange;
    }

    @Provide
    Arbitrary<String> expressions() {
        return Arbitraries.of(
                        "${body}",
                        "${header.a}",
                        "$simple{header.a}",
                        "${header.${header.name}}",
                        "${header.none}",
                        "${body.replace('o', '\\}')}",
                        " ",
                        "\\n",
                        "\\t",
                        "\\}",
                        "\\",
                        "}",
                        "{",
                        "$",
                        "'",
                        "\"",
                        " ?: ",
                        " ? ",
                        " : ",
                        "?",
                        "++",
                        "--",
                        " ~> ",
                        " == ",
                        " && ",
                        " - ",
                        "1",
                        "x",
                        "true",
                        "null",
                        "\n")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }
}
