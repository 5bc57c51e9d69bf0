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

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Locale;

/**
 * The responses of one second: a response is made once and written as often as it is requested in that second. The rows
 * of a list are the exception, as their ids differ in each response.
 */
final class Responses {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final String WHATSAPP = "{\"messaging_product\":\"whatsapp\",\"contacts\":[{\"input\":\""
            + Account.RECIPIENT + "\",\"wa_id\":\"" + Account.RECIPIENT.substring(1)
            + "\"}],\"messages\":[{\"id\":\"wamid.HBgLMTU1NTc2NTQzMjEVAgARGBI5QTNDQTVCM0Q0Q0Q2RTY3RTcA\"}]}";

    private final long second;
    private final byte[] created;
    private final byte[] found;
    private final byte[] whatsapp;
    private final byte[] notFound;
    private final RowsTemplate sentRows;
    private final RowsTemplate deliveredRows;

    Responses(long second, RowIds ids) {
        this.second = second;
        Instant now = Instant.ofEpochSecond(second);
        String date = HTTP_DATE.format(now);
        String time = ISO.format(now);
        created = response("201 Created", date, data(MessageJson.pending(Account.MESSAGE_ID, time)));
        found = response("200 OK", date, data(MessageJson.delivered(Account.MESSAGE_ID, time)));
        whatsapp = response("200 OK", date, WHATSAPP);
        notFound = response("404 Not Found", date, "{\"success\":false,\"error\":\"Not Found\",\"statusCode\":404}");
        sentRows = new RowsTemplate(
                response("200 OK", date, page(MessageJson.sent(RowsTemplate.ID, RowsTemplate.TIME))), ids);
        deliveredRows = new RowsTemplate(
                response("200 OK", date, page(MessageJson.delivered(RowsTemplate.ID, RowsTemplate.TIME))), ids);
    }

    /** The second since the epoch that these are the responses of. */
    long second() {
        return second;
    }

    /** The response to a request with this first line, at a time in the second. */
    byte[] to(String request, long millis) {
        if (request.startsWith("POST /v1/messages/send ")) {
            return created;
        } else if (request.startsWith("GET /v1/messages/")) {
            return found;
        } else if (request.startsWith("GET /v1/messages?")) {
            RowsTemplate rows = request.contains("status=delivered") ? deliveredRows : sentRows;
            return rows.next(ISO.format(Instant.ofEpochMilli(millis)).getBytes(ISO_8859_1));
        } else if (request.startsWith("POST /v")) {
            return whatsapp;
        }
        return notFound;
    }

    private static String data(String json) {
        return "{\"success\":true,\"data\":" + json + "}";
    }

    private static String page(String row) {
        String rows = String.join(",", Collections.nCopies(Account.ROWS, row));
        return data("{\"data\":[" + rows + "],\"pagination\":{\"page\":1,\"limit\":" + Account.ROWS + ",\"total\":"
                + Account.ROWS + ",\"totalPages\":1}}");
    }

    private static byte[] response(String status, String date, String body) {
        return ("HTTP/1.1 " + status + "\r\nDate: " + date
                        + "\r\nContent-Type: application/json; charset=utf-8\r\nx-request-id: req_7f3c1a52\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(ISO_8859_1);
    }
}
