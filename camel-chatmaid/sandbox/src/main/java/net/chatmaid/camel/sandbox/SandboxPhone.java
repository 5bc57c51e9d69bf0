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

import java.time.Instant;

/**
 * A sender at one moment: one number, known under one id with test keys and under another with live keys.
 *
 * @param phoneNumber the E.164 number, the same in both environments
 * @param displayName the name in the dashboard
 * @param testId the dashboard id that test keys see
 * @param liveId the dashboard id that live keys see
 * @param connectionStatus {@code connected}, {@code disconnected}, {@code connecting}, {@code qr_pending},
 *     {@code error}, or any text that a test has set
 * @param lastConnectedAt when it was last connected, or null
 * @param lastDisconnectedAt when it was last disconnected, or null
 * @param createdAt when it was added
 * @param updatedAt when it last changed
 */
public record SandboxPhone(
        String phoneNumber,
        String displayName,
        String testId,
        String liveId,
        String connectionStatus,
        Instant lastConnectedAt,
        Instant lastDisconnectedAt,
        Instant createdAt,
        Instant updatedAt) {}
