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
package net.chatmaid.camel.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The secrets and the texts of messages that a test gives to an application, and every form in which the application might
 * print them.
 */
public final class TestSecrets {

    /** The sandbox accepts it. Its URL-encoded form differs from the plain form. */
    public static final String API_KEY = "sk_live_Zq8+f/4T=w1x9Ke7/3mB6vLs";

    public static final String WEBHOOK_SECRET = "whsec_hT5/r+Xc2=Yj8Nd0/Wu4aGpEo";

    /** What a message says that the application sends. */
    public static final String SENT_TEXT = "Kx7 your code is 48-15-16";

    /** What a message says that the application receives. */
    public static final String RECEIVED_TEXT = "Qz9 my code is 23-42-108";

    /** A sender that the account does not have, so that the API rejects the send. */
    public static final String FAILING_SENDER = "+15559990000";

    private static final List<String> KEYS = lowerCaseForms(API_KEY, WEBHOOK_SECRET);

    private static final List<String> TEXTS = lowerCaseForms(SENT_TEXT, RECEIVED_TEXT);

    private TestSecrets() {}

    /** The environment of an application that has the secrets nowhere else. */
    public static Map<String, String> environment(String baseUrl) {
        return Map.of(
                "CHATMAID_API_KEY", API_KEY, "CHATMAID_WEBHOOK_SECRET", WEBHOOK_SECRET, "CHATMAID_BASE_URL", baseUrl);
    }

    /** The same as properties of the component. */
    public static Map<String, String> properties(String baseUrl) {
        return Map.of(
                "camel.component.chatmaid.api-key",
                API_KEY,
                "camel.component.chatmaid.webhook-secret",
                WEBHOOK_SECRET,
                "camel.component.chatmaid.base-url",
                baseUrl);
    }

    /**
     * Writes each secret into a file, as Kubernetes mounts them: with the name of its variable.
     *
     * @return the folder of the files
     */
    public static Path files(Path folder) throws IOException {
        Path files = Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(files.resolve("CHATMAID_API_KEY"), API_KEY);
        Files.writeString(files.resolve("CHATMAID_WEBHOOK_SECRET"), WEBHOOK_SECRET);
        return files;
    }

    /** Whether a secret or the text of a message is in the text: plain, without its prefix, URL-encoded, escaped as in JSON or XML, or in base64. */
    public static boolean areIn(String text) {
        return keysAreIn(text) || textsAreIn(text);
    }

    /** Whether the API key or the webhook secret is in the text, in any of these forms. */
    public static boolean keysAreIn(String text) {
        return isAnyIn(text, KEYS);
    }

    /** Whether the text of a message is in the text, in any of these forms. */
    public static boolean textsAreIn(String text) {
        return isAnyIn(text, TEXTS);
    }

    private static boolean isAnyIn(String text, List<String> forms) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        return forms.stream().anyMatch(lowerCase::contains);
    }

    private static List<String> lowerCaseForms(String... secrets) {
        return Stream.of(secrets)
                .flatMap(secret -> forms(secret).stream())
                .map(form -> form.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> forms(String secret) {
        String tail = secret.substring(secret.lastIndexOf('_') + 1);
        List<String> forms = new ArrayList<>(List.of(
                tail,
                // as JSON and XML may escape them
                tail.replace("/", "\\/"),
                tail.replace("+", "\\u002b").replace("=", "\\u003d"),
                tail.replace("/", "\\u002f").replace("+", "\\u002b").replace("=", "\\u003d"),
                tail.replace("/", "&#x2f;").replace("+", "&#x2b;").replace("=", "&#x3d;"),
                tail.replace("/", "&#47;").replace("+", "&#43;").replace("=", "&#61;"),
                URLEncoder.encode(tail, UTF_8),
                URLEncoder.encode(tail, UTF_8).replace("+", "%20")));
        for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
            for (int offset = 0; offset < 3; offset++) {
                String encoded = encoder.withoutPadding().encodeToString((" ".repeat(offset) + tail).getBytes(UTF_8));
                // the first and last characters also depend on the bytes before and after the secret
                forms.add(encoded.substring(2 * offset, encoded.length() - 2));
            }
        }
        return forms;
    }
}
