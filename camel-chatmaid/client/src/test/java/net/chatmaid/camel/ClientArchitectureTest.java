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
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidClientBuilder;

/** Which package of the client may use which. */
@AnalyzeClasses(
        packages = "net.chatmaid.camel",
        importOptions = {ImportOption.DoNotIncludeTests.class, ClientArchitectureTest.ClientOnly.class})
class ClientArchitectureTest {

    static final class ClientOnly implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return location.contains("/client/target/classes/");
        }
    }

    @ArchTest
    static final ArchRule EACH_PACKAGE_USES_ONLY_THOSE_THAT_ITS_ARROWS_LEAD_TO = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("net.chatmaid.camel..")
            .layer("model")
            .definedBy("net.chatmaid.camel.model")
            .layer("keys")
            .definedBy("net.chatmaid.camel.keys")
            .layer("webhook")
            .definedBy("net.chatmaid.camel.webhook")
            .layer("client")
            .definedBy("net.chatmaid.camel.client..")
            .layer("tracking")
            .definedBy("net.chatmaid.camel.tracking..")
            .whereLayer("keys")
            .mayOnlyBeAccessedByLayers("tracking")
            .whereLayer("webhook")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("tracking")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("client")
            .mayOnlyBeAccessedByLayers("tracking")
            .ensureAllClassesAreContainedInArchitecture()
            .because(
                    "the model and the keys know nothing, webhooks and requests know the model, and tracking makes requests");

    @ArchTest
    static final ArchRule CLIENT_INTERNALS_ARE_THE_CLIENTS = noClasses()
            .that()
            .resideOutsideOfPackage("net.chatmaid.camel.client..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.chatmaid.camel.client.internal..")
            .because("what is internal can change with every version");

    @ArchTest
    static final ArchRule TRACKING_INTERNALS_ARE_TRACKINGS = noClasses()
            .that()
            .resideOutsideOfPackage("net.chatmaid.camel.tracking..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.chatmaid.camel.tracking.internal..")
            .because("what is internal can change with every version");

    @ArchTest
    static final ArchRule NOTHING_KNOWS_CAMEL = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..")
            .because("the client serves plain Java");

    @ArchTest
    static final ArchRule MODEL_AND_WEBHOOK_KNOW_NO_HTTP = noClasses()
            .that()
            .resideInAnyPackage("net.chatmaid.camel.model", "net.chatmaid.camel.webhook")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.hc..", "java.net.http..", "dev.failsafe..", "io.github.bucket4j..");

    @ArchTest
    static final ArchRule NOTHING_SLEEPS = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule STATE_IS_NOT_STATIC =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule CLASSES_ARE_FINAL_UNLESS_THEY_ARE_EXCEPTIONS = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotAnonymousClasses()
            .and()
            .haveSimpleNameNotEndingWith("Exception")
            .should()
            .haveModifier(JavaModifier.FINAL)
            .orShould()
            .haveModifier(JavaModifier.ABSTRACT);

    @ArchTest
    static final ArchRule TYPES_OF_DIFFERENT_FILES_FORM_NO_CYCLE_BUT_THE_CLIENT_AND_ITS_BUILDER =
            slices().assignedFrom(new Files()).should().beFreeOfCycles();

    /** One slice for each file. The client makes its builder, and the builder makes the client. */
    private static final class Files implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            JavaClass file = type;
            while (file.getEnclosingClass().isPresent()) {
                file = file.getEnclosingClass().get();
            }
            if (file.isEquivalentTo(ChatmaidClientBuilder.class)) {
                return SliceIdentifier.of(ChatmaidClient.class.getName());
            }
            return SliceIdentifier.of(file.getName());
        }

        @Override
        public String getDescription() {
            return "files";
        }
    }
}
