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

import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.ChatmaidConstants;
import net.chatmaid.camel.ListFetch;
import net.chatmaid.camel.client.MessageQuery;
import net.chatmaid.camel.header.MessageHeaders;
import net.chatmaid.camel.json.RecordList;
import net.chatmaid.camel.model.JsonRecord;
import net.chatmaid.camel.model.LogText;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.Page;
import net.chatmaid.camel.producer.field.FieldOptions;
import net.chatmaid.camel.producer.field.Rejection;
import net.chatmaid.camel.producer.field.TextReader;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * The options of a list. Options that do not depend on the exchange are checked before. Immutable.
 *
 * @param ownPage the endpoint's option page; {@code null} if it is not set
 * @param defaultPage the page without option and header
 * @param status the status of the rows; {@code null} for all
 * @param phoneNumberId the sender of the rows; {@code null} for all
 */
record ListOptions(
        ListFetch fetch, Integer ownPage, int defaultPage, int limit, MessageStatus status, String phoneNumberId) {

    private static final int FIRST = 1;

    /**
     * @throws IllegalArgumentException if an option is not valid; the message names it
     */
    static ListOptions of(FieldOptions options) {
        ChatmaidConfiguration endpoint = options.endpoint();
        Integer defaultPage = options.component().getPage();
        for (Integer page : new Integer[] {endpoint.getPage(), defaultPage}) {
            rejectUnless(page == null || page >= FIRST, "page", page, "1 or more");
        }
        rejectUnless(
                endpoint.getLimit() >= 1 && endpoint.getLimit() <= MessageQuery.MAX_LIMIT,
                "limit",
                endpoint.getLimit(),
                "1 to " + MessageQuery.MAX_LIMIT);
        MessageStatus status = MessageStatus.of(endpoint.getStatus());
        rejectUnless(
                status == null || status.isKnown(),
                "status",
                "'" + status + "'",
                "one of pending, sent, delivered, read, failed");
        return new ListOptions(
                endpoint.getFetch(),
                endpoint.getPage(),
                defaultPage == null ? FIRST : defaultPage,
                endpoint.getLimit(),
                status,
                endpoint.getPhoneNumberId());
    }

    /**
     * Returns the page for an exchange: the endpoint's option, otherwise the header, otherwise the component's default,
     * otherwise the first.
     *
     * @throws net.chatmaid.camel.client.ChatmaidValidationException if the header is not valid
     */
    int page(Exchange exchange) {
        if (ownPage != null) {
            return ownPage;
        }
        String given = TextReader.of(exchange)
                .read(
                        "page",
                        "in the header " + ChatmaidConstants.PAGE,
                        exchange.getMessage().getHeader(ChatmaidConstants.PAGE));
        if (given == null) {
            return defaultPage;
        }
        try {
            int number = Integer.parseInt(given.strip());
            if (number >= FIRST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // rejected below
        }
        throw Rejection.of("page is '" + LogText.of(given) + "' in the header " + ChatmaidConstants.PAGE
                + ": expected a whole number from 1");
    }

    /** Writes a page into a message. */
    static void put(Page<? extends JsonRecord> page, Message out) {
        out.setBody(new RecordList(page.data()));
        MessageHeaders.set(
                out,
                ChatmaidConstants.TOTAL_PAGES,
                page.pagination() == null ? null : page.pagination().totalPages());
        MessageHeaders.set(
                out,
                ChatmaidConstants.TOTAL,
                page.pagination() == null ? null : page.pagination().total());
    }

    private static void rejectUnless(boolean right, String option, Object value, String expected) {
        if (!right) {
            throw new IllegalArgumentException("Option " + option + " is " + value + ": expected " + expected);
        }
    }
}
