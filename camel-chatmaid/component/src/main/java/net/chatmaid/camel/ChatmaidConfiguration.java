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

import net.chatmaid.camel.client.MessageQuery;
import net.chatmaid.camel.client.UsagePeriod;
import net.chatmaid.camel.tracking.WaitFor;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * All options of the component. Set on the component, an option is the default of all endpoints; set in a URI, it
 * applies to that endpoint. Change them before the endpoint starts. Not thread-safe.
 */
@UriParams
public class ChatmaidConfiguration extends ChatmaidConsumerConfiguration implements Cloneable {

    @UriParam(label = "producer,send")
    private String from;

    @UriParam(label = "producer,send")
    private String to;

    @UriParam(label = "producer,send")
    private String content;

    @UriParam(label = "producer,send")
    private String mediaUrls;

    @UriParam(label = "producer,send")
    private String idempotencyKey;

    @UriParam(label = "producer,send", defaultValue = "text")
    private BodyFormat bodyFormat = BodyFormat.text;

    @UriParam(label = "producer,status")
    private String messageId;

    @UriParam(label = "producer,phones")
    private String phone;

    @UriParam(label = "producer")
    private String region;

    @UriParam(label = "producer,phones")
    private PhoneLookup lookup;

    @UriParam(label = "producer,send")
    private WaitFor waitFor;

    @UriParam(label = "producer,send", defaultValue = "5m", javaType = "java.time.Duration")
    private long waitTimeout = 5 * 60 * 1000L;

    @UriParam(label = "producer,list", defaultValue = "page")
    private ListFetch fetch = ListFetch.page;

    @UriParam(label = "producer,list", defaultValue = "1")
    private Integer page;

    @UriParam(label = "producer,list", defaultValue = "100")
    private int limit = MessageQuery.MAX_LIMIT;

    @UriParam(label = "producer,list", enums = "pending,sent,delivered,read,failed")
    private String status;

    @UriParam(label = "producer,list")
    private String phoneNumberId;

    @UriParam(label = "producer,usage", defaultValue = "month")
    private UsagePeriod period = UsagePeriod.month;

    /**
     * Returns a copy. Repositories, sources and TLS settings are not copied.
     *
     * @return a new configuration
     */
    public ChatmaidConfiguration copy() {
        try {
            return (ChatmaidConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    /**
     * Returns a copy in which the options that a header can give too are not set, so that a value that is set later is
     * known to be the endpoint's own.
     */
    ChatmaidConfiguration copyForEndpoint() {
        ChatmaidConfiguration copy = copy();
        copy.from = null;
        copy.to = null;
        copy.content = null;
        copy.mediaUrls = null;
        copy.idempotencyKey = null;
        copy.messageId = null;
        copy.phone = null;
        copy.page = null;
        return copy;
    }

    /** {@return the sender, or {@code null} if it is not set} */
    public String getFrom() {
        return from;
    }

    /**
     * The sender: an E.164 number (recommended: the same in test and live) or its dashboard id. A Simple expression. If
     * not set, the account's first connected sender is used.
     *
     * @param from a Simple expression; may be {@code null}
     */
    public void setFrom(String from) {
        this.from = from;
    }

    /** {@return the recipient, or {@code null} if it is not set} */
    public String getTo() {
        return to;
    }

    /**
     * The recipient: an E.164 number (a plus sign and digits), or a group's JID. A Simple expression.
     *
     * @param to a Simple expression; may be {@code null}
     */
    public void setTo(String to) {
        this.to = to;
    }

    /** {@return the text to send, or {@code null} if it is not set} */
    public String getContent() {
        return content;
    }

    /**
     * The text to send, at most 4096 characters; the caption if there is one attachment. A Simple expression. If not
     * set, the body is the text.
     *
     * @param content a Simple expression; may be {@code null}
     */
    public void setContent(String content) {
        this.content = content;
    }

    /** {@return the URLs of the attachments, or {@code null} if they are not set} */
    public String getMediaUrls() {
        return mediaUrls;
    }

    /**
     * Public https URLs of attachments, separated by commas. A Simple expression, which may return a list.
     *
     * @param mediaUrls a Simple expression; may be {@code null}
     */
    public void setMediaUrls(String mediaUrls) {
        this.mediaUrls = mediaUrls;
    }

    /** {@return the idempotency key, or {@code null} if it is not set} */
    public String getIdempotencyKey() {
        return idempotencyKey;
    }

    /**
     * A text that identifies the message, so that a repeated send does not send it twice. Over 64 characters, its
     * SHA-256 in hex is used. A Simple expression, such as order-${header.orderId}. If not set, the component generates
     * a key for each send, which covers its retries and redeliveries.
     *
     * @param idempotencyKey a Simple expression; may be {@code null}
     */
    public void setIdempotencyKey(String idempotencyKey) {
        this.idempotencyKey = idempotencyKey;
    }

    /** {@return the format of a text in the body; {@code text} by default} */
    public BodyFormat getBodyFormat() {
        return bodyFormat;
    }

    /**
     * How a send reads a text in the body: as the content (text), or as a JSON object with the fields from, to,
     * content, mediaUrls and idempotencyKey (json).
     *
     * @param bodyFormat not {@code null}
     */
    public void setBodyFormat(BodyFormat bodyFormat) {
        this.bodyFormat = bodyFormat;
    }

    /** {@return the id of the message to look up, or {@code null} if it is not set} */
    public String getMessageId() {
        return messageId;
    }

    /**
     * The id of the message to look up. A Simple expression. If not set, the body is used if it is an id or a message,
     * or else the header CamelChatmaidMessageId. Without any of them, inbound lists.
     *
     * @param messageId a Simple expression; may be {@code null}
     */
    public void setMessageId(String messageId) {
        this.messageId = messageId;
    }

    /** {@return the sender to look up, or {@code null} if it is not set} */
    public String getPhone() {
        return phone;
    }

    /**
     * The sender to look up, by its E.164 number or its dashboard id. A Simple expression.
     *
     * @param phone a Simple expression; may be {@code null}
     */
    public void setPhone(String phone) {
        this.phone = phone;
    }

    /** {@return the region of national numbers, or {@code null} if it is not set} */
    public String getRegion() {
        return region;
    }

    /**
     * The two-letter region, such as NG, whose national numbers are valid in from, to and phone, such as 0803 123 4567.
     * Needs com.googlecode.libphonenumber:libphonenumber on the class path. If not set, numbers must have their country
     * code.
     *
     * @param region two letters; may be {@code null}
     */
    public void setRegion(String region) {
        this.region = region;
    }

    /** {@return what {@code chatmaid:phones} looks up, or {@code null} if it is not set} */
    public PhoneLookup getLookup() {
        return lookup;
    }

    /**
     * What to look up: all senders (list), one (get), the connection of one (status), or the first that is connected
     * (connected). If not set: get if a phone is given by option or header, else list.
     *
     * @param lookup may be {@code null}
     */
    public void setLookup(PhoneLookup lookup) {
        this.lookup = lookup;
    }

    /** {@return the status that a send waits for, or {@code null} for none} */
    public WaitFor getWaitFor() {
        return waitFor;
    }

    /**
     * The status that a send waits for before the exchange continues: sent, delivered or read, or (terminal) sent or
     * failed. If the message fails, the exchange fails with ChatmaidDeliveryException (not with terminal). If not set,
     * the exchange continues when Chatmaid has accepted the message. With a test key, delivered and read wait until the
     * message is sent. A wait holds no thread, and all waits share the same requests.
     *
     * @param waitFor may be {@code null}
     */
    public void setWaitFor(WaitFor waitFor) {
        this.waitFor = waitFor;
    }

    /** {@return the maximum time to wait for a status, in milliseconds; 5 minutes by default} */
    public long getWaitTimeout() {
        return waitTimeout;
    }

    /**
     * The maximum time that a send with waitFor waits after the message was sent, before the exchange fails with
     * ChatmaidWaitTimeoutException; in milliseconds or as a duration such as 5m.
     *
     * @param waitTimeout in milliseconds, more than 0
     */
    public void setWaitTimeout(long waitTimeout) {
        this.waitTimeout = waitTimeout;
    }

    /** {@return how much of a list is fetched; one page by default} */
    public ListFetch getFetch() {
        return fetch;
    }

    /**
     * How much of a list to fetch: one page, as a List in the body (page), or all rows from that page on, as an
     * Iterator that fetches each page when a streaming split needs it (all).
     *
     * @param fetch not {@code null}
     */
    public void setFetch(ListFetch fetch) {
        this.fetch = fetch;
    }

    /** {@return the page to fetch, or {@code null} if it is not set} */
    public Integer getPage() {
        return page;
    }

    /**
     * The page of the list to fetch, or to begin with, from 1. If not set, the header CamelChatmaidPage is used, or
     * else the first page.
     *
     * @param page 1 or more; may be {@code null}
     */
    public void setPage(Integer page) {
        this.page = page;
    }

    /** {@return the number of rows in a page; 100 by default} */
    public int getLimit() {
        return limit;
    }

    /**
     * The number of rows in a page of a list, 1 to 100.
     *
     * @param limit 1 to 100
     */
    public void setLimit(int limit) {
        this.limit = limit;
    }

    /** {@return the status of the messages to list, or {@code null} for all} */
    public String getStatus() {
        return status;
    }

    /**
     * Lists only the messages with this status.
     *
     * @param status may be {@code null}
     */
    public void setStatus(String status) {
        this.status = status;
    }

    /** {@return the dashboard id of the sender whose messages are listed, or {@code null} for all} */
    public String getPhoneNumberId() {
        return phoneNumberId;
    }

    /**
     * Lists only the messages that this sender sent (messages) or received (inbound), by its dashboard id.
     *
     * @param phoneNumberId may be {@code null}
     */
    public void setPhoneNumberId(String phoneNumberId) {
        this.phoneNumberId = phoneNumberId;
    }

    /** {@return the period over which usage is counted; the month by default} */
    public UsagePeriod getPeriod() {
        return period;
    }

    /**
     * The period over which usage is counted.
     *
     * @param period not {@code null}
     */
    public void setPeriod(UsagePeriod period) {
        this.period = period;
    }
}
