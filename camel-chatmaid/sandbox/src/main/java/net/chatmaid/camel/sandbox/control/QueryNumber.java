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
package net.chatmaid.camel.sandbox.control;

import net.chatmaid.camel.sandbox.api.ReceivedRequest;

/** Reads a whole number of a query. */
final class QueryNumber {

    private QueryNumber() {}

    static long of(ReceivedRequest request, String name, long least, long most, long byDefault) {
        String text = request.parameter(name).orElse(null);
        if (text == null) {
            return byDefault;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the rule says it
        }
        throw RequestBody.invalid(name + " must be a whole number from " + least + " to " + most + ".");
    }
}
