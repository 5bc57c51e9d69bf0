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
package net.chatmaid.camel.reliability.injection;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.component.jms.JmsComponent;

/** Artemis in this process, and messages with properties. */
final class JmsTransport implements Transport {

    private static final String URL = "vm://7";

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private ActiveMQConnectionFactory connections;
    private String version;

    @Override
    public void start(CamelContext context, List<String> addresses) throws Exception {
        broker.setConfiguration(new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .addAcceptorConfiguration("vm", URL));
        broker.start();
        version = context.getVersion();
        connections = new ActiveMQConnectionFactory(URL);
        context.addComponent("jms", JmsComponent.jmsComponentAutoAcknowledge(connections));
    }

    @Override
    public String from(String address) {
        return "jms:" + address;
    }

    @Override
    public Map<String, MessageKind> kinds() {
        return Map.of("properties", this::sendText, "properties of a map", this::sendMap);
    }

    @Override
    public boolean carries(HostileHeader header) {
        return header.isJavaIdentifier();
    }

    /** The filter for JMS of Camel 4.18 knows Camel and camel only. */
    @Override
    public boolean passesOn(HostileHeader header) {
        return version.startsWith("4.18.") && header.name().contains("AMELCHATMAID");
    }

    private void sendText(String address, List<HostileHeader> headers, String text) throws JMSException {
        try (JMSContext session = connections.createContext()) {
            send(session, address, session.createTextMessage(text), headers);
        }
    }

    /** The body is a map, whose fields a send reads as those of a request. */
    private void sendMap(String address, List<HostileHeader> headers, String text) throws JMSException {
        try (JMSContext session = connections.createContext()) {
            MapMessage message = session.createMapMessage();
            message.setString("content", text);
            message.setString("to", HostileHeader.RECIPIENT);
            message.setString("from", HostileHeader.SENDER);
            send(session, address, message, headers);
        }
    }

    private static void send(JMSContext session, String address, Message message, List<HostileHeader> headers)
            throws JMSException {
        for (HostileHeader header : headers) {
            message.setStringProperty(header.name(), header.value());
        }
        session.createProducer().send(session.createQueue(address), message);
    }

    @Override
    public void stop() throws Exception {
        connections.close();
        broker.stop();
    }
}
