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
package net.chatmaid.camel.example;

import static org.awaitility.Awaitility.await;

import jakarta.jms.Destination;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The queue of the application, as another application sees it. */
record OrderQueue(int port) {

    static OrderQueue atFreePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new OrderQueue(socket.getLocalPort());
        }
    }

    /** The properties of an application that takes orders until it is stopped. */
    List<String> watching(Path work) throws IOException {
        Path folder = Files.createDirectories(work.resolve("mine"));
        return List.of("orders.folder=" + folder, "orders.watch=true", "orders.port=" + port);
    }

    /** Puts orders into the queue as soon as there is a broker. */
    void put(String... orders) {
        send((producer, queue) -> List.of(orders).forEach(order -> producer.send(queue, order)));
    }

    /** Sends messages in one transaction as soon as there is a broker. */
    void send(BiConsumer<JMSProducer, Destination> messages) {
        await().pollInterval(Duration.ofMillis(300)).ignoreExceptions().until(() -> {
            try (ActiveMQConnectionFactory broker = new ActiveMQConnectionFactory("tcp://localhost:" + port);
                    JMSContext jms = broker.createContext(JMSContext.SESSION_TRANSACTED)) {
                messages.accept(jms.createProducer(), jms.createQueue("orders"));
                jms.commit();
                return true;
            }
        });
    }
}
