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

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A JMS broker that runs as long as the example does. Its queues outlive it, as files. */
final class Broker implements AutoCloseable {

    static final String QUEUE = "orders";
    private static final int JOURNAL_FILE = 1024 * 1024;

    private final String url;
    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    private final ActiveMQConnectionFactory connectionFactory;

    private Broker(int port) {
        url = "tcp://localhost:" + port;
        connectionFactory = new ActiveMQConnectionFactory(url);
    }

    /**
     * Starts one that listens on a port of this machine and takes no connection from others.
     *
     * @param files the folder of its queues, which only one broker at a time may use
     */
    static Broker start(int port, Path files) throws Exception {
        Broker broker = new Broker(port);
        Configuration configuration = new ConfigurationImpl()
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalFileSize(JOURNAL_FILE)
                .setJournalDirectory(files.resolve("journal").toString())
                .setBindingsDirectory(files.resolve("bindings").toString())
                .setPagingDirectory(files.resolve("paging").toString())
                .setLargeMessagesDirectory(files.resolve("large").toString())
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .addAcceptorConfiguration("tcp", broker.url)
                .addAddressSetting(
                        "#",
                        new AddressSettings()
                                // what was given back comes again after a second, two, four, at most a minute, for ever
                                .setRedeliveryDelay(1_000)
                                .setRedeliveryMultiplier(2)
                                .setMaxRedeliveryDelay(60_000)
                                .setMaxDeliveryAttempts(-1)
                                .setDeadLetterAddress(SimpleString.of("dead"))
                                .setExpiryAddress(SimpleString.of("expired"))
                                .setAutoCreateDeadLetterResources(true)
                                .setAutoCreateExpiryResources(true));
        broker.server.setConfiguration(configuration).start();
        return broker;
    }

    /** Whether a broker could listen there now. */
    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort() == port;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Where any JMS client reaches it. */
    String url() {
        return url;
    }

    ConnectionFactory connectionFactory() {
        return connectionFactory;
    }

    /**
     * Puts orders into the queue, as a shop would that knows JMS and not Camel.
     *
     * @return the names of the files that they become
     */
    List<String> put(List<String> orders) throws JMSException {
        List<String> files = new ArrayList<>();
        try (JMSContext jms = connectionFactory.createContext()) {
            for (String order : orders) {
                TextMessage message = jms.createTextMessage(order);
                jms.createProducer().send(jms.createQueue(QUEUE), message);
                files.add(message.getJMSMessageID().replace(":", "").replace("-", "") + ".json");
            }
        }
        return files;
    }

    @Override
    public void close() {
        connectionFactory.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The broker at " + url + " did not stop: " + e.getMessage(), e);
        }
    }
}
