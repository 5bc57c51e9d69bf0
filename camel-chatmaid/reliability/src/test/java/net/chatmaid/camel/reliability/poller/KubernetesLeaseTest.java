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
package net.chatmaid.camel.reliability.poller;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.stream.Stream;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.testing.ReliabilityPage;
import net.chatmaid.camel.testing.Scale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The route with {@code master:} and a Lease of Kubernetes, whose API a server for tests implements. */
class KubernetesLeaseTest {

    private static final String NAMESPACE = "shop";

    private final KubernetesMockServer kubernetes = new KubernetesMockServer(
            new Context(), new MockWebServer(), new HashMap<>(), new KubernetesCrudDispatcher(), false);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @BeforeEach
    void start() {
        kubernetes.init();
    }

    @AfterEach
    void stop() {
        kubernetes.destroy();
    }

    @Test
    @Timeout(Patience.TEST_SECONDS)
    void onlyThePodThatHoldsTheLeasePolls() throws Exception {
        try (KubernetesClient client = kubernetes.createClient();
                PollerFailoverRun poller = new PollerFailoverRun(folder, new Lease(client, kubernetes.url("/")))) {
            // when
            PollerResult result = poller.run(Scale.of(1, 10));
            // then
            ReliabilityPage.figures(getClass(), result + ".");
            result.check();
            assertThat(client.leases().inNamespace(NAMESPACE).list().getItems()).hasSize(1);
        }
    }

    /** Its pods run for as long as their processes. */
    private record Lease(KubernetesClient client, String url) implements PollerFailoverRun.Lock {

        @Override
        public String yaml() throws IOException {
            // shorter than by default
            return GuideYaml.withLock("KubernetesClusterService").replace("[app]\": orders\n", """
                            [app]": orders
                                    leaseDurationMillis: 3000
                                    renewDeadlineMillis: 2000
                                    retryPeriodMillis: 500
                            """);
        }

        @Override
        public Stream<String> options(String node) {
            return Stream.of("-Dkubernetes.master=" + url, "-Dkubernetes.namespace=" + NAMESPACE);
        }

        @Override
        public void changed(String node, boolean alive) {
            if (!alive) {
                client.pods().inNamespace(NAMESPACE).withName(node).delete();
                return;
            }
            client.pods()
                    .inNamespace(NAMESPACE)
                    .resource(new PodBuilder()
                            .withNewMetadata()
                            .withName(node)
                            .addToLabels("app", "orders")
                            .endMetadata()
                            .withNewStatus()
                            .withPhase("Running")
                            .addNewCondition()
                            .withType("Ready")
                            .withStatus("True")
                            .endCondition()
                            .endStatus()
                            .build())
                    .create();
        }
    }
}
