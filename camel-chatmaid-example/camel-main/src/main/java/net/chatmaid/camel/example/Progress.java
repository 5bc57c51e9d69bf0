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
package net.chatmaid.camel.example;

import java.io.PrintStream;
import java.time.Instant;
import net.chatmaid.camel.model.MessageStatus;

/** A line for each event, while it happens. */
final class Progress {

    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    void accepted(Confirmation confirmation, String customer) {
        String reason = confirmation.reason() == null ? "" : "  " + confirmation.reason();
        line(
                confirmation,
                confirmation.status(),
                "to " + confirmation.to() + "  " + confirmation.messageId() + (customer == null ? "" : "  " + customer)
                        + reason);
    }

    void repeated(Confirmation confirmation, String file) {
        line(confirmation, "repeated", file + " was answered with the same message, " + confirmation.messageId());
    }

    void refused(Confirmation refused) {
        line(refused, "refused", refused.files().get(0) + ": " + refused.reason());
    }

    void changed(Confirmation confirmation, MessageStatus status) {
        Instant time = confirmation.stages().get(status);
        line(
                confirmation,
                status.value(),
                (time == null ? "" : "at " + Times.clock(time))
                        + (status.equals(MessageStatus.FAILED) ? "  " + confirmation.reason() : ""));
    }

    private void line(Confirmation confirmation, String event, String details) {
        String id = confirmation.orderId() == null ? "?" : confirmation.orderId();
        out.println(Printable.of(String.format("order %-6s  %-9s  %s", id, event, details)));
    }
}
