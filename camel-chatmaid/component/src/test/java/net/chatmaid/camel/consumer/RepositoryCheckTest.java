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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.spi.ILoggingEvent;
import net.chatmaid.camel.consumer.jdbc.JdbcClaimRepository;
import net.chatmaid.camel.testing.CapturedLog;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.processor.idempotent.jdbc.JdbcOrphanLockAwareIdempotentRepository;
import org.apache.camel.spi.IdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Repositories that are not suitable for their option. */
class RepositoryCheckTest {

    @RegisterExtension
    final CapturedLog log = CapturedLog.of(RepositoryCheck.class);

    private final CamelContext context = new DefaultCamelContext();

    @AfterEach
    void close() {
        context.stop();
    }

    @Test
    void warnsOfClaimsThatAreNotAtomic() {
        // when
        RepositoryCheck.check(null, new JdbcOrphanLockAwareIdempotentRepository(context));
        RepositoryCheck.check(null, new Subclass(context));
        // then
        assertThat(log.events())
                .extracting(ILoggingEvent::getFormattedMessage)
                .hasSize(2)
                .allMatch(line -> line.contains("can give one claim to two nodes")
                        && line.contains("Use net.chatmaid.camel.consumer.jdbc.JdbcClaimRepository instead"));
    }

    @Test
    void warnsOfAnIdempotentRepositoryThatForgets() {
        // when
        RepositoryCheck.check(new Subclass(context), null);
        // then
        assertThat(log.events())
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .contains("forgets what was routed");
    }

    @Test
    void rejectsOneRepositoryForBothOptions() {
        IdempotentRepository both = new LruIdempotentRepository(10, true);
        assertThatThrownBy(() -> RepositoryCheck.check(both, both))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("are the same repository");
    }

    @Test
    void rejectsAClaimRepositoryAsIdempotentRepository() {
        assertThatThrownBy(() -> RepositoryCheck.check(new JdbcClaimRepository(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("supported as claimRepository only");
    }

    @Test
    void logsNothingForOtherRepositories() {
        // when
        RepositoryCheck.check(null, null);
        RepositoryCheck.check(new JdbcMessageIdRepository(), new JdbcClaimRepository());
        // then
        assertThat(log.events()).isEmpty();
    }

    private static final class Subclass extends JdbcOrphanLockAwareIdempotentRepository {

        private Subclass(CamelContext context) {
            super(context);
        }
    }
}
