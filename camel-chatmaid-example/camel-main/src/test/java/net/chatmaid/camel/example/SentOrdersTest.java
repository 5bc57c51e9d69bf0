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
package net.chatmaid.camel.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The messages of the orders of the example. */
class SentOrdersTest {

    @RegisterExtension
    final OrderFolder orders = new OrderFolder();

    @Test
    void haveTheTextsAndAttachmentsOfTheOrdersAndAreSentOnce() throws Exception {
        // when
        Example example = Example.run(
                orders.sandbox(),
                orders.sandbox().testKey(),
                List.of("orders.work=" + orders.work(), "camel.component.chatmaid.requests-per-minute=0"));

        // then
        assertThat(example.exitCode()).isZero();
        assertThat(orders.messageTo("+12025550106").content()).isEqualTo("山田様、ご注文7706を承りました。発送は明日の予定です。ありがとうございます。🙇");
        assertThat(orders.messageTo("+12025550125").content())
                .isEqualTo("Hello! A text is a text: ${body} ${header.CamelChatmaidTo} {{orders.sent}}"
                        + " $simple{date:now} — order 7725.");
        assertThat(orders.messageTo("+33639980114").mediaUrls())
                .containsExactly("https://shop.example.com/invoices/7714.pdf");
        assertThat(orders.messageTo("+12025550115").mediaUrls()).isEmpty();
        assertThat(orders.sandbox().requests())
                .filteredOn(request -> request.body().contains("\"order-7708\""))
                .hasSize(2);
        orders.messageTo("+447700900108");
        assertThat(orders.sandbox().messages()).hasSize(23);
    }
}
