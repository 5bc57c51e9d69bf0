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
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.util.FileUtil;

/** The orders that come with the example, on the class path. */
final class ShippedOrders {

    private ShippedOrders() {}

    static Path copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            for (Resource order :
                    PluginHelper.getPackageScanResourceResolver(context).findResources("classpath:orders/*.json")) {
                try (InputStream content = order.getInputStream()) {
                    Files.copy(content, folder.resolve(FileUtil.stripPath(order.getLocation())));
                }
            }
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The orders of the example can't be read: " + e.getMessage(), e);
        }
        return folder;
    }
}
