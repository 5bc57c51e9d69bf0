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
package net.chatmaid.camel.sandbox;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs a {@link ChatmaidSandbox} for a JUnit 5 test class: starts it once, resets it before each test, stops it at the
 * end. Nested test classes share their outer class's sandbox.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final ChatmaidSandboxExtension sandbox =
 *         ChatmaidSandboxExtension.builder().clock(SandboxClock.manual()).build();
 * }</pre>
 *
 * <p>or {@code @ExtendWith(ChatmaidSandboxExtension.class)} and a parameter of type {@link ChatmaidSandbox}. Registered
 * with a field that is not static, it starts and stops a sandbox for each test.
 */
public final class ChatmaidSandboxExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private final SandboxSettings settings;
    private volatile ChatmaidSandbox sandbox;
    private volatile String owner;

    /** For {@code @ExtendWith}: a sandbox with the default options on any free port. */
    public ChatmaidSandboxExtension() {
        this(builder().settings());
    }

    private ChatmaidSandboxExtension(SandboxSettings settings) {
        this.settings = settings;
    }

    /**
     * A sandbox with the default options on any free port.
     *
     * @return the extension
     */
    public static ChatmaidSandboxExtension create() {
        return new ChatmaidSandboxExtension();
    }

    /**
     * Prepares an extension with other than the default options.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The running sandbox.
     *
     * @return the sandbox, the same for all tests of a class
     * @throws IllegalStateException if no test runs
     */
    public ChatmaidSandbox get() {
        ChatmaidSandbox running = sandbox;
        if (running == null) {
            throw new IllegalStateException("The sandbox runs only while its tests do: register the extension with"
                    + " @RegisterExtension, and call get() from a test or a @BeforeAll or @BeforeEach method.");
        }
        return running;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        startFor(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        startFor(context);
        get().reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        stopFor(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stopFor(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ChatmaidSandbox.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        startFor(context);
        return get();
    }

    /** The first caller owns the sandbox: the outermost class, or the test itself. */
    private synchronized void startFor(ExtensionContext context) {
        if (sandbox == null) {
            sandbox = ChatmaidSandbox.start(settings);
            owner = context.getUniqueId();
        }
    }

    private synchronized void stopFor(ExtensionContext context) {
        if (sandbox != null && context.getUniqueId().equals(owner)) {
            sandbox.close();
            sandbox = null;
        }
    }

    /** Prepares an extension. Not thread-safe. */
    public static final class Builder extends SandboxOptions<Builder> {

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Makes the extension; its sandbox starts with the first test class that uses it.
         *
         * @return the extension
         */
        public ChatmaidSandboxExtension build() {
            return new ChatmaidSandboxExtension(settings());
        }
    }
}
