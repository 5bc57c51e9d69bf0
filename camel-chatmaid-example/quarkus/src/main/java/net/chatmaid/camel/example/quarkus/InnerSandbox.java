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
package net.chatmaid.camel.example.quarkus;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;

/** A Chatmaid API in a box, in this process: started when it is first asked for. */
@ApplicationScoped
public class InnerSandbox {

    static final String SECRET = "whsec_of_the_sandbox_inside";

    private ChatmaidSandbox sandbox;

    @PostConstruct
    void start() {
        sandbox = ChatmaidSandbox.builder().step(Duration.ofSeconds(1)).start();
    }

    String baseUrl() {
        return sandbox.baseUrl();
    }

    String apiKey() {
        return sandbox.liveKey();
    }

    void webhooksTo(URI url) {
        sandbox.webhook(url, SECRET);
    }

    @PreDestroy
    void stop() {
        sandbox.close();
    }
}
