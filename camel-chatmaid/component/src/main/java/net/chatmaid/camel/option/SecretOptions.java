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
package net.chatmaid.camel.option;

import net.chatmaid.camel.ChatmaidVariables;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;

/**
 * Makes Camel mask the component's secrets in the summary of the configuration that it logs. Camel knows the names of
 * the secret options of its own components only.
 */
public final class SecretOptions {

    /** The secret option that Camel does not know, and the variables, which a route may use as placeholders. */
    private static final String NAMES =
            "webhookSecret," + ChatmaidVariables.API_KEY + "," + ChatmaidVariables.WEBHOOK_SECRET;

    private SecretOptions() {}

    public static void mask(CamelContext context) {
        ExtendedCamelContext camel = context.getCamelContextExtension();
        String known = camel.getAdditionalSensitiveKeywords();
        if (known == null || known.isEmpty()) {
            camel.setAdditionalSensitiveKeywords(NAMES);
        } else if (!known.contains(NAMES)) {
            camel.setAdditionalSensitiveKeywords(known + "," + NAMES);
        }
    }
}
