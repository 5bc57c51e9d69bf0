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

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import net.chatmaid.camel.testing.KafkaBroker;
import org.apache.camel.CamelContext;
import org.apache.camel.component.kafka.KafkaComponent;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A Kafka broker in this process, and records with headers. */
final class KafkaTransport implements Transport {

    private final KafkaBroker broker = new KafkaBroker();
    private KafkaProducer<String, String> producer;

    @Override
    public void start(CamelContext context, List<String> addresses) throws Exception {
        broker.start();
        Map<String, Object> servers = Map.of("bootstrap.servers", broker.address());
        try (Admin admin = Admin.create(servers)) {
            admin.createTopics(addresses.stream()
                            .map(address -> new NewTopic(address, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        producer = new KafkaProducer<>(servers, new StringSerializer(), new StringSerializer());
        KafkaComponent kafka = new KafkaComponent();
        kafka.getConfiguration().setBrokers(broker.address());
        context.addComponent("kafka", kafka);
    }

    @Override
    public String from(String address) {
        return "kafka:" + address + "?autoOffsetReset=earliest&groupId=" + address + "&pollTimeoutMs=100";
    }

    @Override
    public Map<String, MessageKind> kinds() {
        return MessageKind.singleAndRepeated(this::send);
    }

    /** Camel's filter for Kafka leaves out names that begin with Camel, in any case. */
    @Override
    public boolean passesOn(HostileHeader header) {
        return false;
    }

    private void send(String address, List<HostileHeader> headers, String text) {
        ProducerRecord<String, String> message = new ProducerRecord<>(address, text);
        headers.forEach(
                header -> message.headers().add(header.name(), header.value().getBytes(UTF_8)));
        producer.send(message);
        producer.flush();
    }

    @Override
    public void stop() throws Exception {
        producer.close();
        broker.close();
    }
}
