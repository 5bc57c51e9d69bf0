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
package net.chatmaid.camel.benchmarks.server;

/** The account whose API the server is: what the requests name and the responses have. */
public final class Account {

    public static final String API_KEY = "sk_live_benchmarks";
    public static final String SENDER = "+15551234567";
    public static final String RECIPIENT = "+15557654321";
    public static final String TEXT = "Your order 4711 is on its way. It arrives on Friday between 9 and 12.";
    public static final String MESSAGE_ID = "msg_0123456789abcdef01234567";

    /** The number of rows on a page of the list. */
    public static final int ROWS = 100;

    private Account() {}
}
