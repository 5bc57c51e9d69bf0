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
package net.chatmaid.camel.springboot;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.engine.DefaultShutdownStrategy;
import org.apache.camel.spi.RouteStartupOrder;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An application in a process of its own, whose send waits for a retry. It prints how the send ended. */
@EnableAutoConfiguration
@Configuration(proxyBeanMethods = false)
public class WaitingApplication {

    static final String ENDED = "Ended: ";

    public static void main(String[] args) {
        ProducerTemplate template =
                SpringApplication.run(WaitingApplication.class, args).getBean(ProducerTemplate.class);
        template.asyncSend("direct:work", exchange -> exchange.getMessage().setBody("Order 7"));
    }

    @Bean
    RouteBuilder route() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class)
                        .process(exchange -> System.out.println(ENDED
                                + exchange.getProperty("CamelExceptionCaught", Exception.class)
                                        .getMessage()));
                from("direct:work")
                        .to("chatmaid:send?to=%2B15557654321&from=%2B15551234567&retryDelay=1h&maxWait=2h"
                                + "&retryMaxDelay=2h");
            }
        };
    }

    @Bean
    CamelContextConfiguration shortWaits() {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext context) {
                context.setShutdownStrategy(new ShortWaitsShutdownStrategy());
            }

            @Override
            public void afterApplicationStart(CamelContext context) {}
        };
    }

    /** Waits end after 200 ms. The timeout of the exchanges is longer, so that no test fails by the clock. */
    private static final class ShortWaitsShutdownStrategy extends DefaultShutdownStrategy {

        @Override
        public long getTimeout() {
            return 800;
        }

        @Override
        public TimeUnit getTimeUnit() {
            return TimeUnit.MILLISECONDS;
        }

        @Override
        public void shutdownForced(CamelContext context, List<RouteStartupOrder> routes) throws Exception {
            doShutdown(context, routes, Patience.SECONDS / 3, TimeUnit.SECONDS, false, false, true);
        }
    }
}
