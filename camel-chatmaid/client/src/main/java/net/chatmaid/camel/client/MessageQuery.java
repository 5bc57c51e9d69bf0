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

import net.chatmaid.camel.model.MessageStatus;

/**
 * A query for a page of the messages. Immutable.
 *
 * @param phoneNumberId the dashboard id of the sender of the messages; {@code null} for all
 * @param status the status of the messages; {@code null} for all
 * @param page the page, from 1; {@code null} for the first
 * @param limit the maximum number of rows in a page, at most {@value #MAX_LIMIT}; {@code null} for the API's default,
 *     20
 */
public record MessageQuery(String phoneNumberId, MessageStatus status, Integer page, Integer limit) {

    /** The maximum number of rows in a page. */
    public static final int MAX_LIMIT = 100;

    /**
     * Checks the page and the limit.
     *
     * @param phoneNumberId see {@link #phoneNumberId()}
     * @param status see {@link #status()}
     * @param page see {@link #page()}
     * @param limit see {@link #limit()}
     * @throws IllegalArgumentException if the page or the limit is out of its range
     */
    public MessageQuery {
        check(page, limit);
    }

    static void check(Integer page, Integer limit) {
        if (page != null && page < 1) {
            throw new IllegalArgumentException("page is " + page + ": expected 1 or more");
        }
        if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
            throw new IllegalArgumentException("limit is " + limit + ": expected 1 to " + MAX_LIMIT);
        }
    }

    /**
     * Returns a query for a page of all messages, with the maximum number of rows.
     *
     * @param page the page, from 1
     * @return the query
     */
    public static MessageQuery page(int page) {
        return new MessageQuery(null, null, page, MAX_LIMIT);
    }

    MessageQuery withPage(int number) {
        return new MessageQuery(phoneNumberId, status, number, limit);
    }
}
