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
package net.chatmaid.camel.sandbox.webhook;

import java.net.URI;

/** The URL that webhooks are delivered to, and the secret that signs them. */
public record WebhookTarget(URI url, String secret) {

    public WebhookTarget {
        boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!http || url.getHost() == null) {
            throw new IllegalArgumentException(
                    "The webhook URL must be absolute and begin with http:// or https://, but is '" + masked(url)
                            + "'.");
        }
        if (url.getPort() > 65_535) {
            throw new IllegalArgumentException(
                    "The port of the webhook URL must be at most 65535, but is " + url.getPort() + ".");
        }
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("The webhook secret must not be empty: every webhook is signed.");
        }
    }

    /** A URL without the user and the password in it. */
    public static String masked(URI url) {
        return url.getRawUserInfo() == null
                ? url.toString()
                : url.toString().replace(url.getRawUserInfo() + "@", "***@");
    }

    @Override
    public String toString() {
        return "WebhookTarget[" + masked(url) + "]";
    }
}
