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

import net.chatmaid.camel.sandbox.api.KeyMask;
import net.chatmaid.camel.sandbox.journal.JournaledRequest;
import net.chatmaid.camel.sandbox.journal.RequestOutcome;
import net.chatmaid.camel.sandbox.json.TimestampFormat;

/** One line for the log about a request: neither its key nor its body. */
public final class RequestLogLine {

    private RequestLogLine() {}

    public static String of(JournaledRequest done) {
        RequestOutcome outcome = done.outcome();
        String query =
                done.request().query().isEmpty() ? "" : "?" + done.request().query();
        return TimestampFormat.iso(done.request().receivedAt()) + " "
                + done.request().method() + " "
                + KeyMask.mask(done.request().path() + query) + " "
                + (outcome.status() == null ? "no response" : outcome.status()) + " "
                + outcome.took().toMillis() + " ms"
                + (outcome.messageId() == null ? "" : " " + outcome.messageId())
                + (outcome.fault() == null ? "" : " (fault: " + outcome.fault() + ")");
    }
}
