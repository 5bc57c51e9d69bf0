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

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.ChunkedDribbleDelay;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.sandbox.api.ReceivedRequest;
import net.chatmaid.camel.sandbox.api.SandboxResponse;

/** Lets WireMock respond with what the sandbox's API returns. */
final class WireMockBridge implements ResponseTransformerV2 {

    static final String NAME = "chatmaid-sandbox";

    private final RequestHandler handler;

    WireMockBridge(RequestHandler handler) {
        this.handler = handler;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public Response transform(Response response, ServeEvent event) {
        return response(handler.handle(request(event.getRequest())));
    }

    private static ReceivedRequest request(Request request) {
        String url = request.getUrl();
        int question = url.indexOf('?');
        byte[] body = request.getBody();
        return new ReceivedRequest(
                request.getMethod().getName(),
                question < 0 ? url : url.substring(0, question),
                question < 0 ? "" : url.substring(question + 1),
                body == null ? "" : new String(body, StandardCharsets.UTF_8),
                request.getHeader("Authorization"),
                headers(request));
    }

    private static Map<String, List<String>> headers(Request request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpHeader header : request.getHeaders().all()) {
            headers.put(header.key(), header.values());
        }
        return headers;
    }

    private static Response response(SandboxResponse sent) {
        Response.Builder response = Response.response()
                .configured(true)
                .status(sent.status())
                .incrementInitialDelay(sent.delay().toMillis());
        switch (sent.connection()) {
            case RESET -> response.fault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
            case CLOSED_WITHOUT_RESPONSE -> response.fault(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE);
            case CLOSED_IN_THE_MIDDLE -> halfOf(sent, response);
            case KEPT -> response.headers(headers(sent)).body(sent.body());
        }
        return response.build();
    }

    private static void halfOf(SandboxResponse sent, Response.Builder response) {
        int length = sent.body().length;
        // the length that the headers announce never comes, so the server has to close; the dribble makes it flush
        // first
        response.headers(headers(sent.withHeader("Content-Length", Integer.toString(length))))
                .body(Arrays.copyOf(sent.body(), length / 2))
                .chunkedDribbleDelay(new ChunkedDribbleDelay(1, 0));
    }

    private static HttpHeaders headers(SandboxResponse sent) {
        List<HttpHeader> headers = new ArrayList<>();
        sent.headers().forEach((name, value) -> headers.add(new HttpHeader(name, value)));
        return new HttpHeaders(headers);
    }
}
