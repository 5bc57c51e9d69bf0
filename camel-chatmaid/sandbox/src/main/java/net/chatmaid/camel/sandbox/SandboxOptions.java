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
package net.chatmaid.camel.sandbox;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.chatmaid.camel.sandbox.api.ApiSettings;
import net.chatmaid.camel.sandbox.webhook.DeliverySettings;
import net.chatmaid.camel.sandbox.webhook.WebhookTarget;

/**
 * What a sandbox can be started with; {@link ChatmaidSandbox.Builder} and {@link ChatmaidSandboxExtension.Builder}
 * offer the same options. Not thread-safe.
 *
 * @param <B> the builder that the methods return
 */
public abstract sealed class SandboxOptions<B extends SandboxOptions<B>>
        permits ChatmaidSandbox.Builder, ChatmaidSandboxExtension.Builder {

    private String host = "127.0.0.1";
    private int port;
    private boolean live;
    private int requestsPerMinute;
    private Duration step = Duration.ofMillis(500);
    private SandboxClock clock = SandboxClock.system();
    private SandboxListOrder listOrder = SandboxListOrder.NEWEST_FIRST;
    private DisconnectedSend disconnectedSend = DisconnectedSend.ACCEPTED;
    private boolean shortSendResponse;
    private boolean paginationBesideData;
    private boolean accountStats;
    private boolean futureFields;
    private Optional<WebhookTarget> webhook = Optional.empty();
    private List<Duration> webhookRetries =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));
    private WebhookDisorder webhookDisorder = WebhookDisorder.none();

    SandboxOptions() {}

    abstract B self();

    /**
     * The address to listen on.
     *
     * @param host a host name or IP address of this machine; default {@code 127.0.0.1}, so that no other machine can
     *     connect; {@code 0.0.0.0} means all
     * @return this builder
     */
    public B host(String host) {
        this.host = host;
        return self();
    }

    /**
     * The port to listen on.
     *
     * @param port from 0 to 65535; 0, the default, means any free one
     * @return this builder
     * @throws IllegalArgumentException if the port is out of range
     */
    public B port(int port) {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("The port must be from 0 to 65535, but is " + port + ".");
        }
        this.port = port;
        return self();
    }

    /**
     * Whether every key behaves as a live key.
     *
     * @param live default false: only {@code sk_live_*} does
     * @return this builder
     */
    public B live(boolean live) {
        this.live = live;
        return self();
    }

    /**
     * How many requests a key may make in any 60 seconds.
     *
     * @param requestsPerMinute default 0, which means no limit; an account normally has 100
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public B rateLimit(int requestsPerMinute) {
        if (requestsPerMinute < 0) {
            throw new IllegalArgumentException(
                    "The rate limit must be 0 (none) or more requests a minute, but is " + requestsPerMinute + ".");
        }
        this.requestsPerMinute = requestsPerMinute;
        return self();
    }

    /**
     * The time between two stages of a live message.
     *
     * @param step default 500 ms; zero makes a message read at once
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public B step(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("The step must not be negative, but is " + step + ".");
        }
        this.step = step;
        return self();
    }

    /**
     * The clock that everything in the sandbox reads.
     *
     * @param clock default the system clock
     * @return this builder
     */
    public B clock(SandboxClock clock) {
        this.clock = clock;
        return self();
    }

    /**
     * The order of the rows in a list of messages, sent or received.
     *
     * @param listOrder default {@link SandboxListOrder#NEWEST_FIRST}
     * @return this builder
     */
    public B listOrder(SandboxListOrder listOrder) {
        this.listOrder = listOrder;
        return self();
    }

    /**
     * The response to a send with a live key while its sender is not connected. With a test key it is always 201.
     *
     * @param disconnectedSend default {@link DisconnectedSend#ACCEPTED}: the message is accepted and fails later
     * @return this builder
     */
    public B disconnectedSend(DisconnectedSend disconnectedSend) {
        this.disconnectedSend = disconnectedSend;
        return self();
    }

    /**
     * Whether the response to a send holds only {@code id}, {@code status} and {@code createdAt}, as in Chatmaid's
     * cookbook.
     *
     * @param shortSendResponse default false: it holds the whole message
     * @return this builder
     */
    public B shortSendResponse(boolean shortSendResponse) {
        this.shortSendResponse = shortSendResponse;
        return self();
    }

    /**
     * Whether a list's {@code pagination} stands beside {@code data}, the other form that Chatmaid has published.
     *
     * @param paginationBesideData default false: it stands inside {@code data}
     * @return this builder
     */
    public B paginationBesideData(boolean paginationBesideData) {
        this.paginationBesideData = paginationBesideData;
        return self();
    }

    /**
     * Whether an account's counts stand in {@code stats}, the other form that Chatmaid has published.
     *
     * @param accountStats default false: they are fields of the account, which also has {@code environment} and
     *     {@code createdAt}
     * @return this builder
     */
    public B accountStats(boolean accountStats) {
        this.accountStats = accountStats;
        return self();
    }

    /**
     * Whether every object in a response or a webhook has a field that Chatmaid does not have yet: a client must go on,
     * and lose nothing where it passes an object on.
     *
     * @param futureFields default false; true adds {@code futureField}, an object with a list in it
     * @return this builder
     */
    public B futureFields(boolean futureFields) {
        this.futureFields = futureFields;
        return self();
    }

    /**
     * Where to deliver webhooks; see also {@link SandboxWebhooks#sendTo(URI, String)}.
     *
     * @param url an absolute http or https URL; default none: no webhooks
     * @param secret the secret that signs them, such as {@code whsec_…}; not empty
     * @return this builder
     * @throws IllegalArgumentException if the URL or the secret cannot be used
     */
    public B webhook(URI url, String secret) {
        this.webhook = Optional.of(new WebhookTarget(url, secret));
        return self();
    }

    /**
     * How long to wait after each failed attempt to deliver a webhook; after the last one it is given up. With the
     * system clock a test wants milliseconds; with a manual clock it can advance over the real delays.
     *
     * @param delays default 1, 5 and 15 minutes; empty means one attempt only
     * @return this builder
     * @throws IllegalArgumentException if a delay is negative
     */
    public B webhookRetries(List<Duration> delays) {
        delays.stream().filter(Duration::isNegative).findFirst().ifPresent(delay -> {
            throw new IllegalArgumentException("A webhook's retry delay must not be negative, but is " + delay + ".");
        });
        this.webhookRetries = List.copyOf(delays);
        return self();
    }

    /**
     * Drops, doubles or delays webhooks; see also {@link SandboxWebhooks#disturb(WebhookDisorder)}.
     *
     * @param webhookDisorder default {@link WebhookDisorder#none()}
     * @return this builder
     */
    public B webhookDisorder(WebhookDisorder webhookDisorder) {
        this.webhookDisorder = webhookDisorder;
        return self();
    }

    SandboxSettings settings() {
        return new SandboxSettings(
                host,
                port,
                step,
                clock,
                listOrder,
                new ApiSettings(
                        live,
                        requestsPerMinute,
                        disconnectedSend,
                        shortSendResponse,
                        paginationBesideData,
                        accountStats,
                        futureFields),
                new DeliverySettings(webhook, webhookRetries, webhookDisorder.delivery(), futureFields),
                line -> {});
    }
}
