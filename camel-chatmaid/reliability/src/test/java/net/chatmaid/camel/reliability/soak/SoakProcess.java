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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import net.chatmaid.camel.ChatmaidComponent;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * An application that sends, looks up, polls and gets webhooks as fast as it can. It prints what happens, one line each,
 * and obeys three commands: {@code m} begins to measure, {@code d} ends the sends, {@code e} ends the process.
 */
public final class SoakProcess {

    /** The open files of this process, sockets included; on Linux only. */
    static final Path OPEN_FILES = Path.of("/proc/self/fd");

    private static final int SENDERS = 4;

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger completed = new AtomicInteger();
    /** The senders share the lock, so that no send is in progress while the heap is measured. */
    private final ReadWriteLock sending = new ReentrantReadWriteLock();

    private volatile boolean isSending = true;

    public static void main(String[] args) throws Exception {
        new SoakProcess().run(args[0], Long.parseLong(args[1]), Long.parseLong(args[2]));
    }

    private void run(String baseUrl, long responseTimeout, long sampleMillis) throws Exception {
        VertxPlatformHttpServer http = webhooks();
        context.addService(http);
        context.addComponent("chatmaid", component(baseUrl, responseTimeout));
        context.addRoutes(new SoakRoutes(change -> print("routed " + change)));
        context.start();
        RoutedKeyMemory.fill(context.getRoute(SoakRoutes.STATUS).getConsumer());
        print("port " + http.getPort());
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        for (int sender = 0; sender < SENDERS; sender++) {
            senders.execute(this::send);
        }
        awaitCommand('m');
        ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor();
        sampler.scheduleAtFixedRate(this::sampleOrEnd, sampleMillis, sampleMillis, TimeUnit.MILLISECONDS);
        awaitCommand('d');
        sampler.shutdown();
        isSending = false;
        senders.shutdown();
        senders.awaitTermination(1, TimeUnit.HOURS);
        print("drained " + next.get() + " " + completed.get());
        awaitCommand('e');
        context.stop();
    }

    private static void awaitCommand(char command) throws IOException {
        while (System.in.read() != command) {
            // another one
        }
    }

    private static VertxPlatformHttpServer webhooks() {
        VertxPlatformHttpServerConfiguration options = new VertxPlatformHttpServerConfiguration();
        options.setBindHost("127.0.0.1");
        options.setBindPort(0);
        options.setPath("/");
        return new VertxPlatformHttpServer(options);
    }

    private static ChatmaidComponent component(String baseUrl, long responseTimeout) {
        ChatmaidComponent component = new ChatmaidComponent();
        component.getConfiguration().setBaseUrl(baseUrl);
        component.getConfiguration().setApiKey("sk_live_soak0soak0soak0");
        component.getConfiguration().setRequestsPerMinute(0);
        component.getConfiguration().setResponseTimeout(responseTimeout);
        component.getConfiguration().setMaxRetries(20);
        component.getConfiguration().setRetryDelay(2);
        component.getConfiguration().setRetryMaxDelay(20);
        return component;
    }

    private void send() {
        ProducerTemplate template = context.createProducerTemplate();
        while (isSending) {
            sending.readLock().lock();
            try {
                send(template);
            } finally {
                sending.readLock().unlock();
            }
        }
    }

    private void send(ProducerTemplate template) {
        int number = next.getAndIncrement();
        Object id = template.request(
                        "direct:send", exchange -> exchange.getMessage().setBody("Order " + number))
                .getMessage()
                .getHeader("CamelChatmaidMessageId");
        completed.incrementAndGet();
        print(id == null ? "failed " + number : "sent " + number + " " + id);
    }

    /** Ends the process if it can't be measured, as an executor would only stop to measure it. */
    private void sampleOrEnd() {
        sending.writeLock().lock();
        try {
            sample();
        } catch (RuntimeException e) {
            print("ERROR " + e);
            Runtime.getRuntime().halt(1);
        } finally {
            sending.writeLock().unlock();
        }
    }

    private static void sample() {
        System.gc();
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        print("sample " + heap + " " + threads + " " + sockets());
    }

    private static long sockets() {
        try (Stream<Path> files = Files.list(OPEN_FILES)) {
            return files.filter(SoakProcess::isSocket).count();
        } catch (IOException e) {
            throw new UncheckedIOException("The sockets can't be counted", e);
        }
    }

    private static boolean isSocket(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().startsWith("socket:");
        } catch (IOException e) {
            // closed meanwhile
            return false;
        }
    }

    private static void print(String line) {
        synchronized (System.out) {
            System.out.println(line);
        }
    }
}
