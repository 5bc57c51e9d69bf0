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
package net.chatmaid.camel.sandbox.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.testing.ControlClient;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests that wait for a change, with the system clock. */
class WaitingForChangesTest {

    private static final int WAITING = 50;
    private static final String LONGEST = "/_sandbox/changes?wait=30000&since=";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().step(Duration.ofMillis(300)).build();

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final ControlClient control = new ControlClient(sandbox);

    private long version() {
        return control.get("/_sandbox/changes").json().path("version").asLong();
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("HttpClient"))
                .toList();
    }

    /** Those that run code of the sandbox, or wait in it. */
    private static List<Thread> busyThreads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> List.of(thread.getValue()).stream()
                        .anyMatch(frame -> frame.getClassName().startsWith("net.chatmaid.camel.sandbox.control")
                                || frame.getClassName().startsWith("net.chatmaid.camel.sandbox.http")))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void respondsAsSoonAsAMessageIsSent() {
        // given
        CompletableFuture<Reply> waiting = control.later(LONGEST + version());
        // when
        PlainHttpClient.test(sandbox).send(PlainHttpClient.RECIPIENT);
        // then
        Reply reply = waiting.join();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void respondsWhenTheNextStageIsReachedByTheSystemClock() {
        // given
        PlainHttpClient.live(sandbox).send(PlainHttpClient.RECIPIENT);
        long version = 0;
        String status = "";
        // when
        while (!status.equals("read")) {
            JsonNode changes = control.get(LONGEST + version).json();
            version = changes.path("version").asLong();
            status = changes.path("entries").path(0).path("status").asText(status);
        }
        // then
        assertThat(sandbox.messages().get(0).status()).isEqualTo("read");
    }

    @Test
    void holdsNoThreadForARequestThatWaits() {
        // given
        long version = version();
        List<Thread> before = threads();
        // when
        List<CompletableFuture<Reply>> waiting = IntStream.range(0, WAITING)
                .mapToObj(i -> control.later(LONGEST + version))
                .toList();
        List<CompletableFuture<Reply>> probes = List.of(control.later("/_sandbox/account"));
        probes.forEach(CompletableFuture::join);
        await().untilAsserted(() -> assertThat(busyThreads()).isEmpty());
        Set<Thread> more =
                threads().stream().filter(thread -> !before.contains(thread)).collect(Collectors.toSet());
        // then
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        assertThat(more).as("threads for " + WAITING + " waiting requests").hasSizeLessThan(WAITING / 2);
        // when
        sandbox.receive(PlainHttpClient.RECIPIENT, "Hello");
        // then
        assertThat(waiting).allSatisfy(each -> assertThat(
                        each.join().json().path("entries").findValuesAsText("content"))
                .containsExactly("Hello"));
    }

    @Test
    void respondsWithoutEntriesWhenTheTimeIsOver() {
        // given
        long version = version();
        // when
        JsonNode changes =
                control.get("/_sandbox/changes?wait=200&since=" + version).json();
        // then
        assertThat(changes.path("entries")).isEmpty();
        assertThat(changes.path("version").asLong()).isEqualTo(version);
    }

    @Test
    void respondsWhenEverythingIsCleared() {
        // given
        JsonNode before = control.get("/_sandbox/changes").json();
        CompletableFuture<Reply> waiting =
                control.later(LONGEST + before.path("version").asLong());
        // when
        control.post("/_sandbox/reset", null);
        // then: that the senders are those of the start may come first
        JsonNode changes = waiting.join().json();
        while (changes.path("instance").equals(before.path("instance"))) {
            changes = control.get(LONGEST + changes.path("version").asLong()).json();
        }
        assertThat(changes.path("entries")).isEmpty();
    }

    @Test
    void respondsAtOnceToAClientOfAnotherInstance() {
        assertThat(control.get(LONGEST + version() + "&instance=other").status())
                .isEqualTo(200);
        assertThat(control.get(LONGEST + (version() + 1_000)).status()).isEqualTo(200);
    }

    @Test
    void stopsWhileRequestsWait() {
        // given
        CompletableFuture<Reply> waiting;
        try (ChatmaidSandbox other = ChatmaidSandbox.start()) {
            ControlClient client = new ControlClient(other);
            long version =
                    client.get("/_sandbox/changes").json().path("version").asLong();
            waiting = client.later(LONGEST + version);
            client.get("/_sandbox/account");
        }
        // then
        await().until(waiting::isDone);
    }
}
