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
package net.chatmaid.camel;

import java.util.function.UnaryOperator;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxClock;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** Sandboxes with a manual clock that the tests of a process share, one for each of their options. */
final class SharedSandbox {

    private static final Namespace NAMESPACE = Namespace.create(SharedSandbox.class);

    private SharedSandbox() {}

    /** The sandbox with an option, as after its start. JUnit stops it after the last test. */
    static ChatmaidSandbox reset(
            Enum<?> option, UnaryOperator<ChatmaidSandbox.Builder> options, ExtensionContext test) {
        ChatmaidSandbox sandbox = test.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .getOrComputeIfAbsent(option, key -> start(options), ChatmaidSandbox.class);
        sandbox.reset();
        return sandbox;
    }

    private static ChatmaidSandbox start(UnaryOperator<ChatmaidSandbox.Builder> options) {
        return options.apply(ChatmaidSandbox.builder().clock(SandboxClock.manual()))
                .start();
    }
}
