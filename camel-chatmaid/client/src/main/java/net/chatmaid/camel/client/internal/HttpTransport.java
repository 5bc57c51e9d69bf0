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
package net.chatmaid.camel.client.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ChatmaidTransportException;
import net.chatmaid.camel.client.ClientScheduler;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Makes one HTTP exchange. Blocks until the complete response is there, the exchange fails, or its time is over.
 * Thread-safe.
 */
public final class HttpTransport {

    private static final byte[] NO_BODY = {};

    private final HttpClient http;
    private final String baseUrl;
    private final Redaction redaction;
    private final Duration timeout;
    private final Deadlines deadlines;
    private final Set<HttpUriRequestBase> polls = ConcurrentHashMap.newKeySet();
    private volatile boolean pollsEnded;
    private volatile Target lastTarget = new Target("", null);

    private record Target(String text, URI uri) {}

    public HttpTransport(
            HttpClient http, String baseUrl, Redaction redaction, Duration timeout, ClientScheduler scheduler) {
        this.http = http;
        this.baseUrl = baseUrl;
        this.redaction = redaction;
        this.timeout = timeout;
        this.deadlines = new Deadlines(timeout, scheduler);
    }

    /** Ends the polls in progress, and each later one. */
    void endPolls() {
        pollsEnded = true;
        polls.forEach(HttpUriRequestBase::cancel);
    }

    ApiResponse exchange(ApiRequest request, String apiKey) {
        return exchange(request, message(request, apiKey));
    }

    /** Makes a request that {@link #endPolls} may end, as the next poll repeats it. */
    ApiResponse exchangePoll(ApiRequest request, String apiKey) {
        HttpUriRequestBase message = message(request, apiKey);
        polls.add(message);
        try {
            // in this order: either endPolls() finds it, or it finds that the polls have ended
            if (pollsEnded) {
                message.cancel();
            }
            return exchange(request, message);
        } catch (ChatmaidTransportException e) {
            throw pollsEnded
                    ? new ChatmaidException(request.name() + " was ended, as the Chatmaid client stops", e.getCause())
                    : e;
        } finally {
            polls.remove(message);
        }
    }

    private HttpUriRequestBase message(ApiRequest request, String apiKey) {
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(), uri(request.target()));
        message.setHeader("Authorization", "Bearer " + apiKey);
        message.setHeader("Accept", "application/json");
        if (request.trace() != null) {
            message.setHeader("traceparent", request.trace().traceparent());
            if (request.trace().tracestate() != null) {
                message.setHeader("tracestate", request.trace().tracestate());
            }
        }
        if (request.body() != null) {
            message.setEntity(new ByteArrayEntity(request.body(), ContentType.APPLICATION_JSON));
        }
        return message;
    }

    /** Parses only a target that differs from the last one, as all sends have the same. */
    private URI uri(String target) {
        Target last = lastTarget;
        if (!last.text().equals(target)) {
            last = new Target(target, URI.create(baseUrl + target));
            lastTarget = last;
        }
        return last.uri();
    }

    private ApiResponse exchange(ApiRequest request, HttpUriRequestBase message) {
        try {
            // a socket timeout alone does not end a response whose bytes arrive one by one
            deadlines.add(message);
            return http.execute(message, response -> readResponse(response, message));
        } catch (IOException | IllegalStateException e) {
            // HttpClient has no own exception for a request that is cancelled while it begins
            if (e instanceof IllegalStateException unexpected && !message.isCancelled()) {
                throw unexpected;
            }
            boolean secret = redaction.holdsSecret(stackTrace(e));
            throw new ChatmaidTransportException(
                    (message.isCancelled()
                                    ? request.name() + " had no complete response within " + timeout.toMillis() + " ms"
                                    : request.name() + " failed on the way to " + baseUrl + ": "
                                            + redaction.clean(e.toString()))
                            + "; it is not known whether Chatmaid has processed it",
                    secret ? null : e);
        } finally {
            deadlines.remove(message);
        }
    }

    /** The complete stack trace as a text, since HttpClient quotes the bytes that it could not read. */
    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static ApiResponse readResponse(ClassicHttpResponse response, HttpUriRequestBase message)
            throws IOException {
        byte[] body = NO_BODY;
        if (response.getEntity() != null) {
            try (InputStream in = response.getEntity().getContent()) {
                body = in.readNBytes(bufferSize(response.getEntity()));
                if (body.length > ApiResponse.MAX_BODY) {
                    // closing the stream would read the rest of the body
                    message.cancel();
                }
            }
        }
        if (body.length > ApiResponse.MAX_BODY) {
            body = null;
        }
        return new ApiResponse(response.getCode(), response, body);
    }

    /** The number of bytes to read at most, and as few as the response has, if it says so. */
    private static int bufferSize(HttpEntity entity) {
        long length = entity.getContentLength();
        return length < 0 || length > ApiResponse.MAX_BODY ? ApiResponse.MAX_BODY + 1 : (int) length;
    }
}
