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

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A message that comes over JMS, from a broker of Artemis. */
class JmsInjectionTest implements InjectionContract {

    @RegisterExtension
    static final InjectionApplication APPLICATION = new InjectionApplication(new JmsTransport());

    @Override
    public InjectionApplication application() {
        return APPLICATION;
    }

    @Override
    public Set<String> arriving() {
        // the filter for JMS of Camel 4.18 knows Camel and camel only
        if (!new DefaultCamelContext().getVersion().startsWith("4.18.")) {
            return Set.of();
        }
        return Hostile.read().stream()
                .map(Hostile::name)
                .filter(name -> name.contains("AMELCHATMAID"))
                .collect(Collectors.toSet());
    }
}
