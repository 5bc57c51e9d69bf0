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

import org.apache.camel.builder.RouteBuilder;

/** The routes; {@code routes/orders.camel.yaml} holds the same ones in YAML. */
final class OrderRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // the repository lets it say what happened before the start as well: the messages of an earlier run
        from("chatmaid:status?initialDelay=0&delay={{orders.poll}}&idempotentRepository=#statusesSeen")
                .routeId("status")
                .bean("orderBook", "changed");

        // noop: the folder is the user's, and stays as it is; what is read is copied
        from("file:{{orders.folder}}?noop=true&idempotentRepository=#filesRead&includeExt=json&sortBy=file:name"
                        + "&initialDelay=0&delay=500&readLock=changed&readLockMarkerFile=false&readLockMinAge=250"
                        + "&readLockCheckInterval=50")
                .routeId("orders")
                .doTry()
                .to("direct:order")
                .doCatch(Exception.class)
                .to("direct:refused")
                .end();

        // however an order came: its JSON is the body, and CamelFileName the file that it is or becomes
        from("direct:order")
                .routeId("confirm")
                // what to do about a failure is for the route to say that the order came by
                .errorHandler(noErrorHandler())
                // into variables, so that the body stays the file
                .unmarshal()
                .variableReceive("order")
                .json(Order.class)
                .setHeader("CamelChatmaidMediaUrls", simple("${variable.order.mediaUrls}"))
                .toV(
                        "chatmaid:send?to=${variable.order.phone}&content=${variable.order.text}"
                                + "&idempotencyKey=order-${variable.order.id}",
                        null,
                        "message")
                .to("file:{{orders.sent}}")
                .bean("orderBook", "sent");

        from("direct:refused")
                .routeId("refused")
                .to("file:{{orders.failed}}")
                .setBody(method("orderBook", "refused"))
                .to("file:{{orders.failed}}?fileName=${file:name.noext}.reason.txt")
                .bean("orderBook", "filed");

        from("file:{{orders.sent}}?filter=#arrived&move={{orders.done}}&initialDelay=0&delay=250")
                .routeId("arrived")
                .bean("orderBook", "filed");

        from("file:{{orders.sent}}?filter=#failed&move={{orders.failed}}&initialDelay=0&delay=250")
                .routeId("failed")
                .setBody(method("orderBook", "reason"))
                .to("file:{{orders.failed}}?fileName=${file:name.noext}.reason.txt")
                .bean("orderBook", "filed");
    }
}
