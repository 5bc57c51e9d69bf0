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
package net.chatmaid.camel.reliability.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Reads what the process prints. */
final class SoakLog {

    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final CompletableFuture<String> drained = new CompletableFuture<>();
    private final Samples samples = new Samples();

    // guarded by this
    private final Map<String, Integer> routed = new HashMap<>();
    private int sent;
    private int failed;

    /** Reads until the process ends. Lines of the log are passed on. */
    void read(BufferedReader output) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                read(line);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void read(String line) {
        if (line.startsWith("routed ")) {
            routed.merge(line.substring("routed ".length()), 1, Integer::sum);
        } else if (line.startsWith("sent ")) {
            sent++;
        } else if (line.startsWith("failed ")) {
            failed++;
        } else if (line.startsWith("sample ")) {
            samples.add(Samples.Sample.of(line));
        } else if (line.startsWith("port ")) {
            port.complete(Integer.valueOf(line.substring("port ".length())));
        } else if (line.startsWith("drained ")) {
            drained.complete(line.substring("drained ".length()));
        } else if (line.contains("ERROR") || line.contains("OutOfMemory")) {
            System.out.println(line);
        }
    }

    CompletableFuture<Integer> port() {
        return port;
    }

    /** Done when all sends have ended: how many were started, and how many have completed. */
    CompletableFuture<String> drained() {
        return drained;
    }

    Samples samples() {
        return samples;
    }

    synchronized int sent() {
        return sent;
    }

    synchronized int failed() {
        return failed;
    }

    synchronized boolean isRouted(String change) {
        return routed.containsKey(change);
    }

    synchronized int routed() {
        return routed.size();
    }

    /** The changes that were routed more than once. */
    synchronized long routedTwice() {
        return routed.values().stream().filter(times -> times > 1).count();
    }
}
