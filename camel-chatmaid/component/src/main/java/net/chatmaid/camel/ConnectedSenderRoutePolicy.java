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
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import net.chatmaid.camel.model.FieldRules;
import net.chatmaid.camel.sender.KnownSenders;
import net.chatmaid.camel.sender.SenderGatedRoute;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedStartupListener;
import org.apache.camel.Route;
import org.apache.camel.support.PatternHelper;
import org.apache.camel.support.RoutePolicySupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Suspends a route while its sender is not connected, so that the route's messages wait at their source. The consumer
 * is suspended, or stopped if it can't be suspended, and resumed when the sender is connected again. A route that Camel
 * starts automatically is started when its sender is first known to be connected. A route that was stopped or suspended
 * otherwise is not changed.
 *
 * <p>The policy makes no requests. It uses the records of senders that the component fetches, so the context needs a
 * route that consumes {@code chatmaid:phones} with the component's own API key; without one the context does not start.
 *
 * <p>Several routes can share a policy. Configure it before the routes start; it is thread-safe afterwards.
 */
public final class ConnectedSenderRoutePolicy extends RoutePolicySupport {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectedSenderRoutePolicy.class);

    private final Map<Route, SenderGatedRoute> routes = new ConcurrentHashMap<>();
    private final KnownSenders phones = new KnownSenders(() -> routes.values().forEach(SenderGatedRoute::update));
    private final AtomicBoolean listens = new AtomicBoolean();
    private String sender;
    private String component = "chatmaid";

    /** Creates a policy for any sender: routes wait while no sender of the account is connected. */
    public ConnectedSenderRoutePolicy() {}

    /**
     * Creates a policy for one sender.
     *
     * @param sender its E.164 number or its dashboard id; {@code null} for any sender of the account
     */
    public ConnectedSenderRoutePolicy(String sender) {
        this.sender = sender;
    }

    /** {@return the sender that the routes wait for; {@code null} for any sender of the account} */
    public String getSender() {
        return sender;
    }

    /**
     * The sender that the routes wait for. By default {@code null}: any sender of the account.
     *
     * @param sender its E.164 number or its dashboard id; may be {@code null}
     */
    public void setSender(String sender) {
        this.sender = sender;
    }

    /** {@return the name of the component whose account the sender belongs to} */
    public String getComponent() {
        return component;
    }

    /**
     * The name of the component whose account the sender belongs to: the part before the colon of a URI;
     * {@code chatmaid} by default. The account is that of the component's own API key, not of a key in a URI.
     *
     * @param component not {@code null}
     */
    public void setComponent(String component) {
        this.component = component;
    }

    /**
     * @throws IllegalArgumentException if the sender is not valid, or the component is not a Chatmaid component or has
     *     no API key
     */
    @Override
    public void onInit(Route route) {
        super.onInit(route);
        Optional.ofNullable(sender).flatMap(FieldRules::from).ifPresent(problem -> {
            throw new IllegalArgumentException(
                    "ConnectedSenderRoutePolicy: " + problem.replaceFirst("^from", "sender"));
        });
        CamelContext context = route.getCamelContext();
        ChatmaidComponent chatmaid = chatmaid(context);
        SenderGatedRoute gated =
                new SenderGatedRoute(route, () -> phones.availability(sender), chatmaid::continueRoute);
        routes.put(route, gated);
        chatmaid.addPhoneListener(phones);
        if (isToBeStarted(route, context)) {
            gated.preventStart();
        }
        listen(context, chatmaid);
    }

    @Override
    public void onStart(Route route) {
        begin(route);
    }

    @Override
    public void onResume(Route route) {
        begin(route);
    }

    private void begin(Route route) {
        with(route, gated -> {
            gated.reset();
            gated.update();
        });
    }

    @Override
    public void onSuspend(Route route) {
        with(route, SenderGatedRoute::suspended);
    }

    @Override
    public void onStop(Route route) {
        with(route, SenderGatedRoute::reset);
    }

    @Override
    public void onRemove(Route route) {
        routes.remove(route);
        if (routes.isEmpty() && route.getCamelContext().hasComponent(component) instanceof ChatmaidComponent chatmaid) {
            chatmaid.removePhoneListener(phones);
        }
    }

    /** Why a route waits for its sender; empty if it does not wait. */
    Optional<String> waitReason(Route route) {
        return Optional.ofNullable(routes.get(route)).flatMap(SenderGatedRoute::waitReason);
    }

    private void with(Route route, Consumer<SenderGatedRoute> action) {
        Optional.ofNullable(routes.get(route)).ifPresent(action);
    }

    private ChatmaidComponent chatmaid(CamelContext context) {
        if (context.getComponent(component) instanceof ChatmaidComponent chatmaid) {
            return chatmaid;
        }
        throw new IllegalArgumentException("ConnectedSenderRoutePolicy: component is '" + component
                + "', which is not a Chatmaid component: expected the name of one, such as chatmaid");
    }

    /** Whether Camel starts the route automatically. */
    private static boolean isToBeStarted(Route route, CamelContext context) {
        String excluded = context.getAutoStartupExcludePattern();
        boolean all = context.isAutoStartup() || context.getRouteController().isSupervising();
        return all
                && !Boolean.FALSE.equals(route.isAutoStartup())
                && (excluded == null
                        || !PatternHelper.matchPatterns(route.getRouteId(), excluded.split(","))
                                && !PatternHelper.matchPatterns(
                                        route.getEndpoint().getEndpointUri(), excluded.split(",")));
    }

    private void listen(CamelContext context, ChatmaidComponent chatmaid) {
        if (context.isStarted()) {
            if (!chatmaid.pollsPhones()) {
                LOG.warn("{}. Until then the route waits", missingConsumer());
            }
        } else if (listens.compareAndSet(false, true)) {
            try {
                context.addStartupListener(new RouteListener(chatmaid));
            } catch (Exception e) {
                throw new IllegalStateException("The start of the Camel context can't be listened to", e);
            }
        }
    }

    private String missingConsumer() {
        return "ConnectedSenderRoutePolicy of route "
                + routes.keySet().stream()
                        .map(Route::getRouteId)
                        .sorted()
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("")
                + ": no route consumes " + component + ":phones with the component's own API key, so it is not known"
                + " when the sender is connected. Add a route such as from(\"" + component
                + ":phones\").log(\"${header.CamelChatmaidPhoneNumber} is ${header.CamelChatmaidConnectionStatus}\")";
    }

    /** Checks, when all routes are created and none has started, that one of them polls the senders. */
    private final class RouteListener implements ExtendedStartupListener {

        private final ChatmaidComponent chatmaid;

        RouteListener(ChatmaidComponent chatmaid) {
            this.chatmaid = chatmaid;
        }

        @Override
        public void onCamelContextStarting(CamelContext context, boolean alreadyStarted) {
            // some routes may not be created yet
        }

        @Override
        public void onCamelContextStarted(CamelContext context, boolean alreadyStarted) {
            // Camel calls this again whenever a route is started later
            if (!alreadyStarted) {
                check();
            }
        }

        @Override
        public void onCamelContextFullyStarted(CamelContext context, boolean alreadyStarted) {
            // a supervising route controller starts its routes after this
            check();
            routes.values().forEach(SenderGatedRoute::update);
        }

        private void check() {
            if (!routes.isEmpty() && !chatmaid.pollsPhones()) {
                throw new IllegalStateException(missingConsumer());
            }
        }
    }
}
