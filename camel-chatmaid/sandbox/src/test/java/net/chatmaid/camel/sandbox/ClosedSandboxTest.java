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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

class ClosedSandboxTest {

    private final HttpClient client = HttpClient.newHttpClient();

    /** Pages that are open wait for changes. */
    @RepeatedTest(5)
    void closesWhilePagesWait() {
        // given
        ChatmaidSandbox sandbox = ChatmaidSandbox.start();
        int version = version(sandbox);
        List<CompletableFuture<Boolean>> waiting = IntStream.range(0, 20)
                .mapToObj(page -> client.sendAsync(changes(sandbox, version), BodyHandlers.discarding())
                        .handle((response, failure) -> true))
                .toList();
        // when, then
        assertThatCode(sandbox::close).doesNotThrowAnyException();
        assertThatCode(sandbox::close).doesNotThrowAnyException();
        assertThat(waiting).allSatisfy(end -> assertThat(end.join()).isTrue());
        try (ChatmaidSandbox next =
                ChatmaidSandbox.builder().port(sandbox.port()).start()) {
            assertThat(next.port()).isEqualTo(sandbox.port());
        }
    }

    private int version(ChatmaidSandbox sandbox) {
        String body = client.sendAsync(changes(sandbox, 0), BodyHandlers.ofString())
                .join()
                .body();
        return Integer.parseInt(body.replaceAll("(?s).*\"version\": ?(\\d+).*", "$1"));
    }

    private static HttpRequest changes(ChatmaidSandbox sandbox, int version) {
        return HttpRequest.newBuilder(
                        URI.create(sandbox.baseUrl() + "/_sandbox/changes?since=" + version + "&wait=20000"))
                .build();
    }
}
