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

import net.chatmaid.camel.tracking.Track;
import net.chatmaid.camel.tracking.TrackUntil;
import net.chatmaid.camel.webhook.ChatmaidWebhook;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * The options of the consumers: which changes they emit, which of them they remember, and how webhooks are verified.
 * Change them before the endpoint starts. Not thread-safe.
 */
@UriParams
public abstract class ChatmaidConsumerConfiguration extends ChatmaidConnectionConfiguration {

    @UriParam(label = "consumer")
    private IdempotentRepository idempotentRepository;

    @UriParam(label = "consumer,advanced")
    private IdempotentRepository claimRepository;

    @UriParam(label = "consumer", defaultValue = "24h", javaType = "java.time.Duration")
    private long lookback = 24 * 60 * 60 * 1000L;

    @UriParam(label = "consumer", defaultValue = "all")
    private Track track = Track.all;

    @UriParam(label = "consumer", defaultValue = "delivered")
    private TrackUntil trackUntil = TrackUntil.delivered;

    @UriParam(label = "security", secret = true)
    private String webhookSecret;

    @UriParam(label = "security")
    private WebhookSecretSource webhookSecretSource;

    @UriParam(label = "consumer,webhook", defaultValue = "30m", javaType = "java.time.Duration")
    private long webhookTolerance = ChatmaidWebhook.DEFAULT_TOLERANCE.toMillis();

    @UriParam(label = "consumer,webhook", defaultValue = "1048576")
    private int webhookMaxBodySize = 1024 * 1024;

    @UriParam(label = "consumer,webhook")
    private String events;

    /** {@return the repository that remembers the routed changes, or {@code null} if it is not set} */
    public IdempotentRepository getIdempotentRepository() {
        return idempotentRepository;
    }

    /**
     * The repository that remembers which status changes, received messages and connection changes were routed. By
     * default, this is a memory of limited size, and only changes after the start are emitted. With another repository
     * (file, JDBC, Infinispan and others), all changes within lookback that are not in it are emitted, so none is lost
     * while the application is down.
     *
     * @param idempotentRepository may be {@code null}
     */
    public void setIdempotentRepository(IdempotentRepository idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }

    /** {@return the repository of claims that several nodes share, or {@code null} if it is not set} */
    public IdempotentRepository getClaimRepository() {
        return claimRepository;
    }

    /**
     * The repository of the claims for changes that are being routed, for several nodes that share an
     * idempotentRepository: a JdbcClaimRepository, or a LeasedClaimRepository for Hazelcast and Infinispan. By default,
     * claims are kept in this process.
     *
     * @param claimRepository not the {@code idempotentRepository}; may be {@code null}
     */
    public void setClaimRepository(IdempotentRepository claimRepository) {
        this.claimRepository = claimRepository;
    }

    /** {@return the maximum age of the changes that are polled for, in milliseconds; 24 hours by default} */
    public long getLookback() {
        return lookback;
    }

    /**
     * The maximum age of the messages and connection changes that are polled for, in milliseconds or as a duration such
     * as 24h.
     *
     * @param lookback in milliseconds, more than 0
     */
    public void setLookback(long lookback) {
        this.lookback = lookback;
    }

    /** {@return the messages that the status consumer tracks; all by default} */
    public Track getTrack() {
        return track;
    }

    /**
     * Which messages the status consumer tracks: all messages of the account, including those that were sent elsewhere
     * (all), or those that this process has sent since it started (sent), for which no list is polled.
     *
     * @param track not {@code null}
     */
    public void setTrack(Track track) {
        this.track = track;
    }

    /** {@return the stage at which the tracking of a message ends; {@code delivered} by default} */
    public TrackUntil getTrackUntil() {
        return trackUntil;
    }

    /**
     * The stage at which the status consumer stops tracking a message: sent, delivered or read. A later stage is
     * emitted if it is fetched by then. With read, a message whose recipient sends no read receipts causes requests
     * until lookback has passed.
     *
     * @param trackUntil not {@code null}
     */
    public void setTrackUntil(TrackUntil trackUntil) {
        this.trackUntil = trackUntil;
    }

    /** {@return the secrets that sign webhooks, separated by commas, or {@code null} if they are not set} */
    public String getWebhookSecret() {
        return webhookSecret;
    }

    /**
     * The secret that signs webhooks (whsec_), from Chatmaid's dashboard; while it is rotated the old one and the new
     * one, with a comma between them. If not set, the environment variable CHATMAID_WEBHOOK_SECRET is used, or else the
     * property of that name.
     *
     * @param webhookSecret {@code whsec_…}; may be {@code null}
     */
    public void setWebhookSecret(String webhookSecret) {
        this.webhookSecret = webhookSecret;
    }

    /** {@return the bean that provides the secrets of webhooks, or {@code null} if it is not set} */
    public WebhookSecretSource getWebhookSecretSource() {
        return webhookSecretSource;
    }

    /**
     * A bean that provides the secrets that sign webhooks, for secrets that change while the application runs. Takes
     * precedence over webhookSecret.
     *
     * @param webhookSecretSource thread-safe; may be {@code null}
     */
    public void setWebhookSecretSource(WebhookSecretSource webhookSecretSource) {
        this.webhookSecretSource = webhookSecretSource;
    }

    /** {@return the maximum age of the signature of a webhook, in milliseconds; 30 minutes by default} */
    public long getWebhookTolerance() {
        return webhookTolerance;
    }

    /**
     * The maximum difference between the time of a webhook's signature and the current time, in milliseconds or as a
     * duration such as 30m. Chatmaid retries a delivery for 21 minutes, possibly with the signature of the first: with
     * a lower value, events can be lost.
     *
     * @param webhookTolerance in milliseconds, more than 0
     */
    public void setWebhookTolerance(long webhookTolerance) {
        this.webhookTolerance = webhookTolerance;
    }

    /** {@return the maximum size of a webhook's body, in bytes; 1,048,576 by default} */
    public int getWebhookMaxBodySize() {
        return webhookMaxBodySize;
    }

    /**
     * The maximum size of a webhook's body, in bytes. A longer body is not read, and the response is 413.
     *
     * @param webhookMaxBodySize in bytes, more than 0
     */
    public void setWebhookMaxBodySize(int webhookMaxBodySize) {
        this.webhookMaxBodySize = webhookMaxBodySize;
    }

    /** {@return the names of the events to route, separated by commas, or {@code null} for all} */
    public String getEvents() {
        return events;
    }

    /**
     * The names of the events to route, such as message.failed,message.received, separated by commas. Other events are
     * acknowledged and not routed. By default, all events that this version knows are routed.
     *
     * @param events may be {@code null}
     */
    public void setEvents(String events) {
        this.events = events;
    }
}
