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

import net.chatmaid.camel.producer.field.FieldOptions;

/** Creates operations. Options that do not depend on the exchange are checked here. */
public final class OperationFactory {

    private OperationFactory() {}

    /**
     * @throws IllegalArgumentException if an option is not valid for any exchange; the message names it
     */
    public static Operation.Builder of(OperationContext setup) {
        FieldOptions options = setup.options();
        return switch (setup.operation()) {
            case send -> SendOperation.create(setup);
            case status -> StatusOperation.create(options);
            case messages -> MessagesOperation.create(options);
            case phones -> PhonesOperation.create(options);
            case inbound -> InboundOperation.create(options);
            case groups -> GroupsOperation.create(options);
            case account -> client -> (exchange, view) -> view.account().thenApply(Operation.Reply::body);
            case usage ->
                client -> (exchange, view) ->
                        view.usage(options.endpoint().getPeriod()).thenApply(Operation.Reply::body);
            case verify -> VerifyOperation.create(options, setup.webhookSecretIsSet());
            case events ->
                throw new IllegalArgumentException("to(\"chatmaid:events\") is not supported: expected"
                        + " from(\"webhook:chatmaid:events\") for what Chatmaid pushes, or to(\"chatmaid:status\"),"
                        + " to(\"chatmaid:inbound\") and to(\"chatmaid:phones\") to look it up");
        };
    }
}
