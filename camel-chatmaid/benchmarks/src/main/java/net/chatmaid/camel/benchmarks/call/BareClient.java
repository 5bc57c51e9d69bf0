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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import net.chatmaid.camel.benchmarks.server.Account;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** The API by Apache HttpClient 5 and Jackson, with nothing that the calls do not need. */
final class BareClient implements Closeable {

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final ObjectReader accepted = json.readerFor(BareRecords.Accepted.class);
    private final ObjectReader found = json.readerFor(BareRecords.Found.class);
    private final ObjectReader listed = json.readerFor(BareRecords.Listed.class);
    private final CloseableHttpClient http = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(Calls.CONNECTIONS)
                    .setMaxConnTotal(Calls.CONNECTIONS)
                    .build())
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableRedirectHandling()
            .build();
    private final String url;
    private final URI send;

    BareClient(int port) {
        url = "http://localhost:" + port + "/v1/messages";
        send = URI.create(url + "/send");
    }

    BareRecords.Sent send(String text) throws IOException {
        HttpPost request = new HttpPost(send);
        request.setEntity(new ByteArrayEntity(body(text), ContentType.APPLICATION_JSON));
        return this.<BareRecords.Accepted>execute(request, accepted).data();
    }

    BareRecords.Row status(String id) throws IOException {
        return this.<BareRecords.Found>execute(new HttpGet(URI.create(url + "/" + id)), found)
                .data();
    }

    List<BareRecords.Row> messages(String status) throws IOException {
        URI uri = URI.create(url + "?status=" + status + "&page=1&limit=" + Account.ROWS);
        return this.<BareRecords.Listed>execute(new HttpGet(uri), listed).data().data();
    }

    private byte[] body(String text) throws JsonProcessingException {
        return json.writeValueAsBytes(new BareRecords.Outgoing(Account.SENDER, Account.RECIPIENT, text));
    }

    private <T> T execute(HttpUriRequestBase request, ObjectReader reader) throws IOException {
        request.setHeader("Authorization", "Bearer " + Account.API_KEY);
        return http.execute(request, response -> {
            if (response.getCode() >= 300) {
                throw new IOException("Unexpected status " + response.getCode());
            }
            return reader.readValue(response.getEntity().getContent());
        });
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
