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

import net.chatmaid.camel.consumer.webhook.WebhookHandler;
import net.chatmaid.camel.consumer.webhook.WebhookUnitOfWork;
import org.apache.camel.AsyncCallback;
import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Receives webhooks by an HTTP endpoint of the application, such as {@code from("platform-http:/hooks").process(…)}, in
 * the same way as {@code webhook:chatmaid:events}. The exchange that it processes gets the response, a status without a
 * body. The changes that the webhook reports are sent to {@code to} in exchanges of their own. Blocks only for
 * {@code to} and the repositories. Thread-safe after the start.
 */
public final class ChatmaidWebhookProcessor extends AsyncProcessorSupport implements CamelContextAware {

    private CamelContext camelContext;
    private String events = "chatmaid:events";
    private String to;
    private AsyncProducer producer;
    private WebhookHandler handler;

    /** Creates a processor. Set {@code to} before the start. */
    public ChatmaidWebhookProcessor() {}

    /**
     * Creates a processor.
     *
     * @param events see {@link #setEvents}
     * @param to see {@link #setTo}
     */
    public ChatmaidWebhookProcessor(String events, String to) {
        this.events = events;
        this.to = to;
    }

    @Override
    protected void doInit() throws Exception {
        if (to == null) {
            throw new IllegalArgumentException(
                    "to is missing: expected the URI of the endpoint that receives the changes"
                            + " of webhooks, such as direct:changes");
        }
        ChatmaidEndpoint endpoint = camelContext.getEndpoint(events, ChatmaidEndpoint.class);
        if (endpoint.getOperation() != ChatmaidOperation.events) {
            throw new IllegalArgumentException("events is chatmaid:" + endpoint.getOperation()
                    + ": expected chatmaid:events, with options for webhooks");
        }
        producer = camelContext.getEndpoint(to).createAsyncProducer();
        handler = endpoint.webhookHandler(new WebhookUnitOfWork(producer));
        ServiceHelper.initService(producer, handler);
    }

    @Override
    protected void doStart() throws Exception {
        ServiceHelper.startService(producer, handler);
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopService(handler, producer);
    }

    @Override
    protected void doShutdown() throws Exception {
        ServiceHelper.stopAndShutdownServices(handler, producer);
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        return handler.process(exchange, callback);
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    /** {@return the URI of the endpoint with the options for webhooks} */
    public String getEvents() {
        return events;
    }

    /**
     * The URI of the endpoint with the options for webhooks; {@code chatmaid:events} by default.
     *
     * @param events a URI that begins with {@code chatmaid:events}; not {@code null}
     */
    public void setEvents(String events) {
        this.events = events;
    }

    /** {@return the URI of the endpoint that receives the changes; {@code null} if it is not set} */
    public String getTo() {
        return to;
    }

    /**
     * The URI of the endpoint that receives the changes, such as {@code direct:changes}. Required.
     *
     * @param to the URI
     */
    public void setTo(String to) {
        this.to = to;
    }
}
