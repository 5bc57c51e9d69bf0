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
package net.chatmaid.camel.client;

/**
 * A query for a page of the received messages. Immutable.
 *
 * @param phoneNumberId the dashboard id of the sender that received the messages; {@code null} for all
 * @param page the page, from 1; {@code null} for the first
 * @param limit the maximum number of rows in a page, at most {@value MessageQuery#MAX_LIMIT}; {@code null} for the
 *     API's default, 20
 */
public record InboundQuery(String phoneNumberId, Integer page, Integer limit) {

    /**
     * Checks the page and the limit.
     *
     * @param phoneNumberId see {@link #phoneNumberId()}
     * @param page see {@link #page()}
     * @param limit see {@link #limit()}
     * @throws IllegalArgumentException if the page or the limit is out of its range
     */
    public InboundQuery {
        MessageQuery.check(page, limit);
    }

    /**
     * Returns a query for a page of all received messages, with the maximum number of rows.
     *
     * @param page the page, from 1
     * @return the query
     */
    public static InboundQuery page(int page) {
        return new InboundQuery(null, page, MessageQuery.MAX_LIMIT);
    }

    InboundQuery withPage(int number) {
        return new InboundQuery(phoneNumberId, number, limit);
    }
}
