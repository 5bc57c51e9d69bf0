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
 * An order as its file states it. The component checks whether it can be sent.
 *
 * @param id the shop's number of the order; the idempotency key of its message contains it
 * @param customer the customer's name, for the log
 * @param phone the recipient of the confirmation
 * @param text the confirmation
 * @param mediaUrls the attachments, or {@code null}
 */
public record Order(String id, String customer, String phone, String text, List<String> mediaUrls) {}
