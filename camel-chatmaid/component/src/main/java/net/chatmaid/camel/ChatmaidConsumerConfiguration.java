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
 * The options of what is consumed: which changes are emitted, what is remembered of them, and how webhooks are verified. The
 * setters say what they mean. Mutable until the endpoint starts; not thread-safe.
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

    public IdempotentRepository getIdempotentRepository() {
        return idempotentRepository;
    }

    /**
     * The repository that remembers what a consumer has routed: status changes, received messages, connection changes. By
     * default a bounded memory of this endpoint, and only what comes after the start is emitted. With a repository of your
     * own (file, JDBC, Infinispan and others), everything within lookback that is not in it is emitted too, so nothing is
     * lost while the application is down.
     */
    public void setIdempotentRepository(IdempotentRepository idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }

    public IdempotentRepository getClaimRepository() {
        return claimRepository;
    }

    /**
     * The repository that holds what is being routed at this moment, for several nodes that share an idempotentRepository: a
     * JdbcClaimRepository, or a LeasedClaimRepository for Hazelcast and Infinispan. By default claims are held in this
     * process.
     */
    public void setClaimRepository(IdempotentRepository claimRepository) {
        this.claimRepository = claimRepository;
    }

    public long getLookback() {
        return lookback;
    }

    /**
     * The maximum age of the messages and connection changes that are polled for, in milliseconds or as a duration such as
     * 24h.
     */
    public void setLookback(long lookback) {
        this.lookback = lookback;
    }

    public Track getTrack() {
        return track;
    }

    /**
     * Which messages the status consumer tracks: those of the account, wherever they were sent (all), or those that this
     * process has sent since it started (sent), which takes no request to find.
     */
    public void setTrack(Track track) {
        this.track = track;
    }

    public TrackUntil getTrackUntil() {
        return trackUntil;
    }

    /**
     * The stage at which the status consumer stops tracking a message: sent, delivered or read. A later stage is emitted if
     * it is seen by then. With read, a message whose recipient sends no read receipts takes requests until lookback has
     * passed.
     */
    public void setTrackUntil(TrackUntil trackUntil) {
        this.trackUntil = trackUntil;
    }

    public String getWebhookSecret() {
        return webhookSecret;
    }

    /**
     * The secret that signs webhooks (whsec_), from Chatmaid's dashboard; while it is rotated the old one and the new one,
     * with a comma between them. If not set, the environment variable CHATMAID_WEBHOOK_SECRET is used, or else the property
     * of that name.
     */
    public void setWebhookSecret(String webhookSecret) {
        this.webhookSecret = webhookSecret;
    }

    public WebhookSecretSource getWebhookSecretSource() {
        return webhookSecretSource;
    }

    /**
     * A bean that knows the secrets that sign webhooks if they change while the application runs. Takes precedence over
     * webhookSecret.
     */
    public void setWebhookSecretSource(WebhookSecretSource webhookSecretSource) {
        this.webhookSecretSource = webhookSecretSource;
    }

    public long getWebhookTolerance() {
        return webhookTolerance;
    }

    /**
     * The maximum difference between the time of a webhook's signature and the present, in milliseconds or as a duration
     * such as 30m. Chatmaid delivers again for 21 minutes, maybe with the first signature: with less, events may be lost.
     */
    public void setWebhookTolerance(long webhookTolerance) {
        this.webhookTolerance = webhookTolerance;
    }

    public int getWebhookMaxBodySize() {
        return webhookMaxBodySize;
    }

    /**
     * The maximum size of a webhook's body, in bytes. A longer body is not read, and the response is 413.
     */
    public void setWebhookMaxBodySize(int webhookMaxBodySize) {
        this.webhookMaxBodySize = webhookMaxBodySize;
    }

    public String getEvents() {
        return events;
    }

    /**
     * The names of the events to route, such as message.failed,message.received, with commas between them. The others are
     * acknowledged and left alone. By default all that this version knows.
     */
    public void setEvents(String events) {
        this.events = events;
    }
}
