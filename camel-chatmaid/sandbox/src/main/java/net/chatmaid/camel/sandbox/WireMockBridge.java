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
package net.chatmaid.camel.sandbox;

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

/** Lets WireMock answer with what the sandbox's API says. */
final class WireMockBridge implements ResponseTransformerV2 {

    static final String NAME = "chatmaid-sandbox";

    private final SandboxApi api;

    WireMockBridge(SandboxApi api) {
        this.api = api;
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
        return response(api.answer(request(event.getRequest())));
    }

    private static ApiRequest request(Request request) {
        String url = request.getUrl();
        int question = url.indexOf('?');
        byte[] body = request.getBody();
        return new ApiRequest(
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

    private static Response response(Answer answer) {
        Response.Builder response = Response.response()
                .configured(true)
                .status(answer.status())
                .incrementInitialDelay(answer.delay().toMillis());
        switch (answer.connection()) {
            case RESET -> response.fault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
            case CLOSED_WITHOUT_ANSWER -> response.fault(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE);
            case CLOSED_IN_THE_MIDDLE -> halfOf(answer, response);
            case KEPT -> response.headers(headers(answer)).body(answer.body());
        }
        return response.build();
    }

    private static void halfOf(Answer answer, Response.Builder response) {
        int length = answer.body().length;
        // the length that the headers announce never comes, so the server has to close; the dribble makes it flush
        // first
        response.headers(headers(answer.withHeader("Content-Length", Integer.toString(length))))
                .body(Arrays.copyOf(answer.body(), length / 2))
                .chunkedDribbleDelay(new ChunkedDribbleDelay(1, 0));
    }

    private static HttpHeaders headers(Answer answer) {
        List<HttpHeader> headers = new ArrayList<>();
        answer.headers().forEach((name, value) -> headers.add(new HttpHeader(name, value)));
        return new HttpHeaders(headers);
    }
}
