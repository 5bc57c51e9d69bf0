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

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The floors of the component: each may use only what stands before it. */
@AnalyzeClasses(
        packages = "net.chatmaid.camel",
        importOptions = {ImportOption.DoNotIncludeTests.class, FloorsTest.ComponentOnly.class})
class FloorsTest {

    /** Not the sandbox, which is on the test class path. */
    static final class ComponentOnly implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/camel-chatmaid/sandbox/") && !location.contains("camel-chatmaid-sandbox");
        }
    }

    @ArchTest
    static final ArchRule EACH_FLOOR_USES_ONLY_THOSE_BELOW = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("net.chatmaid.camel..")
            .layer("model")
            .definedBy("net.chatmaid.camel.model")
            .layer("client")
            .definedBy("net.chatmaid.camel.client")
            .layer("tracking")
            .definedBy("net.chatmaid.camel.tracking")
            .layer("webhook")
            .definedBy("net.chatmaid.camel.webhook")
            .layer("claim")
            .definedBy("net.chatmaid.camel.consumer.claim")
            .layer("jdbc")
            .definedBy("net.chatmaid.camel.consumer.jdbc")
            .layer("face")
            .definedBy("net.chatmaid.camel")
            .layer("dsl")
            .definedBy("net.chatmaid.camel.dsl..")
            .whereLayer("dsl")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("face")
            .mayOnlyBeAccessedByLayers("dsl")
            .whereLayer("jdbc")
            .mayOnlyBeAccessedByLayers("face")
            .whereLayer("claim")
            .mayOnlyBeAccessedByLayers("jdbc", "face")
            .whereLayer("webhook")
            .mayOnlyBeAccessedByLayers("face", "dsl")
            .whereLayer("tracking")
            .mayOnlyBeAccessedByLayers("face", "dsl")
            .whereLayer("client")
            .mayOnlyBeAccessedByLayers("tracking", "face", "dsl")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("client", "tracking", "webhook", "face")
            .ensureAllClassesAreContainedInArchitecture();

    @ArchTest
    static final ArchRule ONLY_THE_FACE_KNOWS_CAMEL = noClasses()
            .that()
            .resideInAnyPackage(
                    "net.chatmaid.camel.model",
                    "net.chatmaid.camel.client",
                    "net.chatmaid.camel.tracking",
                    "net.chatmaid.camel.webhook")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..");

    @ArchTest
    static final ArchRule MODEL_AND_WEBHOOK_KNOW_NO_HTTP = noClasses()
            .that()
            .resideInAnyPackage("net.chatmaid.camel.model", "net.chatmaid.camel.webhook")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.hc..", "java.net.http..", "dev.failsafe..", "io.github.bucket4j..");

    @ArchTest
    static final ArchRule ONE_CLASS_NEEDS_WHAT_MAY_BE_ABSENT = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(NationalNumbers.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.i18n.phonenumbers..");

    @ArchTest
    static final ArchRule ONLY_THE_BUILDERS_NEED_THE_ENDPOINT_DSL = noClasses()
            .that()
            .resideOutsideOfPackage("net.chatmaid.camel.dsl..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel.builder.endpoint..");

    @ArchTest
    static final ArchRule NOTHING_SLEEPS = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule STATE_IS_NOT_STATIC = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat(areWrittenByHand())
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule CLASSES_ARE_FINAL_UNLESS_CAMEL_OR_USERS_EXTEND_THEM = classes()
            .that(areWrittenByHand())
            .and()
            .areNotInterfaces()
            .and()
            .areNotAnonymousClasses()
            .and()
            .haveSimpleNameNotEndingWith("Exception")
            .and()
            .haveSimpleNameNotEndingWith("Component")
            .and()
            .haveSimpleNameNotEndingWith("Endpoint")
            .and()
            .haveSimpleNameNotEndingWith("Configuration")
            .should()
            .haveModifier(JavaModifier.FINAL);

    private static DescribedPredicate<JavaClass> areWrittenByHand() {
        return DescribedPredicate.describe(
                "are written by hand",
                type -> !type.getPackageName().startsWith("net.chatmaid.camel.dsl")
                        && !type.getSimpleName().endsWith("Configurer")
                        && !type.getSimpleName().endsWith("UriFactory"));
    }
}
