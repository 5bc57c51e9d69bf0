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

import java.util.List;
import net.chatmaid.camel.model.PhoneNumber;

/**
 * Hears what is read about the account's phones, by whichever call. It is called on the thread that reads the answer, and
 * the call waits for it: it must be quick, and thread-safe. What it throws is logged and stops nothing.
 */
public interface PhoneListener {

    /**
     * The list of phones was read.
     *
     * @param phones all phones that the account has at this moment
     */
    void listed(List<PhoneNumber> phones);

    /**
     * One phone was looked up.
     *
     * @param phone by a status look-up, without display name, environment and time of creation
     */
    void lookedUp(PhoneNumber phone);
}
