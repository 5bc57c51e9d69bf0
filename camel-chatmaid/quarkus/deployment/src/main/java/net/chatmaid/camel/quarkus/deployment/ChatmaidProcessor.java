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

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.IndexDependencyBuildItem;

/** The build steps of the extension, except those of a native image. */
class ChatmaidProcessor {

    static final String FEATURE = "camel-chatmaid";

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }

    /** Indexes the jars of the component and of its client, in which the steps of a native image find their records. */
    @BuildStep
    IndexDependencyBuildItem component() {
        return new IndexDependencyBuildItem("net.chatmaid.camel", "camel-chatmaid");
    }

    @BuildStep
    IndexDependencyBuildItem client() {
        return new IndexDependencyBuildItem("net.chatmaid.camel", "camel-chatmaid-client");
    }
}
