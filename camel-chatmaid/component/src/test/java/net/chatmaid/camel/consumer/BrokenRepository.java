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

import org.apache.camel.spi.IdempotentRepository;

/** A repository that fails at each step, or at the step that the key names: contains, add or remove. */
public final class BrokenRepository implements IdempotentRepository {

    private final boolean always;

    private BrokenRepository(boolean always) {
        this.always = always;
    }

    public static BrokenRepository atEachStep() {
        return new BrokenRepository(true);
    }

    static BrokenRepository atTheStepOfTheKey() {
        return new BrokenRepository(false);
    }

    @Override
    public boolean add(String key) {
        return !fail("add", key);
    }

    @Override
    public boolean contains(String key) {
        return fail("contains", key);
    }

    @Override
    public boolean remove(String key) {
        return !fail("remove", key);
    }

    @Override
    public boolean confirm(String key) {
        return true;
    }

    @Override
    public void clear() {}

    @Override
    public void start() {}

    @Override
    public void stop() {}

    private boolean fail(String step, String key) {
        if (always || key.equals(step)) {
            throw new IllegalStateException("The store is gone");
        }
        return false;
    }
}
