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
package net.chatmaid.camel.consumer.jdbc;

import java.time.Duration;
import net.chatmaid.camel.consumer.claim.ClaimContract;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;

/** The contract on H2. */
class JdbcClaimH2Test implements ClaimContract {

    private final JdbcConnectionPool database =
            JdbcConnectionPool.create("jdbc:h2:mem:claims" + System.identityHashCode(this), "sa", "");

    @AfterEach
    void close() {
        database.dispose();
    }

    @Override
    public IdempotentRepository node(CamelContext context, Duration lease) {
        JdbcClaimRepository repository = new JdbcClaimRepository(database);
        repository.setLease(lease);
        return repository;
    }
}
