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

import java.util.Map;
import java.util.Set;
import net.chatmaid.camel.producer.BodyStreams;
import net.chatmaid.camel.producer.DynamicUri;
import net.chatmaid.camel.producer.field.OptionExpression;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.Processor;
import org.apache.camel.spi.SendDynamicAware;
import org.apache.camel.spi.annotations.SendDynamic;
import org.apache.camel.support.EndpointHelper;
import org.apache.camel.support.MessageHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.camel.util.URISupport;

/**
 * Lets a {@code toD} use one endpoint if only options that are Simple expressions differ between exchanges: the
 * endpoint of the URI as it is written, which evaluates these options itself. If something else differs too, there is
 * an endpoint for each URI, with these options as written. So the content of a message is never read as a part of a
 * URI, nor evaluated as an expression. Camel creates one instance for each {@code toD}.
 */
@SendDynamic("chatmaid")
public final class ChatmaidSendDynamicAware extends ServiceSupport implements SendDynamicAware {

    private static final Set<String> EVALUATED =
            Set.of("from", "to", "content", "mediaUrls", "idempotencyKey", "messageId", "phone");

    private CamelContext context;
    private String scheme;

    @Override
    public DynamicAwareEntry prepare(Exchange exchange, String uri, String originalUri) {
        return new DynamicAwareEntry(uri, originalUri, Map.of(), Map.of());
    }

    /**
     * Returns the URI as it is written, in which only the functions are evaluated that the endpoint does not evaluate.
     *
     * @throws IllegalArgumentException if the content of a message would be read as more than a value
     */
    @Override
    public String resolveStaticUri(Exchange exchange, DynamicAwareEntry entry) {
        String written = EndpointHelper.resolveEndpointUriPropertyPlaceholders(
                exchange.getContext(), URISupport.textBlockToSingleLine(entry.getOriginalUri()));
        if (BodyStreams.isReadOnce(exchange.getMessage().getBody()) && OptionExpression.mayReadBody(written)) {
            throw new IllegalArgumentException(
                    "Nothing was sent: the URI of a toD reads the body, which is a stream that can be read once,"
                            + " and Camel has already read it to evaluate the URI. Enable stream caching, which is the"
                            + " default, or convert the body to a String before");
        }
        return new DynamicUri(EVALUATED, text -> simple(exchange, text)).resolve(written);
    }

    private static String simple(Exchange exchange, String text) {
        Expression expression = exchange.getContext().resolveLanguage("simple").createExpression(text);
        expression.init(exchange.getContext());
        MessageHelper.resetStreamCache(exchange.getMessage());
        String value = expression.evaluate(exchange, String.class);
        return value == null ? "" : value;
    }

    @Override
    public Processor createPreProcessor(Exchange exchange, DynamicAwareEntry entry) {
        return null;
    }

    @Override
    public Processor createPostProcessor(Exchange exchange, DynamicAwareEntry entry) {
        return null;
    }

    @Override
    public boolean isLenientProperties() {
        return false;
    }

    @Override
    public void setScheme(String scheme) {
        this.scheme = scheme;
    }

    @Override
    public String getScheme() {
        return scheme;
    }

    @Override
    public CamelContext getCamelContext() {
        return context;
    }

    @Override
    public void setCamelContext(CamelContext context) {
        this.context = context;
    }
}
