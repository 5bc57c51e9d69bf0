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
package net.chatmaid.camel.producer;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.github.tomakehurst.wiremock.http.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.chatmaid.camel.sandbox.SandboxRequest;

/** Compares the component's requests and responses with the OpenAPI document. */
final class Contract {

    private final OpenApiInteractionValidator validator;

    Contract() {
        try {
            this.validator = OpenApiInteractionValidator.createForInlineApiSpecification(
                            Files.readString(Path.of("../../docs/chatmaid-openapi.yaml")))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the differences between requests and the document; empty if all conform. */
    List<String> violations(List<SandboxRequest> requests) {
        return requests.stream()
                .flatMap(request -> lines(
                        request.method() + " " + request.path() + "?" + request.query() + " " + request.body(),
                        validator.validateRequest(toSimpleRequest(request)))
                        .stream())
                .toList();
    }

    /** Returns the differences between the response to a request and the document; empty if it conforms. */
    List<String> violations(String method, String url, Response response) {
        SimpleResponse.Builder received =
                SimpleResponse.Builder.status(response.getStatus()).withBody(response.getBody());
        response.getHeaders().all().forEach(header -> received.withHeader(header.key(), header.values()));
        return lines(
                method + " " + url + " responded with " + response.getStatus() + " " + response.getBodyAsString(),
                validator.validateResponse(
                        url.replaceAll("\\?.*", ""), Request.Method.valueOf(method), received.build()));
    }

    private static Request toSimpleRequest(SandboxRequest request) {
        SimpleRequest.Builder builder = new SimpleRequest.Builder(request.method(), request.path());
        request.headers().forEach(builder::withHeader);
        // the sandbox records no keys; it has rejected a bad one itself
        builder.withAuthorization("Bearer sk_test_any");
        for (String parameter : request.query().split("&")) {
            if (!parameter.isEmpty()) {
                String[] parts = parameter.split("=", 2);
                builder.withQueryParam(decoded(parts[0]), decoded(parts.length > 1 ? parts[1] : ""));
            }
        }
        if (!request.body().isEmpty()) {
            builder.withBody(request.body());
        }
        return builder.build();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static List<String> lines(String subject, ValidationReport report) {
        return report.getMessages().stream()
                .map(message -> subject + ": " + message.getMessage() + " " + message.getAdditionalInfo())
                .toList();
    }
}
