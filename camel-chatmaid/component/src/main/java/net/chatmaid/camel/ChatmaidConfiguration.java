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
 * Every option of the component, each once: set on the component it is the default of all endpoints, set in a URI it is
 * that endpoint's. The setters say what they mean. Mutable until the endpoint starts; not thread-safe.
 */
@UriParams
public class ChatmaidConfiguration extends ChatmaidConsumerConfiguration implements Cloneable {

    @UriParam(label = "producer")
    private String from;

    @UriParam(label = "producer")
    private String to;

    @UriParam(label = "producer")
    private String content;

    @UriParam(label = "producer")
    private String mediaUrls;

    @UriParam(label = "producer")
    private String idempotencyKey;

    @UriParam(label = "producer", defaultValue = "text")
    private BodyFormat bodyFormat = BodyFormat.text;

    @UriParam(label = "producer")
    private String messageId;

    @UriParam(label = "producer")
    private String phone;

    @UriParam(label = "producer")
    private String region;

    @UriParam(label = "producer")
    private PhoneLookup lookup;

    @UriParam(label = "producer")
    private WaitFor waitFor;

    @UriParam(label = "producer", defaultValue = "5m", javaType = "java.time.Duration")
    private long waitTimeout = 5 * 60 * 1000L;

    @UriParam(label = "producer", defaultValue = "page")
    private ListFetch fetch = ListFetch.page;

    @UriParam(label = "producer", defaultValue = "1")
    private Integer page;

    @UriParam(label = "producer", defaultValue = "100")
    private int limit = MessageQuery.MAX_LIMIT;

    @UriParam(label = "producer", enums = "pending,sent,delivered,read,failed")
    private String status;

    @UriParam(label = "producer")
    private String phoneNumberId;

    @UriParam(label = "producer", defaultValue = "month")
    private UsagePeriod period = UsagePeriod.month;

    /** A copy to override for one endpoint; what is referred to (repositories, TLS parameters) stays shared. */
    public ChatmaidConfiguration copy() {
        try {
            return (ChatmaidConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    /**
     * A copy in which the options that a header can give too are not set, so that what is set there later is known to be the
     * endpoint's own.
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

    public String getFrom() {
        return from;
    }

    /**
     * The sender: an E.164 number (recommended: the same in test and live) or its dashboard id. A Simple
     * expression. Without one, the account's first connected sender is used.
     */
    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    /**
     * The recipient: an E.164 number (a plus sign and digits), or a group's JID. A Simple expression.
     */
    public void setTo(String to) {
        this.to = to;
    }

    public String getContent() {
        return content;
    }

    /**
     * The text to send, at most 4096 characters; the caption when there is one attachment. A Simple
     * expression. Without one, the body is the text.
     */
    public void setContent(String content) {
        this.content = content;
    }

    public String getMediaUrls() {
        return mediaUrls;
    }

    /**
     * Public https URLs of attachments, with commas between them. A Simple expression, which may give a list.
     */
    public void setMediaUrls(String mediaUrls) {
        this.mediaUrls = mediaUrls;
    }

    public String getIdempotencyKey() {
        return idempotencyKey;
    }

    /**
     * A text that identifies the message, so that a repeated send does not send it twice. Over 64 characters, its SHA-256 in
     * hex is used. A Simple expression, such as order-${header.orderId}. If not set, the component generates a key for each
     * send, which covers its retries and redeliveries.
     */
    public void setIdempotencyKey(String idempotencyKey) {
        this.idempotencyKey = idempotencyKey;
    }

    public BodyFormat getBodyFormat() {
        return bodyFormat;
    }

    /**
     * How a send reads a text in the body: as the content, whatever it looks like (text), or as a JSON
     * object with the fields from, to, content, mediaUrls and idempotencyKey (json).
     */
    public void setBodyFormat(BodyFormat bodyFormat) {
        this.bodyFormat = bodyFormat;
    }

    public String getMessageId() {
        return messageId;
    }

    /**
     * The id of the message to look up. A Simple expression. If not set, the body is taken if it is an id or a message, else the
     * header CamelChatmaidMessageId. Without any, inbound lists.
     */
    public void setMessageId(String messageId) {
        this.messageId = messageId;
    }

    public String getPhone() {
        return phone;
    }

    /**
     * The sender to look up, by its E.164 number or its dashboard id. A Simple expression.
     */
    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getRegion() {
        return region;
    }

    /**
     * The two-letter region, such as NG, in which the numbers in from, to and phone may be written as people dial them: then
     * 0803 123 4567 becomes +2348031234567. Needs com.googlecode.libphonenumber:libphonenumber on the class path.
     * Without it, only numbers with their country code pass.
     */
    public void setRegion(String region) {
        this.region = region;
    }

    public PhoneLookup getLookup() {
        return lookup;
    }

    /**
     * What to look up: all senders (list), one (get), the connection of one (status), or the first that is connected
     * (connected). If not set: get if a phone is given by option or header, else list.
     */
    public void setLookup(PhoneLookup lookup) {
        this.lookup = lookup;
    }

    public WaitFor getWaitFor() {
        return waitFor;
    }

    /**
     * The status that a send waits for before the exchange goes on: sent, delivered or read, or (terminal) sent or failed.
     * If the message fails, the exchange fails with ChatmaidDeliveryException (not with terminal). If not set, the exchange
     * goes on when Chatmaid has accepted the message. With a test key, delivered and read wait until the message is sent. A
     * wait holds no thread, and all waits share the same requests.
     */
    public void setWaitFor(WaitFor waitFor) {
        this.waitFor = waitFor;
    }

    public long getWaitTimeout() {
        return waitTimeout;
    }

    /**
     * The maximum time that a send with waitFor waits after the message was sent, before the exchange fails with
     * ChatmaidWaitTimeoutException; in milliseconds or as a duration such as 5m.
     */
    public void setWaitTimeout(long waitTimeout) {
        this.waitTimeout = waitTimeout;
    }

    public ListFetch getFetch() {
        return fetch;
    }

    /**
     * How much of a list to fetch: one page, as a List in the body (page), or all from that page on, as an Iterator that
     * fetches page after page as a streaming split comes to them (all).
     */
    public void setFetch(ListFetch fetch) {
        this.fetch = fetch;
    }

    public Integer getPage() {
        return page;
    }

    /** The page of the list to read, or to begin with, from 1. If not set, the header CamelChatmaidPage, else the first page. */
    public void setPage(Integer page) {
        this.page = page;
    }

    public int getLimit() {
        return limit;
    }

    /**
     * The number of rows in a page of a list, 1 to 100.
     */
    public void setLimit(int limit) {
        this.limit = limit;
    }

    public String getStatus() {
        return status;
    }

    /** Lists only the messages with this status. */
    public void setStatus(String status) {
        this.status = status;
    }

    public String getPhoneNumberId() {
        return phoneNumberId;
    }

    /** Lists only the messages that this sender sent (messages) or received (inbound), by its dashboard id. */
    public void setPhoneNumberId(String phoneNumberId) {
        this.phoneNumberId = phoneNumberId;
    }

    public UsagePeriod getPeriod() {
        return period;
    }

    /** The period over which usage is counted. */
    public void setPeriod(UsagePeriod period) {
        this.period = period;
    }
}
