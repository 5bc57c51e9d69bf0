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

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.spi.EndpointUriFactory;

/** Rejects unknown options. The error does not contain their values, as one may be a misspelled secret option. */
public final class UnknownOptions {

    private UnknownOptions() {}

    public static void reject(CamelContext context, String uri, Map<String, Object> parameters) {
        if (parameters == null || parameters.isEmpty()) {
            return;
        }
        EndpointUriFactory factory = context.getCamelContextExtension().getEndpointUriFactory("chatmaid");
        Set<String> known = new TreeSet<>(factory.propertyNames());
        known.remove("operation");
        String address = uri.contains("?") ? uri.substring(0, uri.indexOf('?')) : uri;
        throw new ResolveEndpointFailedException(
                address,
                "Unknown option" + (parameters.size() > 1 ? "s " : " ") + String.join(", ", parameters.keySet())
                        + ": expected one of " + String.join(", ", known));
    }
}
