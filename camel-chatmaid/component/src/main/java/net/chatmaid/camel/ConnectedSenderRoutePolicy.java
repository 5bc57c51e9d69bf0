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
 * Lets a route's messages wait where they come from while the route's sender is not connected: the consumer is suspended
 * then (or stopped, if it can't be suspended), and resumed when the sender is connected again. A route that Camel is to
 * start is started when its sender is first known to be connected. A route that somebody has stopped or suspended is left
 * alone.
 *
 * <p>It makes no request. It learns from what the component reads about senders anyway, so the context needs a route that
 * consumes {@code chatmaid:phones} with the component's own API key; without one the context does not start.
 *
 * <p>Several routes can share a policy. Set it up before the routes start; it is thread-safe from then on.
 */
public final class ConnectedSenderRoutePolicy extends RoutePolicySupport {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectedSenderRoutePolicy.class);

    private final Map<Route, SenderGatedRoute> routes = new ConcurrentHashMap<>();
    private final KnownSenders phones = new KnownSenders(() -> routes.values().forEach(SenderGatedRoute::settle));
    private final AtomicBoolean listens = new AtomicBoolean();
    private String sender;
    private String component = "chatmaid";

    /** For any sender: routes wait while none of the account is connected. */
    public ConnectedSenderRoutePolicy() {}

    /**
     * For one sender.
     *
     * @param sender its E.164 number or its dashboard id; {@code null} for any sender of the account
     */
    public ConnectedSenderRoutePolicy(String sender) {
        this.sender = sender;
    }

    public String getSender() {
        return sender;
    }

    /**
     * The sender that the routes wait for, by its E.164 number or its dashboard id. By default {@code null}: any sender of
     * the account.
     */
    public void setSender(String sender) {
        this.sender = sender;
    }

    public String getComponent() {
        return component;
    }

    /**
     * The name of the component whose account the sender belongs to, as it stands before the colon of a URI;
     * {@code chatmaid} by default. The account is that of the component's own API key, not of one that a URI gives.
     */
    public void setComponent(String component) {
        this.component = component;
    }

    /**
     * @throws IllegalArgumentException when the sender can't be one, or the component is none of Chatmaid's or has no API
     *     key
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
        SenderGatedRoute held = new SenderGatedRoute(route, () -> phones.news(sender), chatmaid::follow);
        routes.put(route, held);
        chatmaid.addPhoneListener(phones);
        if (isToBeStarted(route, context)) {
            held.keepUnstarted();
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
        with(route, held -> {
            held.begunAnew();
            held.settle();
        });
    }

    @Override
    public void onSuspend(Route route) {
        with(route, SenderGatedRoute::suspendedByHand);
    }

    @Override
    public void onStop(Route route) {
        with(route, SenderGatedRoute::begunAnew);
    }

    @Override
    public void onRemove(Route route) {
        routes.remove(route);
        if (routes.isEmpty() && route.getCamelContext().hasComponent(component) instanceof ChatmaidComponent chatmaid) {
            chatmaid.removePhoneListener(phones);
        }
    }

    private void with(Route route, Consumer<SenderGatedRoute> action) {
        Optional.ofNullable(routes.get(route)).ifPresent(action);
    }

    private ChatmaidComponent chatmaid(CamelContext context) {
        if (context.getComponent(component) instanceof ChatmaidComponent chatmaid) {
            return chatmaid;
        }
        throw new IllegalArgumentException("ConnectedSenderRoutePolicy: component is '" + component
                + "', which is no Chatmaid component: expected the name of one, such as chatmaid");
    }

    /** Not if somebody else has a say in when the route is started. */
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
            if (!chatmaid.followsPhones()) {
                LOG.warn("{}; until then the route waits", nobodyFollows());
            }
        } else if (listens.compareAndSet(false, true)) {
            try {
                context.addStartupListener(new RouteListener(chatmaid));
            } catch (Exception e) {
                throw new IllegalStateException("The start of the Camel context can't be listened to", e);
            }
        }
    }

    private String nobodyFollows() {
        return "ConnectedSenderRoutePolicy of route "
                + routes.keySet().stream()
                        .map(Route::getRouteId)
                        .sorted()
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("")
                + ": no route consumes " + component + ":phones with the component's own API key, so nothing says when"
                + " the sender is connected: add a route such as from(\"" + component
                + ":phones\").log(\"${header.CamelChatmaidPhoneNumber} is ${header.CamelChatmaidConnectionStatus}\")";
    }

    /** All routes are there, and none has begun: the moment to see whether one of them follows the senders. */
    private final class RouteListener implements ExtendedStartupListener {

        private final ChatmaidComponent chatmaid;

        RouteListener(ChatmaidComponent chatmaid) {
            this.chatmaid = chatmaid;
        }

        @Override
        public void onCamelContextStarting(CamelContext context, boolean alreadyStarted) {
            // some routes may not be there yet
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
            // a supervising route controller starts no route before
            check();
            routes.values().forEach(SenderGatedRoute::settle);
        }

        private void check() {
            if (!routes.isEmpty() && !chatmaid.followsPhones()) {
                throw new IllegalStateException(nobodyFollows());
            }
        }
    }
}
