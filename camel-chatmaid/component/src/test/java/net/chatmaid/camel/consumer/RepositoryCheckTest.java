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

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import net.chatmaid.camel.consumer.jdbc.JdbcClaimRepository;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.processor.idempotent.jdbc.JdbcOrphanLockAwareIdempotentRepository;
import org.apache.camel.spi.IdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is said of repositories that don't do what they are used for. */
class RepositoryCheckTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(RepositoryCheck.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final CamelContext context = new DefaultCamelContext();

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void close() {
        logger.detachAppender(lines);
        context.stop();
    }

    @Test
    void claimsThatAreNotAtomicAreSaid() {
        // when
        RepositoryCheck.check(null, new JdbcOrphanLockAwareIdempotentRepository(context));
        RepositoryCheck.check(null, new Subclass(context));
        // then
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .hasSize(2)
                .allMatch(line -> line.contains("can give one claim to two nodes")
                        && line.contains("Use net.chatmaid.camel.consumer.jdbc.JdbcClaimRepository instead"));
    }

    @Test
    void aMemoryThatForgetsIsSaid() {
        // when
        RepositoryCheck.check(new Subclass(context), null);
        // then
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .contains("forgets what was routed");
    }

    @Test
    void oneRepositoryForBothIsRejected() {
        IdempotentRepository both = new LruIdempotentRepository(10, true);
        assertThatThrownBy(() -> RepositoryCheck.check(both, both))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("are the same repository");
    }

    @Test
    void claimsAsAMemoryAreRejected() {
        assertThatThrownBy(() -> RepositoryCheck.check(new JdbcClaimRepository(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("supported as claimRepository only");
    }

    @Test
    void nothingIsSaidOfOthers() {
        // when
        RepositoryCheck.check(null, null);
        RepositoryCheck.check(new JdbcMessageIdRepository(), new JdbcClaimRepository());
        // then
        assertThat(lines.list).isEmpty();
    }

    private static final class Subclass extends JdbcOrphanLockAwareIdempotentRepository {

        private Subclass(CamelContext context) {
            super(context);
        }
    }
}
