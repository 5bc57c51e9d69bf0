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

import java.util.List;

/**
 * An order as its file says it. Whether it can be sent is the component's to check; only without an id there is
 * nothing to tell its message from another one's.
 *
 * @param id the shop's number for it
 * @param customer who ordered, for people who read the output
 * @param phone where the confirmation goes
 * @param text the confirmation
 * @param mediaUrls attachments, or {@code null}
 */
public record Order(String id, String customer, String phone, String text, List<String> mediaUrls) {

    public Order {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException(
                    "The order has no id, and without one a repeated file would be sent twice.");
        }
    }
}
