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
 * Is told of every fetched record of the account's senders. It is called on the thread that reads the response, and the
 * request's result waits for it: it must be quick and thread-safe. What it throws is logged and stops nothing.
 */
public interface PhoneListener {

    /**
     * The list of senders was fetched.
     *
     * @param phones all senders that the account has at this moment
     */
    void onPhonesFetched(List<PhoneNumber> phones);

    /**
     * One sender was fetched.
     *
     * @param phone without display name, environment and time of creation if its connection status was fetched
     */
    void onPhoneFetched(PhoneNumber phone);
}
