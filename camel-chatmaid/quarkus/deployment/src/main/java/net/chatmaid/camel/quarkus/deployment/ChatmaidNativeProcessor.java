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

import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourcePatternsBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.deployment.builditem.nativeimage.RuntimeInitializedPackageBuildItem;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** The build steps of a native image. No native image was built yet: the steps follow from the code. */
class ChatmaidNativeProcessor {

    private static final String OURS = "net.chatmaid.camel.";

    /**
     * Registers every record of the component for reflection: Jackson uses their constructors, accessors and fields,
     * and routes use them by {@code ${body.status}}.
     */
    @BuildStep
    ReflectiveClassBuildItem records(CombinedIndexBuildItem combined) {
        return ReflectiveClassBuildItem.builder(records(combined.getIndex()))
                .constructors()
                .methods()
                .fields()
                .reason("Jackson and Camel's bean language")
                .build();
    }

    static String[] records(IndexView index) {
        return index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .map(type -> type.name().toString())
                .filter(name -> name.startsWith(OURS) && !name.startsWith(OURS + "sandbox."))
                .sorted()
                .toArray(String[]::new);
    }

    /** Registers the beans that a route in YAML creates by name, and the options that Camel sets on a bean. */
    @BuildStep
    ReflectiveClassBuildItem beans() {
        return ReflectiveClassBuildItem.builder(
                        OURS + "ChatmaidConfiguration",
                        OURS + "ChatmaidConnectionConfiguration",
                        OURS + "ChatmaidConsumerConfiguration",
                        OURS + "ChatmaidWebhookProcessor",
                        OURS + "ConnectedSenderRoutePolicy",
                        OURS + "ChatmaidSendDynamicAware",
                        OURS + "json.RecordJsonTransformer",
                        OURS + "json.RecordStructTransformer")
                .constructors()
                .methods()
                .reason("made by Camel, by their names")
                .build();
    }

    @BuildStep
    ReflectiveClassBuildItem secretNames() {
        return ReflectiveClassBuildItem.builder("org.apache.camel.impl.engine.DefaultCamelContextExtension")
                .methods()
                .reason("the component adds the names of its secret options to those that Camel masks")
                .build();
    }

    @BuildStep
    void resources(
            BuildProducer<NativeImageResourceBuildItem> resources,
            BuildProducer<NativeImageResourcePatternsBuildItem> patterns) {
        // the catalog with which the component's verifier compares options
        resources.produce(new NativeImageResourceBuildItem("META-INF/net/chatmaid/camel/chatmaid.json"));
        // the regions of libphonenumber, if it is on the class path
        patterns.produce(NativeImageResourcePatternsBuildItem.builder()
                .includeGlob("com/google/i18n/phonenumbers/data/*")
                .build());
    }

    /** Initializes the scheduler of Failsafe at run time, as it keeps threads in static fields. */
    @BuildStep
    RuntimeInitializedPackageBuildItem failsafe() {
        return new RuntimeInitializedPackageBuildItem("dev.failsafe.internal.util");
    }
}
