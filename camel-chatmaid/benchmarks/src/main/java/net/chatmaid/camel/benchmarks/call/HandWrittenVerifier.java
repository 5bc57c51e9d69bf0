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
package net.chatmaid.camel.benchmarks.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Verifies a webhook by its HMAC and parses it into a tree, as an engineer writes it. */
final class HandWrittenVerifier implements Processor {

    /** The property that gets what the event is remembered by. */
    static final String KEY = "key";

    private final ObjectMapper json = new ObjectMapper();
    private final SecretKeySpec secret;

    HandWrittenVerifier(String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256");
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        byte[] body = exchange.getMessage().getBody(byte[].class);
        String[] signature = exchange.getMessage()
                .getHeader("X-Chatmaid-Signature", String.class)
                .split(",");
        String time = signature[0].substring("t=".length());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(secret);
        mac.update((time + ".").getBytes(UTF_8));
        byte[] expected = mac.doFinal(body);
        if (!MessageDigest.isEqual(expected, HexFormat.of().parseHex(signature[1].substring("v1=".length())))) {
            throw new IllegalArgumentException("The signature is not valid");
        }
        JsonNode event = json.readTree(body);
        JsonNode data = event.get("data");
        exchange.setProperty(
                KEY, data.get("messageId").asText() + ":" + data.get("status").asText());
        exchange.getMessage().setBody(event);
    }
}
