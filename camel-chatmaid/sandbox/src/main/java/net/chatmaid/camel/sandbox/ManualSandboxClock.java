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

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

final class ManualSandboxClock implements SandboxClock {

    private final AtomicReference<Instant> now;

    ManualSandboxClock(Instant start) {
        this.now = new AtomicReference<>(start.truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public Instant now() {
        return now.get().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void advance(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("The sandbox clock can't advance by " + time + ": expected 0 or more.");
        }
        now.updateAndGet(instant -> instant.plus(time));
    }

    @Override
    public boolean isManual() {
        return true;
    }
}
