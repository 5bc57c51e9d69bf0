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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An application without libphonenumber, in a class loader that does not have it. */
class WithoutLibphonenumberTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @Test
    void sendsToE164Numbers() throws Exception {
        // when
        String failure = send("chatmaid:send?to=+15557654321");
        // then
        assertThat(failure).isEmpty();
        assertThat(sandbox.messages()).extracting(SandboxMessage::to).containsExactly("+15557654321");
    }

    @Test
    void namesTheMissingDependencyOfARegion() throws Exception {
        // when
        String failure = send("chatmaid:send?to=0803 123 4567&region=NG");
        // then
        assertThat(failure)
                .contains("region is 'NG', but libphonenumber is not on the class path")
                .contains("add com.googlecode.libphonenumber:libphonenumber");
        assertThat(sandbox.requestCount()).isZero();
    }

    private String send(String uri) throws Exception {
        String all = uri + "&baseUrl=" + sandbox.baseUrl() + "&apiKey=" + sandbox.testKey();
        try (URLClassLoader without = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Class<?> type = without.loadClass(Application.class.getName());
            @SuppressWarnings("unchecked")
            UnaryOperator<String> application =
                    (UnaryOperator<String>) type.getDeclaredConstructor().newInstance();
            return application.apply(all);
        }
    }

    private static URL[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !new File(entry).getName().startsWith("libphonenumber"))
                .map(WithoutLibphonenumberTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }

    /** Sends one message, and returns the messages of the exceptions; empty if it succeeded. */
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
            } catch (RuntimeException e) {
                return messages(e);
            } finally {
                context.stop();
                Thread.currentThread().setContextClassLoader(before);
            }
        }

        private static String messages(Throwable failure) {
            StringBuilder text = new StringBuilder();
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                text.append(cause).append('\n');
            }
            return text.toString();
        }
    }
}
