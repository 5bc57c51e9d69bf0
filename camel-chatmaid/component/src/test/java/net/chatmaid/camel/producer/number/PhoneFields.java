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
package net.chatmaid.camel.producer.number;

import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.producer.field.FieldOptions;
import net.chatmaid.camel.producer.field.PhoneField;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The fields of the recipient and of the sender, for a region or for none. */
final class PhoneFields implements AfterAllCallback {

    private final CamelContext context = new DefaultCamelContext();

    PhoneField to(String region) {
        return PhoneField.to(options(region));
    }

    PhoneField from(String region) {
        return PhoneField.from(options(region));
    }

    private FieldOptions options(String region) {
        ChatmaidConfiguration options = new ChatmaidConfiguration();
        options.setRegion(region);
        return new FieldOptions(context, options, options);
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        context.stop();
    }
}
