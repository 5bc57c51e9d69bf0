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
package net.chatmaid.camel.example;

import org.apache.camel.main.Main;

/** Where the routes are written; they are the same. */
enum RouteSource {
    java {
        @Override
        void addTo(Main main) {
            main.configure().addRoutesBuilder(new OrderRoutes());
        }
    },
    yaml {
        @Override
        void addTo(Main main) {
            include(main, "classpath:routes/orders.camel.yaml");
        }
    };

    abstract void addTo(Main main);

    /** The route that takes orders from the queue; in YAML beside either. */
    static void addQueueTo(Main main) {
        include(main, "classpath:routes/orders-jms.camel.yaml");
    }

    private static void include(Main main, String routes) {
        String others = main.configure().getRoutesIncludePattern();
        main.configure().setRoutesIncludePattern(others == null ? routes : others + "," + routes);
    }
}
