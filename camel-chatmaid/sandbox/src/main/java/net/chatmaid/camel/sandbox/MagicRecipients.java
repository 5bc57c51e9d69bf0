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
package net.chatmaid.camel.sandbox;

/**
 * Recipients that decide what happens to a message. With a live key a message goes from {@code pending} to
 * {@code sent}, {@code delivered} and {@code read}, one stage a step, unless it is for one of these. With a test key a
 * message is {@code sent} at once and stays so; for a recipient that fails it is {@code failed} at once, and the others
 * make no difference.
 */
public final class MagicRecipients {

    /** Fails after one step with {@code NOT_CONNECTED}. */
    public static final String NOT_CONNECTED = "+15005550001";
    /** Fails after one step with {@code INVALID_RECIPIENT}. */
    public static final String INVALID_RECIPIENT = "+15005550002";
    /** Fails after one step with {@code RECIPIENT_NOT_REACHABLE}. */
    public static final String RECIPIENT_NOT_REACHABLE = "+15005550003";
    /** Fails after one step with {@code NOT_GROUP_MEMBER}. */
    public static final String NOT_GROUP_MEMBER = "+15005550004";
    /** Fails after one step with {@code RATE_LIMITED}: WhatsApp's limit, not the API's. */
    public static final String RATE_LIMITED = "+15005550005";
    /** Fails after one step with {@code NOT_AUTHORIZED}. */
    public static final String NOT_AUTHORIZED = "+15005550006";
    /** Fails after one step with {@code MEDIA_ERROR}. */
    public static final String MEDIA_ERROR = "+15005550007";
    /** Fails after one step with {@code TIMEOUT}. */
    public static final String TIMEOUT = "+15005550008";
    /** Fails after one step with {@code SERVICE_UNAVAILABLE}. */
    public static final String SERVICE_UNAVAILABLE = "+15005550009";
    /** Fails after one step with {@code INTERNAL_ERROR}. */
    public static final String INTERNAL_ERROR = "+15005550010";
    /** Is delivered and never read: read receipts are off. */
    public static final String NEVER_READ = "+15005550011";
    /** Goes from {@code sent} to {@code read}, two steps later, without {@code deliveredAt}. */
    public static final String READ_WITHOUT_DELIVERED = "+15005550012";
    /** Stays {@code pending} for ever. */
    public static final String STAYS_PENDING = "+15005550013";
    /** Stays {@code sent} for ever. */
    public static final String STAYS_SENT = "+15005550014";
    /** Is sent after one step and fails one step later with {@code RECIPIENT_NOT_REACHABLE}. */
    public static final String FAILS_AFTER_SENT = "+15005550015";

    private MagicRecipients() {}
}
