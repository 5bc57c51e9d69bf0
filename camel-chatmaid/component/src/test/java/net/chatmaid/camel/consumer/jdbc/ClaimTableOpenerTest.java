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
package net.chatmaid.camel.consumer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A table that can't be created at once. */
class ClaimTableOpenerTest {

    @RegisterExtension
    final ClaimDatabase database = new ClaimDatabase();

    private final RecordingScheduler scheduler = new RecordingScheduler();

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    @Test
    void findsATableThatAnotherNodeCreatesMeanwhile() throws Exception {
        // given
        scheduler.duringThePause = () -> {
            database.execute("CREATE SCHEMA shop");
            database.execute(ClaimStatements.create("shop.claims"));
            return null;
        };
        // when
        ClaimTable table = open();
        // then
        assertThat(table.name()).isEqualTo("shop.claims");
        assertThat(scheduler.pauses).containsExactly(Duration.ofMillis(50));
    }

    @Test
    void failsAfterFiveAttemptsWithGrowingPauses() {
        assertThatThrownBy(this::open)
                .hasMessageStartingWith(
                        "The table shop.claims is missing and could not be created. Create it with: CREATE");
        assertThat(scheduler.pauses).extracting(Duration::toMillis).containsExactly(50L, 100L, 200L, 400L);
    }

    @Test
    void makesOneAttemptIfTheTableIsNotToBeCreated() {
        assertThatThrownBy(() -> opener().open("shop.claims", "0", false))
                .hasMessageStartingWith("The table shop.claims can't be read");
        assertThat(scheduler.pauses).isEmpty();
    }

    /** The schema is missing, so the table can't be created. */
    private ClaimTable open() throws Exception {
        return opener().open("shop.claims", "0", true);
    }

    private ClaimTableOpener opener() {
        return new ClaimTableOpener(new ClaimConnections(database.dataSource(), ClaimTimeouts.MAX), scheduler);
    }

    /** Records pauses and ends them at once. */
    private static final class RecordingScheduler extends ScheduledThreadPoolExecutor {

        private final List<Duration> pauses = new CopyOnWriteArrayList<>();
        private Callable<Void> duringThePause = () -> null;

        RecordingScheduler() {
            super(1);
        }

        @Override
        public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
            if (delay == 0) {
                return super.schedule(task, 0, unit);
            }
            pauses.add(Duration.of(delay, unit.toChronoUnit()));
            return super.schedule(
                    () -> {
                        duringThePause.call();
                        return task.call();
                    },
                    0,
                    unit);
        }
    }
}
