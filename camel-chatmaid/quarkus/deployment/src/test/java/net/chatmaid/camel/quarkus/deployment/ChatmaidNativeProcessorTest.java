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
package net.chatmaid.camel.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourcePatternsBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChatmaidNativeProcessorTest {

    private static IndexView index;

    private final ChatmaidNativeProcessor processor = new ChatmaidNativeProcessor();

    @BeforeAll
    static void readTheComponent() throws Exception {
        index = ComponentIndex.read();
    }

    @Test
    void registersEachClassThatJacksonReads() {
        // given
        List<String> model = index.getKnownClasses().stream()
                .filter(type -> type.name().packagePrefix().equals("net.chatmaid.camel.model")
                        || type.name().packagePrefix().equals("net.chatmaid.camel.webhook"))
                .filter(ClassInfo::isRecord)
                .map(type -> type.name().toString())
                .toList();
        List<String> bodies =
                index.getAllKnownImplementations(DotName.createSimple("net.chatmaid.camel.model.JsonRecord")).stream()
                        .map(type -> type.name().toString())
                        .toList();
        // Jackson's annotations on a class or on anything of it
        List<String> annotated = Stream.of("JsonInclude", "JsonProperty", "JsonValue", "JsonCreator", "JsonAnySetter")
                .map(name -> DotName.createSimple("com.fasterxml.jackson.annotation." + name))
                .flatMap(name -> index.getKnownClasses().stream()
                        .filter(type -> type.annotationsMap().containsKey(name)))
                .map(type -> type.name().toString())
                .toList();

        // when
        ReflectiveClassBuildItem records = processor.records(new CombinedIndexBuildItem(index, index));

        // then
        assertThat(model)
                .contains("net.chatmaid.camel.model.Message", "net.chatmaid.camel.model.Usage$Messages")
                .hasSizeGreaterThan(15);
        assertThat(bodies).contains("net.chatmaid.camel.VerifyReport");
        assertThat(annotated).contains("net.chatmaid.camel.client.internal.send.SendRequestBody");
        assertThat(records.getClassNames())
                .containsAll(model)
                .containsAll(bodies)
                .containsAll(annotated)
                .contains("net.chatmaid.camel.VerifyReport$Check");
        assertThat(records.isConstructors()).isTrue();
        assertThat(records.isMethods()).isTrue();
        assertThat(records.isFields()).isTrue();
    }

    @Test
    void namesExistingBeans() {
        assertThat(processor.beans().getClassNames())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(index.getClassByName(name)).isNotNull());
    }

    @Test
    void namesExistingResources() {
        // when
        List<NativeImageResourceBuildItem> resources = new ArrayList<>();
        List<NativeImageResourcePatternsBuildItem> patterns = new ArrayList<>();
        processor.resources(resources::add, patterns::add);

        // then
        assertThat(resources)
                .flatExtracting(NativeImageResourceBuildItem::getResources)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(getClass().getClassLoader().getResource(name))
                        .isNotNull());
        assertThat(patterns)
                .flatExtracting(NativeImageResourcePatternsBuildItem::getIncludePatterns)
                .anyMatch(pattern ->
                        Pattern.matches(pattern, "com/google/i18n/phonenumbers/data/PhoneNumberMetadataProto_NG"));
    }
}
