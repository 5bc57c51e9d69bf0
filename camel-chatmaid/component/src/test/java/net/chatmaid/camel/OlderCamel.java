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

import org.apache.camel.CamelContext;

/** What is not there before Camel 4.18. Camel 4.14 also has {@code transformDataType} under the name {@code transform}. */
final class OlderCamel {

    private OlderCamel() {}

    static boolean knowsNot(CamelContext context, String java) {
        return is414(context) && java.contains("transformDataType");
    }

    /** Its YAML can't make a file, as it looks for the constructor's parameter among two of one type. */
    static boolean makesNoFiles(CamelContext context) {
        return !context.getVersion().startsWith("4.18.");
    }

    static String yaml(CamelContext context, String yaml) {
        return is414(context) ? yaml.replace("transformDataType:", "transform:") : yaml;
    }

    /** It masks what it knows as secret, and can't be told of more. */
    static boolean masksNoOthersSecrets(CamelContext context) {
        return is414(context);
    }

    private static boolean is414(CamelContext context) {
        return context.getVersion().startsWith("4.14.");
    }
}
