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
package net.chatmaid.camel.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.apache.camel.spi.IdempotentRepository;
import org.junit.jupiter.api.Test;

/** Who is told of the end of a claim, and when. */
class LocalClaimsTest {

    private final IdempotentRepository repository = new LruIdempotentRepository(10, true);
    private final LocalClaims claims = new LocalClaims();

    @Test
    void isDoneIfNoOtherHasTheClaim() {
        assertThat(claims.released(repository, "msg_1:sent")).isDone();
    }

    @Test
    void isDoneWhenTheOwnerReleasesTheClaim() {
        // given
        claims.claim(repository, "msg_1:sent", "holder");
        CompletableFuture<Void> end = claims.released(repository, "msg_1:sent");
        // when: another's, and another key's
        claims.release(repository, "msg_1:sent", "other");
        claims.release(repository, "msg_2:sent", "holder");
        // then
        assertThat(end).isNotDone();
        // and when
        claims.release(repository, "msg_1:sent", "holder");
        // then
        assertThat(end).isDone();
        assertThat(claims.claim(repository, "msg_1:sent", "other")).isTrue();
        assertThat(claims.released(repository, "msg_1:sent")).isNotDone();
    }

    @Test
    void returnsTheClaimsOfAnOwner() {
        // given
        claims.claim(repository, "msg_1:sent", "holder");
        claims.claim(repository, "msg_2:sent", "holder");
        claims.claim(repository, "msg_3:sent", "other");
        claims.release(repository, "msg_2:sent", "holder");
        // then
        assertThat(claims.claimedBy("holder", repository)).containsExactly("msg_1:sent");
        assertThat(claims.isClaimedBy(repository, "msg_1:sent", "holder")).isTrue();
        assertThat(claims.isClaimedBy(repository, "msg_1:sent", "other")).isFalse();
        assertThat(claims.isClaimedBy(repository, "msg_2:sent", "holder")).isFalse();
    }

    @Test
    void onlyItsOwnerCanEndAClaim() {
        // given
        claims.claim(repository, "msg_1:sent", "holder");
        // when
        claims.released(repository, "msg_1:sent").complete(null);
        // then
        assertThat(claims.released(repository, "msg_1:sent")).isNotDone();
    }
}
