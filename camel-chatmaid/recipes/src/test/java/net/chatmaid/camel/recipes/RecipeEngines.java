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
package net.chatmaid.camel.recipes;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.chatmaid.camel.testing.KafkaBroker;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.util.function.ThrowingSupplier;

/** The servers that recipes use, each started when the first recipe uses it. They end with the process of the tests. */
final class RecipeEngines {

    private RecipeEngines() {}

    /** PostgreSQL. */
    static HikariDataSource database() {
        return Database.POOL;
    }

    static GreenMail mail() {
        return Mail.SERVER;
    }

    /** Artemis. A message that was rejected seven times is in its queue {@code DLQ}. */
    static ConnectionFactory jms() {
        return Jms.CONNECTIONS;
    }

    /** The address of a Kafka broker. */
    static String kafka() {
        return Kafka.BROKER.address();
    }

    private static <T> T start(ThrowingSupplier<T, Exception> engine) {
        try {
            return engine.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("The server did not start", e);
        }
    }

    private static final class Database {
        private static final HikariDataSource POOL = start(() -> {
            HikariConfig options = new HikariConfig();
            options.setDataSource(EmbeddedPostgres.start().getPostgresDatabase());
            return new HikariDataSource(options);
        });
    }

    private static final class Mail {
        private static final GreenMail SERVER = start(() -> {
            GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
            server.start();
            return server;
        });
    }

    private static final class Jms {
        private static final String URL = "vm://8";
        private static final ConnectionFactory CONNECTIONS = start(() -> {
            AddressSettings settings = new AddressSettings()
                    .setDeadLetterAddress(SimpleString.of("DLQ"))
                    .setAutoCreateDeadLetterResources(true)
                    .setMaxDeliveryAttempts(7);
            EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
            broker.setConfiguration(new ConfigurationImpl()
                    .setPersistenceEnabled(false)
                    .setSecurityEnabled(false)
                    .addAddressSetting("#", settings)
                    .addAcceptorConfiguration("vm", URL));
            broker.start();
            return new ActiveMQConnectionFactory(URL);
        });
    }

    private static final class Kafka {
        private static final KafkaBroker BROKER = start(() -> {
            KafkaBroker broker = new KafkaBroker();
            broker.start();
            return broker;
        });
    }
}
