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

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/**
 * What can go wrong with a request. Where the fault concerns the response, the request was processed, so a message of a
 * send exists.
 */
enum Fault {
    CONNECTION_REFUSED("connection refused"),
    TLS_FAILURE("TLS failure"),
    RESET_BEFORE_READ("reset before the request was read"),
    RESET_AFTER_ACCEPTED("reset after it was accepted", exchange -> {
        exchange.process();
        exchange.reset();
    }),
    RESET_MID_BODY("reset in the middle of the body", exchange -> {
        exchange.respondHalf(exchange.process());
        exchange.reset();
    }),
    READ_TIMEOUT("no response in time", exchange -> {
        exchange.process();
        exchange.neverRespond();
    }),
    TRICKLE("bytes that arrive slowly", exchange -> exchange.trickle(exchange.process())),
    STATUS_500("500", exchange -> {
        exchange.process();
        exchange.respond(ServerResponse.error(500, "Internal Server Error"));
    }),
    STATUS_502_HTML("502 with HTML", exchange -> {
        exchange.process();
        exchange.respond(ServerResponse.of(502, "text/html", "<html><body><h1>502 Bad Gateway</h1></body></html>"));
    }),
    STATUS_503_RETRY_AFTER("503 with `Retry-After`", exchange -> {
        exchange.process();
        exchange.respond(ServerResponse.error(503, "Service Unavailable").with("Retry-After", Waits.AFTER_503));
    }),
    STATUS_429_BODY(
            "429, time in the body",
            exchange -> exchange.respond(ServerResponse.of(
                    429,
                    "application/json",
                    "{\"error\":\"Too Many Requests\",\"retryAfter\":" + exchange.pause() + "}"))),
    STATUS_429_HEADER(
            "429, time in the header",
            exchange -> exchange.respond(
                    ServerResponse.error(429, "Too Many Requests").with("Retry-After", exchange.pause()))),
    EMPTY_200(
            "200 without a body",
            exchange -> exchange.respond(exchange.process().withBody(new byte[0]))),
    HALF_200("200 with half of the JSON", exchange -> {
        ServerResponse response = exchange.process();
        exchange.respond(response.withBody(Arrays.copyOf(response.body(), response.body().length / 2)));
    }),
    OTHER_JSON_200("200 with other JSON", exchange -> {
        exchange.process();
        exchange.respond(ServerResponse.of(200, "application/json", "{\"status\":\"ok\",\"items\":[1,2]}"));
    }),
    REDIRECT(
            "redirect",
            exchange -> exchange.respond(ServerResponse.of(307, "text/html", "<html></html>")
                    .with("Location", Fault.ELSEWHERE + exchange.request().target()))),
    LENGTH_TOO_LONG("`Content-Length` too long", exchange -> {
        ServerResponse response = exchange.process();
        exchange.respond(response.with("Content-Length", String.valueOf(response.body().length + 10)));
        exchange.close();
    }),
    LENGTH_TOO_SHORT("`Content-Length` too short", exchange -> {
        ServerResponse response = exchange.process();
        exchange.respond(response.with("Content-Length", String.valueOf(response.body().length / 2)));
    }),
    GZIP("gzip", exchange -> {
        ServerResponse response = exchange.process();
        exchange.respond(response.withBody(gzip(response.body())).with("Content-Encoding", "gzip"));
    }),
    MIB_10("10 MiB", exchange -> exchange.respond(padded(exchange.process(), 10))),
    MIB_20("20 MiB", exchange -> exchange.respond(padded(exchange.process(), 20)));

    /** Where a redirect leads to. */
    static final String ELSEWHERE = "/elsewhere";

    /** Does what the fault is. */
    private interface Effect {
        void apply(FaultedExchange exchange) throws IOException;
    }

    private final String text;
    private final Effect effect;

    Fault(String text, Effect effect) {
        this.text = text;
        this.effect = effect;
    }

    /** A fault of the connection, which the server makes before there is a request. */
    Fault(String text) {
        this(text, exchange -> {
            throw new IllegalStateException("The request was read although the connection is disturbed");
        });
    }

    void apply(FaultedExchange exchange) throws IOException {
        effect.apply(exchange);
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    /** The same response with another field, of so many MiB. */
    private static ServerResponse padded(ServerResponse response, int mebibytes) {
        byte[] padding = new byte[mebibytes * 1024 * 1024];
        Arrays.fill(padding, (byte) 'x');
        ByteArrayOutputStream body = new ByteArrayOutputStream(padding.length + response.body().length + 20);
        body.writeBytes("{\"padding\":\"".getBytes(UTF_8));
        body.writeBytes(padding);
        body.writeBytes("\",".getBytes(UTF_8));
        body.write(response.body(), 1, response.body().length - 1);
        return response.withBody(body.toByteArray());
    }

    @Override
    public String toString() {
        return text;
    }
}
