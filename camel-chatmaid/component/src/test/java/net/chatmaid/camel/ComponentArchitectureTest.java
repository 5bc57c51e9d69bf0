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
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.chatmaid.camel.metrics.ComponentMetrics;
import net.chatmaid.camel.metrics.ComponentState;
import net.chatmaid.camel.metrics.MetricsService;
import net.chatmaid.camel.producer.number.NationalNumbers;
import net.chatmaid.camel.producer.number.NumberReader;

/** Which package of the component may use which. */
@AnalyzeClasses(
        packages = "net.chatmaid.camel",
        importOptions = {ImportOption.DoNotIncludeTests.class, ComponentArchitectureTest.ComponentOnly.class})
class ComponentArchitectureTest {

    private static final int MOST_TYPES = 25;

    static final class ComponentOnly implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return location.contains("/component/target/classes/");
        }
    }

    @ArchTest
    static final ArchRule NOTHING_BELOW_THE_ROOT_NAMES_THE_ENDPOINT = noClasses()
            .that(areBelowTheRoot())
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(
                    ChatmaidEndpoint.class, ChatmaidComponent.class, ChatmaidProducer.class, ChatmaidConsumer.class)
            .because("a class below the root is handed what it needs: a client, options, an executor");

    @ArchTest
    static final ArchRule PRODUCERS_DO_NOT_USE_CONSUMERS = noClasses()
            .that()
            .resideInAPackage("net.chatmaid.camel.producer..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.chatmaid.camel.consumer..")
            .because("what both need is in the package header");

    @ArchTest
    static final ArchRule CONSUMERS_DO_NOT_USE_PRODUCERS = noClasses()
            .that()
            .resideInAPackage("net.chatmaid.camel.consumer..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.chatmaid.camel.producer..")
            .because("what both need is in the package header");

    @ArchTest
    static final ArchRule JSON_USES_NO_OTHER_PACKAGE_OF_THE_COMPONENT = noClasses()
            .that()
            .resideInAPackage("net.chatmaid.camel.json")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are in another package of the component",
                    type -> type.getPackageName().startsWith("net.chatmaid.camel")
                            && !type.getPackageName().startsWith("net.chatmaid.camel.client")
                            && !type.getPackageName().equals("net.chatmaid.camel.model")
                            && !type.getPackageName().equals("net.chatmaid.camel.json")))
            .because("producers use it, and what it used of them would form a cycle");

    @ArchTest
    static final ArchRule CLAIMS_USE_THE_MODEL_ONLY = noClasses()
            .that()
            .resideInAPackage("net.chatmaid.camel.consumer.claim")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are neither claims nor the model",
                    type -> type.getPackageName().startsWith("net.chatmaid.camel")
                            && !type.getPackageName().equals("net.chatmaid.camel.model")
                            && !type.getPackageName().equals("net.chatmaid.camel.consumer.claim")));

    @ArchTest
    static final ArchRule JDBC_CLAIMS_USE_CLAIMS_AND_THE_MODEL_ONLY = noClasses()
            .that()
            .resideInAPackage("net.chatmaid.camel.consumer.jdbc")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are neither claims nor JDBC claims nor the model",
                    type -> type.getPackageName().startsWith("net.chatmaid.camel")
                            && !type.getPackageName().equals("net.chatmaid.camel.model")
                            && !type.getPackageName().equals("net.chatmaid.camel.consumer.claim")
                            && !type.getPackageName().equals("net.chatmaid.camel.consumer.jdbc")));

    @ArchTest
    static final ArchRule INTERNALS_OF_THE_CLIENT_ARE_NOT_USED = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("net.chatmaid.camel.client.internal..", "net.chatmaid.camel.tracking.internal..")
            .because("they can change with every version of the client");

    @ArchTest
    static final ArchRule ONE_CLASS_NEEDS_WHAT_MAY_BE_ABSENT = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(NationalNumbers.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.i18n.phonenumbers..")
            .because("libphonenumber is optional");

    @ArchTest
    static final ArchRule ONLY_METRICS_NEED_MICROMETER = noClasses()
            .that()
            .resideOutsideOfPackage("net.chatmaid.camel.metrics")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micrometer..")
            .because("Micrometer is optional");

    @ArchTest
    static final ArchRule WHAT_THE_COMPONENT_USES_OF_METRICS_NEEDS_NO_MICROMETER = noClasses()
            .that()
            .belongToAnyOf(ComponentMetrics.class, ComponentState.class, MetricsService.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micrometer..")
            .because("they are loaded without Micrometer too");

    @ArchTest
    static final ArchRule ONE_CLASS_NEEDS_OPENTELEMETRY = noClasses()
            .that()
            .haveNameNotMatching("net\\.chatmaid\\.camel\\.trace\\.OpenTelemetrySpans.*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.opentelemetry..")
            .because("OpenTelemetry is optional");

    @ArchTest
    static final ArchRule ONLY_THE_BUILDERS_NEED_THE_ENDPOINT_DSL = noClasses()
            .that()
            .resideOutsideOfPackage("net.chatmaid.camel.dsl..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel.builder.endpoint..")
            .because("camel-endpointdsl is optional");

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

    private static DescribedPredicate<JavaClass> areBelowTheRoot() {
        return DescribedPredicate.describe(
                "are below the root",
                type -> type.getPackageName().startsWith("net.chatmaid.camel.")
                        && !type.getPackageName().startsWith("net.chatmaid.camel.dsl"));
    }

    private static DescribedPredicate<JavaClass> areWrittenByHand() {
        return DescribedPredicate.describe(
                "are written by hand",
                type -> !type.getPackageName().startsWith("net.chatmaid.camel.dsl")
                        && !type.getSimpleName().endsWith("Configurer")
                        && !type.getSimpleName().endsWith("UriFactory")
                        && !type.getSimpleName().endsWith("ConvertersLoader"));
    }

    @ArchTest
    static final ArchRule
            TYPES_OF_DIFFERENT_FILES_FORM_NO_CYCLE_BUT_CAMELS_QUARTET_AND_AN_INTERFACE_WITH_ITS_IMPLEMENTATION =
                    slices().assignedFrom(new Files()).should().beFreeOfCycles();

    @ArchTest
    static void noPackageHasMoreThan25Types(JavaClasses all) {
        assertThat(all.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(areWrittenByHand())
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting())))
                .allSatisfy((name, types) -> assertThat(types).as(name).isLessThanOrEqualTo(MOST_TYPES));
    }

    /** One slice for each file. Types that Camel or an interface ties together share one, and generated types have none. */
    private static final class Files implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            JavaClass file = type;
            while (file.getEnclosingClass().isPresent()) {
                file = file.getEnclosingClass().get();
            }
            if (!areWrittenByHand().test(file)) {
                return SliceIdentifier.ignore();
            }
            if (Stream.of(
                            ChatmaidComponent.class,
                            ChatmaidEndpoint.class,
                            ChatmaidProducer.class,
                            ChatmaidConsumer.class,
                            ChatmaidPollingConsumer.class)
                    .anyMatch(file::isEquivalentTo)) {
                return SliceIdentifier.of("the component, its endpoint, producer and consumers");
            }
            if (file.isAssignableTo(NumberReader.class)) {
                return SliceIdentifier.of("the reader of numbers and its implementations");
            }
            return SliceIdentifier.of(file.getName());
        }

        @Override
        public String getDescription() {
            return "files";
        }
    }
}
