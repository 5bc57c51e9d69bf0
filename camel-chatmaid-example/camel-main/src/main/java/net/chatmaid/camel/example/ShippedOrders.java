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

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.util.FileUtil;

/** The orders that come with the example, on the class path. */
final class ShippedOrders {

    private ShippedOrders() {}

    /** Copies those that come in a folder. */
    static Path copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Resource order : find("orders")) {
            try (InputStream content = order.getInputStream()) {
                Files.copy(content, folder.resolve(FileUtil.stripPath(order.getLocation())));
            }
        }
        return folder;
    }

    /** Reads those that come by the queue, in the order of their names. */
    static List<String> queued() throws IOException {
        List<String> orders = new ArrayList<>();
        for (Resource order : find("orders-jms")) {
            try (InputStream content = order.getInputStream()) {
                orders.add(new String(content.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return orders;
    }

    private static List<Resource> find(String folder) throws IOException {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            return PluginHelper.getPackageScanResourceResolver(context)
                    .findResources("classpath:" + folder + "/*.json")
                    .stream()
                    .sorted(Comparator.comparing(Resource::getLocation))
                    .toList();
        } catch (Exception e) {
            throw new IOException("The orders of the example can't be read: " + e.getMessage(), e);
        }
    }
}
