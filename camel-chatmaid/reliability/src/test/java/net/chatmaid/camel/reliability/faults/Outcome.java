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

import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ChatmaidProtocolException;
import net.chatmaid.camel.client.ChatmaidRateLimitException;
import net.chatmaid.camel.client.ChatmaidServerException;
import net.chatmaid.camel.client.ChatmaidTransportException;

/**
 * The documented outcome of one attempt: see {@code docs/reference/errors.md}.
 *
 * @param failure {@code null} if the attempt succeeds
 * @param status of the exception; 0 if it has none
 * @param isRetried whether another attempt follows
 */
record Outcome(Class<? extends ChatmaidException> failure, int status, boolean isRetried) {

    private static final Outcome SUCCESS = new Outcome(null, 0, false);
    private static final Outcome NO_RESPONSE = new Outcome(ChatmaidTransportException.class, 0, true);
    private static final Outcome NOT_OF_THE_API = new Outcome(ChatmaidProtocolException.class, 0, false);
    private static final Outcome RATE_LIMITED = new Outcome(ChatmaidRateLimitException.class, 429, true);

    static Outcome of(Fault fault, TestedEndpoint endpoint) {
        return switch (fault) {
            case GZIP, MIB_10 -> SUCCESS;
            case CONNECTION_REFUSED,
                    TLS_FAILURE,
                    RESET_BEFORE_READ,
                    RESET_AFTER_ACCEPTED,
                    RESET_MID_BODY,
                    READ_TIMEOUT,
                    TRICKLE,
                    LENGTH_TOO_LONG -> NO_RESPONSE;
            case STATUS_500 -> failed(500);
            case STATUS_502_HTML -> failed(502);
            case STATUS_503_RETRY_AFTER -> failed(503);
            case STATUS_429_BODY, STATUS_429_HEADER -> RATE_LIMITED;
            case REDIRECT -> NOT_OF_THE_API;
            // a send may have been accepted, so that its response is as good as lost
            case EMPTY_200, HALF_200, OTHER_JSON_200, LENGTH_TOO_SHORT, MIB_20 ->
                endpoint == TestedEndpoint.SEND ? NO_RESPONSE : NOT_OF_THE_API;
        };
    }

    private static Outcome failed(int status) {
        return new Outcome(ChatmaidServerException.class, status, true);
    }

    boolean isSuccess() {
        return failure == null;
    }

    boolean isRateLimit() {
        return status == 429;
    }
}
