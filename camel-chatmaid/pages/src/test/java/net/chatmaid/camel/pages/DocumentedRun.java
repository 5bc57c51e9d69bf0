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
package net.chatmaid.camel.pages;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The commands of a section and what they print.
 *
 * @param sandbox starts the sandbox in a clone of the repository
 * @param application builds and starts the project
 * @param output is what the application prints, in lines
 */
record DocumentedRun(String sandbox, String application, String output) {

    /** Returns the command that starts the sandbox, on a free port. */
    String sandboxCommand() {
        return sandbox.replace("--port 8090", "--port 0");
    }

    /** Returns the commands that build and start the project. */
    String commands(String sandboxUrl) {
        return application.replace("http://localhost:8090", sandboxUrl);
    }

    /** Returns the lines that the page expects, each as a part of a line; {@code …} stands for anything. */
    List<Pattern> expectedLines() {
        return expectedLines(output);
    }

    /** Returns the lines of an output, each as a part of a line; {@code …} stands for anything. */
    static List<Pattern> expectedLines(String output) {
        return output.lines()
                .map(line -> Pattern.compile(Pattern.quote(line).replace("…", "\\E\\S+\\Q")))
                .toList();
    }
}
