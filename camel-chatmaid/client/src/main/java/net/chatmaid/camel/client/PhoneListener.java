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
 * A listener for the records of senders that a client fetches.
 *
 * <p>The client calls it on the thread that reads the response, before the request's result is complete. An
 * implementation must be thread-safe and quick. An exception that it throws is logged and has no other effect.
 */
public interface PhoneListener {

    /**
     * Called when the list of senders was fetched.
     *
     * @param phones all senders of the account
     */
    void onPhonesFetched(List<PhoneNumber> phones);

    /**
     * Called when one sender was fetched.
     *
     * @param phone the sender; without display name, environment and time of creation if its connection status was
     *     fetched
     */
    void onPhoneFetched(PhoneNumber phone);
}
