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
package net.chatmaid.camel.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when Chatmaid accepts the API key and the sender is connected. Asks once in a while, whatever the number of
 * probes; blocks while it asks. What it tells holds no secret.
 */
@Readiness
@ApplicationScoped
public class ChatmaidReadiness implements HealthCheck {

    private static final int SOONER = 6;

    private final SenderProbe probe;
    private final Remembered<SenderState> last;

    /** A check that asks through the component named {@code chatmaid}. */
    @Inject
    public ChatmaidReadiness(CamelContext context, ProducerTemplate template, ChatmaidHealthConfig config) {
        this.probe = new SenderProbe(context, template, config.timeout());
        this.last = new Remembered<>(
                // what is wrong may soon be right again, and an application that is not ready is out of service
                state -> state.ready() ? config.interval() : config.interval().dividedBy(SOONER),
                System::nanoTime);
    }

    @Override
    public HealthCheckResponse call() {
        SenderState state = last.get(probe::ask);
        return HealthCheckResponse.named("Chatmaid: API key and sender")
                .status(state.ready())
                .withData("apiKey", state.apiKey())
                .withData("sender", state.sender())
                .build();
    }
}
