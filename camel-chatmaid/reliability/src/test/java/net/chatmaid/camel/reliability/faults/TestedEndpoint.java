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
package net.chatmaid.camel.reliability.faults;

/** An endpoint with the operation of a producer, or of a consumer. */
enum TestedEndpoint {
    SEND("send?from=+15551234567&to=+15557654321", "POST /v1/messages/send (to +15557654321)"),
    STATUS("status", "GET /v1/messages/msg_"),
    MESSAGES("messages", "GET /v1/messages"),
    PHONES("phones", "GET /v1/phone-numbers"),
    INBOUND("inbound", "GET /v1/messages/inbound"),
    GROUPS("groups?from=+15551234567", "GET /v1/groups"),
    ACCOUNT("account", "GET /v1/account"),
    USAGE("usage", "GET /v1/account/usage"),
    VERIFY("verify", "GET /v1/account"),
    FROM_STATUS("status?trackUntil=read&idempotentRepository=#routed&startScheduler=false", "chatmaid://status"),
    FROM_INBOUND("inbound?idempotentRepository=#routed&startScheduler=false", "chatmaid://inbound"),
    FROM_PHONES("phones?idempotentRepository=#routed&startScheduler=false", "chatmaid://phones");

    private final String uri;
    private final String subject;

    TestedEndpoint(String uri, String subject) {
        this.uri = uri;
        this.subject = subject;
    }

    boolean isConsumer() {
        return name().startsWith("FROM_");
    }

    String uri() {
        return "chatmaid:" + uri;
    }

    /** The text by which the log names it after a failure. */
    String subject() {
        return subject;
    }

    @Override
    public String toString() {
        return (isConsumer() ? "from " : "to ") + uri.replaceAll("\\?.*", "");
    }
}
