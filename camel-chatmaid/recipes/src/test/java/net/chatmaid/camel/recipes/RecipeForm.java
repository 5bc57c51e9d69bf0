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
package net.chatmaid.camel.recipes;

import java.util.List;

/** The two forms in which a recipe shows its routes. */
enum RecipeForm {
    YAML("Route in YAML", "yaml"),
    JAVA("Route in Java", "java");

    private final String heading;
    private final String language;

    RecipeForm(String heading, String language) {
        this.heading = heading;
        this.language = language;
    }

    List<String> blocks(RecipePage page) {
        return page.blocks(heading, language);
    }
}
