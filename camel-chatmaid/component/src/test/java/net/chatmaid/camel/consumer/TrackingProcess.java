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

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import net.chatmaid.camel.ChatmaidComponent;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;

/**
 * A separate process that routes status changes with a file repository, and writes to a log when each begins and ends.
 * With {@code hang-at=<key>} the exchange of that change never ends, so that the test can kill the process meanwhile.
 */
public final class TrackingProcess {

    private final Path log;
    private final String hangAt;

    private TrackingProcess(Path log, String mode) {
        this.log = log;
        this.hangAt = mode.startsWith("hang-at=") ? mode.substring("hang-at=".length()) : null;
    }

    public static void main(String[] args) throws Exception {
        TrackingProcess process = new TrackingProcess(Path.of(args[3]), args[4]);
        DefaultCamelContext context = new DefaultCamelContext();
        ChatmaidComponent component = new ChatmaidComponent();
        component.getConfiguration().setBaseUrl(args[0]);
        component.getConfiguration().setApiKey(args[1]);
        component.getConfiguration().setRequestsPerMinute(0);
        context.addComponent("chatmaid", component);
        context.getRegistry().bind("routed", FileIdempotentRepository.fileIdempotentRepository(new File(args[2])));
        context.addRoutes(process.routes());
        context.start();
        new CountDownLatch(1).await();
    }

    private RouteBuilder routes() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("chatmaid:status?delay=50&initialDelay=1&trackUntil=read&idempotentRepository=#routed")
                        .process(exchange -> {
                            String key = exchange.getMessage().getHeader("CamelChatmaidMessageId") + ":"
                                    + exchange.getMessage().getHeader("CamelChatmaidStatus");
                            write("begin " + key);
                            if (key.equals(hangAt)) {
                                new CountDownLatch(1).await();
                            }
                            write("end " + key);
                        });
            }
        };
    }

    private synchronized void write(String line) throws IOException {
        Files.writeString(log, line + "\n", StandardOpenOption.APPEND);
    }
}
