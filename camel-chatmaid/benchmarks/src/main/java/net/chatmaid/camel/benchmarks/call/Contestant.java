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
package net.chatmaid.camel.benchmarks.call;

/** A way to do what the component does. */
public enum Contestant {
    /** Apache HttpClient 5 and Jackson, without Camel. */
    bareClient("bare client"),
    /** The same call in a processor of a Camel route. No component can cost less. */
    bareRoute("bare client in a route"),
    /** The component. */
    chatmaid("chatmaid:"),
    /** The component with metrics, which a registry for Prometheus receives. */
    measured("chatmaid: with metrics"),
    /** A route with Camel's own components, as an engineer writes it. */
    handWritten("hand-written route"),
    /** Camel's component for WhatsApp's own API. */
    whatsapp("camel-whatsapp"),
    /** The exchange of a webhook's request, which an HTTP component has made before it is handled. */
    received("received exchange");

    private final String title;

    Contestant(String title) {
        this.title = title;
    }

    /** Its name in the printed table. */
    public String title() {
        return title;
    }
}
