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
package net.chatmaid.camel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An application without Micrometer, in a class loader that does not have it. */
class WithoutMicrometerTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @Test
    void sendsAndLoadsNoClassThatNeedsMicrometer() throws Exception {
        // when
        String loaded =
                send("chatmaid:send?to=%2B15557654321&baseUrl=" + sandbox.baseUrl() + "&apiKey=" + sandbox.testKey());
        // then
        assertThat(sandbox.messages()).hasSize(1);
        assertThat(loaded).isEqualTo("MetricsService");
    }

    private static String send(String uri) throws Exception {
        try (Loader without = new Loader()) {
            @SuppressWarnings("unchecked")
            UnaryOperator<String> application = (UnaryOperator<String>) without.loadClass(Application.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            application.apply(uri);
            return without.loaded();
        }
    }

    /** Has the classes of the test except those of Micrometer. */
    private static final class Loader extends URLClassLoader {

        Loader() {
            super(
                    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                            .filter(entry -> !new File(entry).getName().startsWith("micrometer-"))
                            .map(Loader::url)
                            .toArray(URL[]::new),
                    ClassLoader.getPlatformClassLoader());
        }

        private static URL url(String entry) {
            try {
                return new File(entry).toURI().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(entry, e);
            }
        }

        /** Which of the classes that create or need Micrometer's are loaded. */
        String loaded() {
            return String.join(
                    ", ",
                    Stream.of("MetricsService", "MicrometerMetrics", "ComponentMeters", "RequestMeters")
                            .filter(name -> findLoadedClass("net.chatmaid.camel.metrics." + name) != null)
                            .toList());
        }
    }

    /** Sends one message. */
    public static final class Application implements UnaryOperator<String> {

        @Override
        public String apply(String uri) {
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
            DefaultCamelContext context = new DefaultCamelContext();
            try {
                context.start();
                context.createProducerTemplate().sendBody(uri, "hi");
                return "";
            } finally {
                context.stop();
                Thread.currentThread().setContextClassLoader(before);
            }
        }
    }
}
