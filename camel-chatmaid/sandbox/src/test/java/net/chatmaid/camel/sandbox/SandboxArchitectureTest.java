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

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@AnalyzeClasses(packagesOf = ChatmaidSandbox.class, importOptions = ImportOption.DoNotIncludeTests.class)
class SandboxArchitectureTest {

    private static final String ROOT = "net.chatmaid.camel.sandbox";
    private static final String API = ROOT + ".api";
    private static final String CONTROL = ROOT + ".control";
    private static final String FEED = ROOT + ".feed";
    private static final String HTTP = ROOT + ".http";
    private static final String JOURNAL = ROOT + ".journal";
    private static final String JSON = ROOT + ".json";
    private static final String STATE = ROOT + ".state";
    private static final String WEBHOOK = ROOT + ".webhook";
    private static final String[] INTERNAL = {API, CONTROL, FEED, HTTP, JOURNAL, JSON, STATE, WEBHOOK};
    private static final int MOST_TYPES = 25;

    @ArchTest
    static final ArchRule JSON_USES_NO_OTHER_PACKAGE_OF_THE_SANDBOX =
            noClasses().that().resideInAPackage(JSON).should().dependOnClassesThat(ofTheSandboxOutside(JSON));

    @ArchTest
    static final ArchRule THE_STATE_KNOWS_NEITHER_THE_API_NOR_WEBHOOKS_NOR_HTTP =
            noClasses().that().resideInAPackage(STATE).should().dependOnClassesThat(ofTheSandboxOutside(STATE, ROOT));

    @ArchTest
    static final ArchRule THE_ENDPOINTS_KNOW_NEITHER_WEBHOOKS_NOR_HTTP = noClasses()
            .that()
            .resideInAPackage(API)
            .should()
            .dependOnClassesThat(ofTheSandboxOutside(API, STATE, JSON, ROOT));

    @ArchTest
    static final ArchRule WEBHOOKS_KNOW_NEITHER_THE_ENDPOINTS_NOR_HTTP = noClasses()
            .that()
            .resideInAPackage(WEBHOOK)
            .should()
            .dependOnClassesThat(ofTheSandboxOutside(WEBHOOK, STATE, JSON, ROOT));

    @ArchTest
    static final ArchRule THE_JOURNAL_KNOWS_THE_STATE_ONLY = noClasses()
            .that()
            .resideInAPackage(JOURNAL)
            .should()
            .dependOnClassesThat(ofTheSandboxOutside(JOURNAL, STATE, ROOT));

    @ArchTest
    static final ArchRule THE_FEED_KNOWS_THE_STATE_ONLY = noClasses()
            .that()
            .resideInAPackage(FEED)
            .should()
            .dependOnClassesThat(ofTheSandboxOutside(FEED, STATE, JSON, ROOT));

    @ArchTest
    static final ArchRule THE_CONTROL_API_DOES_NOT_KNOW_HTTP = noClasses()
            .that()
            .resideInAPackage(CONTROL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HTTP, "wiremock..");

    @ArchTest
    static final ArchRule HTTP_DOES_NOT_KNOW_WEBHOOKS =
            noClasses().that().resideInAPackage(HTTP).should().dependOnClassesThat(resideInAPackage(WEBHOOK));

    @ArchTest
    static final ArchRule THE_PACKAGES_BELOW_USE_ONLY_VALUES_AND_THE_CLOCK_OF_THE_ROOT = noClasses()
            .that()
            .resideInAnyPackage(INTERNAL)
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT)
                    .and(not(belongToAnyOf(
                            DisconnectedSend.class,
                            MagicRecipients.class,
                            SandboxClock.class,
                            SandboxGroup.class,
                            SandboxInbound.class,
                            SandboxListOrder.class,
                            SandboxMessage.class,
                            SandboxPhone.class,
                            SandboxRequest.class,
                            WebhookCounts.class))));

    @ArchTest
    static final ArchRule ONLY_HTTP_AND_THE_SANDBOX_ITSELF_KNOW_WIREMOCK = noClasses()
            .that(not(resideInAPackage(HTTP)).and(not(belongToAnyOf(ChatmaidSandbox.class))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.github.tomakehurst..", "wiremock..");

    @ArchTest
    static final ArchRule ONLY_THE_EXTENSION_KNOWS_JUNIT = noClasses()
            .that(not(belongToAnyOf(ChatmaidSandboxExtension.class)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.junit..");

    @ArchTest
    static final ArchRule WHAT_USERS_CALL_NAMES_NO_INTERNAL_TYPE =
            classes().that().resideInAPackage(ROOT).and().arePublic().should(haveNoInternalTypeInTheirPublicMethods());

    @ArchTest
    static final ArchRule WHAT_IS_PUBLIC_BELOW_THE_ROOT_IS_USED_BY_ANOTHER_PACKAGE =
            classes().that().resideInAnyPackage(INTERNAL).and().arePublic().should(beUsedByAnotherPackage());

    @ArchTest
    static final ArchRule TYPES_OF_DIFFERENT_FILES_FORM_NO_CYCLE_BUT_THE_CLOCKS_AND_THE_BUILDERS =
            slices().assignedFrom(new FilesWithSanctionedCycles()).should().beFreeOfCycles();

    @ArchTest
    static void noPackageHasMoreThan25Types(JavaClasses all) {
        assertThat(all.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting())))
                .allSatisfy((name, types) -> assertThat(types).as(name).isLessThanOrEqualTo(MOST_TYPES));
    }

    private static DescribedPredicate<JavaClass> ofTheSandboxOutside(String... allowed) {
        return resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed)));
    }

    private static ArchCondition<JavaClass> haveNoInternalTypeInTheirPublicMethods() {
        return new ArchCondition<>("have no internal type in their public methods") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnits().stream()
                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(unit -> named(unit).anyMatch(resideInAnyPackage(INTERNAL)))
                        .forEach(unit -> events.add(SimpleConditionEvent.violated(
                                unit, unit.getFullName() + " is public and names an internal type")));
            }
        };
    }

    private static Stream<JavaClass> named(JavaCodeUnit unit) {
        return Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()));
    }

    private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
        return new ArchCondition<>("be used by another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
                events.add(new SimpleConditionEvent(
                        type, used, type.getName() + (used ? " is used" : " is public, but only its package uses it")));
            }
        };
    }

    /** One slice for each file; types that must know each other share a slice. */
    private static final class FilesWithSanctionedCycles implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            JavaClass file = type;
            while (file.getEnclosingClass().isPresent()) {
                file = file.getEnclosingClass().get();
            }
            if (file.isAssignableTo(SandboxClock.class)) {
                return SliceIdentifier.of("the sealed clock and its kinds");
            }
            if (file.isEquivalentTo(ChatmaidSandbox.class)
                    || file.isEquivalentTo(SandboxOptions.class)
                    || file.isEquivalentTo(ChatmaidSandboxExtension.class)) {
                return SliceIdentifier.of("the sandbox, its extension and their builders");
            }
            return SliceIdentifier.of(file.getName());
        }

        @Override
        public String getDescription() {
            return "files";
        }
    }
}
