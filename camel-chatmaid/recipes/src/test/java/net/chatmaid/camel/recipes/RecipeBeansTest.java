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

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import javax.sql.DataSource;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.PropertiesComponent;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;

/** The beans of the index in one file: the {@code DataSource} of Camel Main and Camel JBang, and the repository on it. */
class RecipeBeansTest {

    @Test
    void theRepositoryUsesTheDataSourceOfTheIndex() throws Exception {
        // given
        String beans = String.join("", RecipePage.index().blocks("yaml").subList(0, 2));
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            addProperties(context.getPropertiesComponent());
            // when
            PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("beans.yaml", beans));
            context.start();
            // then
            DataSource dataSource = context.getRegistry().lookupByNameAndType("dataSource", DataSource.class);
            try (Connection connection = dataSource.getConnection()) {
                assertThat(connection.isValid(1)).isTrue();
            }
            IdempotentRepository routed =
                    context.getRegistry().lookupByNameAndType("routed", IdempotentRepository.class);
            routed.start();
            assertThat(routed.add("msg_1:sent")).isTrue();
            assertThat(routed.add("msg_1:sent")).isFalse();
            routed.remove("msg_1:sent");
        }
    }

    private static void addProperties(PropertiesComponent properties) throws Exception {
        try (Connection connection = RecipeEngines.database().getConnection()) {
            properties.addInitialProperty("db.url", connection.getMetaData().getURL());
            properties.addInitialProperty("db.user", connection.getMetaData().getUserName());
            properties.addInitialProperty("db.password", "postgres");
        }
    }
}
