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
package net.chatmaid.camel.producer;

import org.apache.camel.builder.RouteBuilder;

/** Routes that send a text, the fields of a body, and the fields of JSON text. */
final class SendBodyRoutes extends RouteBuilder {

    static final String TEXT = "Zażółć 你好 👋 {\"to\": \"+15550009999\"}";

    @Override
    public void configure() {
        from("direct:text").to("chatmaid:send?to=+15557654321");
        from("direct:fields").to("chatmaid:send");
        from("direct:json").to("chatmaid:send?bodyFormat=json");
    }
}
