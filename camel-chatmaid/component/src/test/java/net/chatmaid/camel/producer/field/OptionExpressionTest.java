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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionExpressionTest {

    private static final DefaultCamelContext CONTEXT = new DefaultCamelContext();

    @BeforeAll
    static void start() {
        CONTEXT.start();
    }

    @AfterAll
    static void stop() {
        CONTEXT.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello\\nBye",
                "a\\tb\\rc\\}d\\\\e\\x",
                "it's \"quoted\" true null -1 } {a}",
                "Hi ${body}\\nBye",
                "${header.${header.name}} and $simple{body}",
                "${body}${header.a}",
                "${header.none} ?: 'none'",
                "${header.a} == 1 ? 'yes' : 'no'",
                "${header.a} : \"b\\tc\"",
                "${header.a}++",
                "${header.a}--",
                "${header.a}++x ${header.a} - 1",
                "${body.replace('o', '\\}')}!",
                "${body}resource:classpath:nothing.txt",
                "resource:classpath:simple-template.txt",
                "resource:classpath:simple-${header.file}.txt",
                "",
                "  spaces  ",
            })
    void anOptionIsWhatSimpleMakesOfIt(String text) {
        // given
        Exchange exchange = exchange();
        Expression simple = CONTEXT.resolveLanguage("simple").createExpression(text);
        simple.init(CONTEXT);
        String expected = simple.evaluate(exchange(), String.class);
        // when
        Object value = OptionExpression.of(CONTEXT, "content", text).evaluate(exchange);
        // then
        assertThat(CONTEXT.getTypeConverter().convertTo(String.class, value)).isEqualTo(expected);
    }

    @Test
    void knowsAConstantWithoutAMessage() {
        assertThat(OptionExpression.of(CONTEXT, "content", "Hello\\nBye").constant())
                .isEqualTo("Hello\nBye");
        assertThat(OptionExpression.of(CONTEXT, "content", "resource:classpath:simple-template.txt")
                        .isConstant())
                .isFalse();
    }

    @Test
    void returnsTheObjectOfASingleFunction() {
        assertThat(OptionExpression.of(CONTEXT, "mediaUrls", "${header.list}").evaluate(exchange()))
                .isEqualTo(List.of("x", "y"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${body", "${nothing.known}", "resource:classpath:no-such-file.txt"})
    void whatIsNoExpressionIsRejectedAtTheStart(String text) {
        assertThatThrownBy(() -> OptionExpression.of(CONTEXT, "content", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("content is '" + text + "', which is not a valid Simple expression");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "${header.a}", "a ${header.a} ${date:now:yyyy} ${exchangeProperty.x}"})
    void doesNotReadTheBody(String text) {
        assertThat(OptionExpression.of(CONTEXT, "content", text).mayReadBody()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${body}", "${header.${body}}", "a ${bodyAs(String)}", "${header.a} ?: ${body}"})
    void mayReadTheBody(String text) {
        assertThat(OptionExpression.of(CONTEXT, "content", text).mayReadBody()).isTrue();
    }

    private static Exchange exchange() {
        Exchange exchange = new DefaultExchange(CONTEXT);
        exchange.getMessage().setBody("World");
        exchange.getMessage().setHeader("name", "a");
        exchange.getMessage().setHeader("a", 1);
        exchange.getMessage().setHeader("file", "template");
        exchange.getMessage().setHeader("list", List.of("x", "y"));
        return exchange;
    }
}
