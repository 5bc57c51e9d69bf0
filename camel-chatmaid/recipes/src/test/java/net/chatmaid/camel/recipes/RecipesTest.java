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

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each test on a recipe's page passes with the routes of the page, in YAML and in Java. */
class RecipesTest {

    static Stream<Arguments> tests() {
        return RecipePage.all().stream().flatMap(page -> Stream.of(RecipeForm.values())
                .flatMap(form -> tests(page).map(test -> Arguments.of(page, form, test.getName()))));
    }

    private static Stream<Method> tests(RecipePage page) {
        try {
            return Stream.of(RecipeCode.tests(page).getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @MethodSource("tests")
    void passes(RecipePage page, RecipeForm form, String test, @TempDir Path folder) throws Throwable {
        // given
        try (RecipeApplication application = new RecipeApplication(page, folder)) {
            application.reset();
            application.start(form);
            RecipeTestFields fields = (RecipeTestFields)
                    RecipeCode.tests(page).getDeclaredConstructor().newInstance();
            fields.use(application);
            Method method = fields.getClass().getDeclaredMethod(test);
            method.setAccessible(true);
            // when
            method.invoke(fields);
            // then the page's own assertions hold
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    static Stream<RecipePage> pages() {
        return RecipePage.all().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHasItsRoutesInBothFormsAndATest(RecipePage page) {
        assertThat(RecipeForm.YAML.blocks(page)).isNotEmpty();
        assertThat(RecipeForm.JAVA.blocks(page)).isNotEmpty();
        assertThat(tests(page)).isNotEmpty();
    }

    @Test
    void theIndexNamesEachPageByItsTitle() {
        assertThat(RecipePage.all()).isNotEmpty().allSatisfy(page -> assertThat(
                        RecipePage.index().text())
                .contains("[" + page.text().lines().findFirst().orElse("").replaceFirst("# ", "") + "](" + page.name()
                        + ".md)"));
    }
}
