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

import java.io.PrintStream;
import java.util.Optional;

/**
 * The runnable jar: starts a {@link ChatmaidSandbox} and keeps it until the process is stopped by SIGINT (Ctrl+C) or
 * SIGTERM. {@code --help} prints its options.
 */
public final class SandboxMain {

    private SandboxMain() {}

    /**
     * Starts a sandbox. Exits with 2 if an option is not valid, with 1 if the sandbox cannot listen, with 0 after
     * {@code --help}; otherwise it returns while the threads of the server run.
     *
     * @param args the options
     */
    public static void main(String[] args) {
        Result result = run(System.out, System.err, args);
        if (result.sandbox().isEmpty()) {
            System.exit(result.exitCode());
        }
        Runtime.getRuntime().addShutdownHook(new Thread(result.sandbox().get()::close, "chatmaid-sandbox-stop"));
    }

    static Result run(PrintStream out, PrintStream err, String... args) {
        try {
            CommandLine line = CommandLine.parse(args);
            if (line.help()) {
                out.print(CommandLineTexts.help());
                return new Result(0, Optional.empty());
            }
            SandboxSettings settings = line.verbose() ? line.settings().withRequestLog(out::println) : line.settings();
            ChatmaidSandbox sandbox = ChatmaidSandbox.start(settings);
            out.print(CommandLineTexts.started(sandbox, settings));
            out.flush();
            return new Result(0, Optional.of(sandbox));
        } catch (IllegalArgumentException wrongOption) {
            err.println(wrongOption.getMessage());
            return new Result(2, Optional.empty());
        } catch (IllegalStateException cannotListen) {
            err.println(cannotListen.getMessage());
            return new Result(1, Optional.empty());
        }
    }

    /** An exit code, or a sandbox that runs. */
    record Result(int exitCode, Optional<ChatmaidSandbox> sandbox) {}
}
