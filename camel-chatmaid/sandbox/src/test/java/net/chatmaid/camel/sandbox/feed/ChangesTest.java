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

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.sandbox.json.TimestampFormat;
import net.chatmaid.camel.sandbox.testing.ControlClient;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What {@code GET /_sandbox/changes} returns, with a manual clock. */
class ChangesTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().clock(SandboxClock.manual()).build();

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final ControlClient control = new ControlClient(sandbox);

    private JsonNode changes(long since) {
        return control.get("/_sandbox/changes?wait=0&since=" + since).json();
    }

    private SandboxMessage add(String content) {
        return sandbox.addMessage(
                sandbox.liveKey(),
                PlainHttpClient.RECIPIENT,
                content,
                sandbox.clock().now());
    }

    private static List<String> contents(JsonNode changes) {
        return changes.path("entries").findValuesAsText("content");
    }

    @Test
    void returnsWhatWasThereBeforeAnybodyAsked() {
        // given
        add("sent");
        sandbox.receive(PlainHttpClient.RECIPIENT, "received");
        sandbox.personWrites("120363043211234567@g.us", "outgoing");
        // when
        JsonNode all = changes(0);
        // then
        assertThat(contents(all)).containsExactly("sent", "received", "outgoing");
        assertThat(all.path("entries").findValuesAsText("kind")).containsExactly("sent", "received", "outgoing");
        assertThat(all.path("entries").findValuesAsText("conversation"))
                .containsExactly(PlainHttpClient.RECIPIENT, PlainHttpClient.RECIPIENT, "120363043211234567@g.us");
        assertThat(all.path("complete").asBoolean()).isTrue();
        assertThat(all.path("phones").findValuesAsText("phoneNumber")).containsExactly("+15550000001", "+15551234567");
    }

    @Test
    void endsAResponseWithTheEntryThatMakesItsTextsTooLong() {
        // given
        for (int i = 0; i < 5; i++) {
            sandbox.receive(PlainHttpClient.RECIPIENT, "x".repeat(400_000));
        }
        // when
        JsonNode first = changes(0);
        JsonNode second = changes(first.path("version").asLong());
        // then
        assertThat(first.path("entries")).hasSize(3);
        assertThat(first.path("complete").asBoolean()).isFalse();
        assertThat(second.path("entries")).hasSize(2);
        assertThat(second.path("complete").asBoolean()).isTrue();
    }

    @Test
    void returnsOnlyWhatHasChangedSince() {
        // given
        SandboxMessage first = add("first");
        add("second");
        long version = changes(0).path("version").asLong();
        // when
        sandbox.setStatus(first.id(), "read");
        JsonNode changed = changes(version);
        // then
        assertThat(contents(changed)).containsExactly("first");
        assertThat(changed.path("entries").path(0).path("status").asText()).isEqualTo("read");
        assertThat(changes(changed.path("version").asLong()).path("entries")).isEmpty();
        assertThat(contents(changes(0))).containsExactly("second", "first");
    }

    @Test
    void returnsAMessageAgainWhenTheClockReachesItsNextStage() {
        // given
        add("first");
        JsonNode before = changes(0);
        // when
        sandbox.advance(Duration.ofMillis(500));
        JsonNode sent = changes(before.path("version").asLong());
        sandbox.advance(Duration.ofSeconds(10));
        JsonNode read = changes(sent.path("version").asLong());
        // then
        assertThat(sent.path("entries").findValuesAsText("status")).containsExactly("sent");
        assertThat(read.path("entries").findValuesAsText("status")).containsExactly("read");
        assertThat(read.path("entries").path(0).path("deliveredAt").isNull()).isFalse();
    }

    @Test
    void ignoresTheStagesThatAStatusOfAPersonHasReplaced() {
        // given
        SandboxMessage message = add("first");
        long version = changes(0).path("version").asLong();
        sandbox.fail(message.id(), "A_NEW_CODE");
        JsonNode failed = changes(version);
        // when
        sandbox.advance(Duration.ofSeconds(10));
        // then
        assertThat(failed.path("entries").path(0).path("errorCode").asText()).isEqualTo("A_NEW_CODE");
        assertThat(changes(failed.path("version").asLong()).path("entries")).isEmpty();
    }

    @Test
    void returnsAtMostAThousandEntriesAndThenTheRest() {
        // given
        for (int i = 0; i < 2_500; i++) {
            add("message " + i);
        }
        // when
        List<String> all = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        JsonNode changes;
        long version = 0;
        do {
            changes = changes(version);
            version = changes.path("version").asLong();
            sizes.add(changes.path("entries").size());
            all.addAll(contents(changes));
        } while (!changes.path("complete").asBoolean());
        // then
        assertThat(sizes).containsExactly(1_000, 1_000, 500);
        assertThat(all).doesNotHaveDuplicates().hasSize(2_500).startsWith("message 0", "message 1");
    }

    @Test
    void tellsThatAMessageWasTakenAway() {
        // given
        SandboxMessage message = add("first");
        add("second");
        long version = changes(0).path("version").asLong();
        // when
        sandbox.removeMessage(message.id());
        JsonNode after = changes(version);
        // then
        assertThat(after.path("removed").asBoolean()).isTrue();
        assertThat(changes(after.path("version").asLong()).path("removed").asBoolean())
                .isFalse();
        assertThat(contents(changes(0))).containsExactly("second");
    }

    @Test
    void hasAnotherInstanceAndNothingOfBeforeAfterAReset() {
        // given
        add("first");
        JsonNode before = changes(0);
        // when
        sandbox.reset();
        JsonNode after = changes(before.path("version").asLong());
        // then
        assertThat(after.path("instance").asText())
                .isNotEqualTo(before.path("instance").asText());
        assertThat(after.path("version").asLong())
                .isGreaterThan(before.path("version").asLong());
        assertThat(changes(0).path("entries")).isEmpty();
    }

    @Test
    void countsTheChangesOfTheOtherLists() {
        // given
        JsonNode before = changes(0);
        // when
        sandbox.failNext(1, Fault.status(503));
        PlainHttpClient.live(sandbox).get("/v1/messages");
        JsonNode after = changes(before.path("version").asLong());
        // then
        assertThat(after.path("requests").asLong())
                .isGreaterThan(before.path("requests").asLong());
        assertThat(after.path("faults").asLong())
                .isGreaterThan(before.path("faults").asLong());
        assertThat(after.path("deliveries").asLong())
                .isEqualTo(before.path("deliveries").asLong());
    }

    @Test
    void waitsUntilTheClockIsAdvancedToTheNextStage() {
        // given
        add("first");
        JsonNode before = changes(0);
        CompletableFuture<Reply> waiting = control.later(
                "/_sandbox/changes?wait=30000&since=" + before.path("version").asLong());
        // when
        sandbox.advance(Duration.ofMillis(499));
        sandbox.advance(Duration.ofMillis(1));
        // then
        assertThat(waiting.join().json().path("entries").findValuesAsText("status"))
                .containsExactly("sent");
    }

    @Test
    void aRequestAdvancesTheClockToo() {
        // given
        add("first");
        long version = changes(0).path("version").asLong();
        CompletableFuture<Reply> waiting = control.later("/_sandbox/changes?wait=30000&since=" + version);
        // when
        Reply advanced = control.post("/_sandbox/clock/advance", "{'millis': 500}");
        // then
        assertThat(advanced.json().path("now").asText())
                .isEqualTo(TimestampFormat.iso(sandbox.clock().now()));
        assertThat(waiting.join().json().path("entries").findValuesAsText("status"))
                .containsExactly("sent");
    }
}
