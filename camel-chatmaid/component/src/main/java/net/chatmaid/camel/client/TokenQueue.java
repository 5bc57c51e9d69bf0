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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import net.chatmaid.camel.client.RateBudget.Use;
import net.chatmaid.camel.client.Turns.Waiter;

/**
 * Asks the bucket for all who have come, one caller at a time, and tells them. Who comes while somebody asks a shared
 * bucket does not wait for its store: whoever asks goes on for it, on a worker. A bucket of this process answers at once,
 * so there each caller asks for itself on its own thread.
 */
final class TokenQueue {

    private final Tokens tokens;
    private final Turns turns;
    private final boolean shared;
    private final ScheduledExecutorService timer;
    private final Executor server;

    /** Held by the one who asks. Where that may take long, for a store, nobody waits for it. */
    private final ReentrantLock asking = new ReentrantLock();

    TokenQueue(Tokens tokens, Turns turns, boolean shared, Waiting waiting) {
        this.tokens = tokens;
        this.turns = turns;
        this.shared = shared;
        this.timer = waiting.timer();
        this.server = shared ? waiting.workers() : Runnable::run;
    }

    /**
     * Takes one token as soon as there is one: done on return when there is, and nobody else asks a store.
     *
     * @param atMost how long to wait for it, in nanoseconds
     * @return whether there was one in time; fails when the store does
     */
    CompletableFuture<Boolean> come(Use use, long atMost) {
        boolean mayAsk = mayAsk();
        CompletableFuture<Boolean> turn = turns.come(use, atMost);
        // whoever else asked may have looked before it came, and have ended since
        if (mayAsk || mayAsk()) {
            ask();
            if (turns.mustAsk()) {
                serve();
            }
        }
        return turn;
    }

    /** Asks a bucket of this process while nobody else does. */
    boolean alone(BooleanSupplier question) {
        asking.lock();
        try {
            return question.getAsBoolean();
        } finally {
            asking.unlock();
        }
    }

    private boolean mayAsk() {
        if (shared) {
            return asking.tryLock();
        }
        asking.lock();
        return true;
    }

    /** Lets those go whose turn it is, and tells those whose time is over. Only for who may ask, and ends that. */
    private void ask() {
        List<Runnable> answers = new ArrayList<>();
        try {
            askForThoseWhoWait(answers);
            askForNewcomer(answers);
            planLook();
        } catch (RuntimeException | Error e) {
            turns.clear().forEach(waiter -> answers.add(() -> waiter.turn().completeExceptionally(e)));
        } finally {
            asking.unlock();
        }
        // what follows an answer may come for the next token, so nothing is held any more
        answers.forEach(Runnable::run);
    }

    private void askForThoseWhoWait(List<Runnable> answers) {
        if (turns.startLook()) {
            while (turns.someoneMayGo() && tokens.take()) {
                Waiter next = turns.next();
                if (next != null) {
                    answers.add(() -> next.turn().complete(true));
                }
            }
            turns.late().forEach(waiter -> answers.add(() -> waiter.turn().complete(false)));
        }
    }

    private void askForNewcomer(List<Runnable> answers) {
        Waiter newcomer = turns.newcomer();
        if (newcomer == null) {
            return;
        }
        if (turns.isNext(newcomer) && tokens.take() && turns.letNewcomerGo()) {
            answers.add(() -> newcomer.turn().complete(true));
        } else if (!turns.lineUp(tokens.nanosUntilNext())) {
            answers.add(() -> newcomer.turn().complete(false));
        }
    }

    private void planLook() {
        if (turns.needsLook()) {
            long nanos = turns.planLook(tokens.nanosUntilNext());
            timer.schedule(this::look, nanos, TimeUnit.NANOSECONDS);
        }
    }

    private void look() {
        turns.lookIsDue();
        serve();
    }

    /** Asks for all who have come, on a thread that may wait for a store. */
    private void serve() {
        try {
            server.execute(this::askForAll);
        } catch (RejectedExecutionException e) {
            // the workers have ended: those who wait are told here
            askForAll();
        }
    }

    private void askForAll() {
        while (turns.mustAsk() && mayAsk()) {
            ask();
        }
    }
}
