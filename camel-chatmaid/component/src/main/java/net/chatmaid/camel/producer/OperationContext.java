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

import java.util.function.Function;
import net.chatmaid.camel.ChatmaidOperation;
import net.chatmaid.camel.TestKeyLog;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.producer.field.FieldOptions;
import net.chatmaid.camel.trace.SendTraces;
import net.chatmaid.camel.tracking.StatusWaiter;

/**
 * The parts of an endpoint that its operation needs. Immutable.
 *
 * @param webhookSecretIsSet whether the application has a secret for webhooks
 * @param statusWaiters returns the waiter for the sends of a client
 * @param sendTraces remembers the traces of sends
 */
public record OperationContext(
        ChatmaidOperation operation,
        FieldOptions options,
        boolean webhookSecretIsSet,
        TestKeyLog testKeyLog,
        Function<ChatmaidClient, StatusWaiter> statusWaiters,
        SendTraces sendTraces) {}
