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
package net.chatmaid.camel.metrics;

import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/**
 * What a component knows at each moment. The suppliers do not block.
 *
 * @param permits the requests that could be made now; -1 if that is not known
 * @param pauseMillis the rest of the pause after a 429
 * @param waiting the requests that wait for a permit
 * @param tracked the tracked messages
 */
public record ComponentState(
        LongSupplier permits, LongSupplier pauseMillis, IntSupplier waiting, IntSupplier tracked) {}
