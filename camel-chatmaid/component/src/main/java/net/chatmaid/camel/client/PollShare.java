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
package net.chatmaid.camel.client;

/**
 * What polls get of the tokens. They do not wait, and leave a few for the next sends, fewer while there are none; yet
 * when {@value Turns#PASSING} requests have passed a poll that found no room, the next token is promised to it.
 * Thread-safe, and never waits for anything.
 */
final class PollShare {

    private final int mostKept;
    private int kept;
    private int passed;
    private boolean wanted;
    private boolean promised;

    /** As many as {@code mostKept} tokens are left for sends. */
    PollShare(int mostKept) {
        this.mostKept = mostKept;
        this.kept = mostKept;
    }

    /** A send has come: more of them may follow. */
    synchronized void keepMore() {
        kept = Math.min(mostKept, kept + 1);
    }

    /** Whether what is kept is for nobody, should the bucket be full. */
    synchronized boolean mayKeepFewer() {
        return wanted && kept > 1;
    }

    synchronized void keepFewer() {
        kept--;
    }

    synchronized int kept() {
        return kept;
    }

    /** How many tokens the next poll has to leave. */
    synchronized int left() {
        return passed >= Turns.PASSING ? 0 : kept;
    }

    /** Another request went, a poll that found no room did not. */
    synchronized void wasPassed() {
        passed += wanted ? 1 : 0;
    }

    synchronized boolean isOwed() {
        return wanted && !promised && passed >= Turns.PASSING;
    }

    /** A token was taken for the next poll. */
    synchronized void promise() {
        promised = true;
        passed = 0;
    }

    /** Whether a token was taken for the poll that asks; it has it now. */
    synchronized boolean takePromised() {
        boolean taken = promised;
        promised = false;
        return taken;
    }

    /** A poll has got a token, or has found no room. */
    synchronized void polled(boolean got) {
        wanted = !got;
        passed = got ? 0 : passed;
    }
}
