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
 * Which messages to list.
 *
 * @param phoneNumberId only those of this sender (dashboard id); {@code null} for all
 * @param status only those with this status; {@code null} for all
 * @param page the page, from 1; {@code null} for the first
 * @param limit how many a page, at most {@value #MAX_LIMIT}; {@code null} for the API's default, 20
 */
public record MessageQuery(String phoneNumberId, MessageStatus status, Integer page, Integer limit) {

    /** The most that a page can hold. */
    public static final int MAX_LIMIT = 100;

    public MessageQuery {
        check(page, limit);
    }

    static void check(Integer page, Integer limit) {
        if (page != null && page < 1) {
            throw new IllegalArgumentException("page is " + page + ": pages are counted from 1");
        }
        if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
            throw new IllegalArgumentException("limit is " + limit + ": expected 1 to " + MAX_LIMIT);
        }
    }

    /** A page of all messages, as full as the API allows. */
    public static MessageQuery page(int page) {
        return new MessageQuery(null, null, page, MAX_LIMIT);
    }

    MessageQuery withPage(int number) {
        return new MessageQuery(phoneNumberId, status, number, limit);
    }
}
