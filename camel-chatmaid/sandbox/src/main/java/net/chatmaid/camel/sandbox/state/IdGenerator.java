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
package net.chatmaid.camel.sandbox.state;

import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes ids that do not show the order. No id is used again after a reset, so that a store that outlives a test never
 * sees the same id twice.
 */
public final class IdGenerator {

    private final long salt;
    private final AtomicLong sequence = new AtomicLong();

    public IdGenerator(long salt) {
        this.salt = salt;
    }

    long nextSequence() {
        return sequence.incrementAndGet();
    }

    String messageId(long messageSequence) {
        return "msg_" + hex(messageSequence);
    }

    String inboundId(long messageSequence) {
        return "inmsg_" + hex(messageSequence);
    }

    public String requestId() {
        return "req_" + hex(nextSequence());
    }

    private String hex(long number) {
        return HexFormat.of().toHexDigits(mix(number ^ salt));
    }

    /** The position in a shuffled list, always the same for one id. */
    static int shuffle(String id) {
        return (int) mix(id.hashCode());
    }

    /** SplitMix64's finalizer: one to one, so that different numbers stay different. */
    private static long mix(long number) {
        long z = number + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
