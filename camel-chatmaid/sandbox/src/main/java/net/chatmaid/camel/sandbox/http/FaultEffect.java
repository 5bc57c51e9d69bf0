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
package net.chatmaid.camel.sandbox.http;

import java.util.function.Supplier;
import net.chatmaid.camel.sandbox.api.ReceivedRequest;
import net.chatmaid.camel.sandbox.api.ResponseWriter;
import net.chatmaid.camel.sandbox.api.SandboxResponse;

/** What a fault does with a request. */
@FunctionalInterface
public interface FaultEffect {

    /** The response to send; an effect that lets the request be processed calls the supplier once. */
    SandboxResponse apply(ResponseWriter responses, ReceivedRequest request, Supplier<SandboxResponse> process);
}
