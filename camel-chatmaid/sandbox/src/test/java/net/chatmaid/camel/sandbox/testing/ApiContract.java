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
package net.chatmaid.camel.sandbox.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The document of the API, compared with real requests and responses. */
public final class ApiContract {

    private final SwaggerParseResult parsed;
    private final OpenApiInteractionValidator validator;
    private final SchemaValidator schemas;

    /** The document of Chatmaid's API. */
    public ApiContract() {
        this("chatmaid-openapi.yaml");
    }

    /** @param file a document in the folder of the documentation */
    public ApiContract(String file) {
        String document = read(Path.of("../../docs", file));
        this.parsed = new OpenAPIV3Parser().readContents(document);
        this.validator = OpenApiInteractionValidator.createForInlineApiSpecification(document)
                .build();
        this.schemas = new SchemaValidator(parsed.getOpenAPI(), new MessageResolver());
    }

    public OpenAPI document() {
        return parsed.getOpenAPI();
    }

    /** What the parser does not like about the document. */
    public List<String> complaints() {
        return parsed.getMessages();
    }

    /** The ids of all operations. */
    public List<String> operations() {
        return document().getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getOperationId)
                .toList();
    }

    /** The names of an object's fields, as the document has them; or of an object inside it. */
    public Set<String> fields(String schema, String... inside) {
        Schema<?> object = schema(schema);
        for (String name : inside) {
            object = object.getProperties().get(name);
        }
        return object.getProperties().keySet();
    }

    /** The names of an object's fields, as they came. */
    public static List<String> fields(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** Where a response differs from the document; nowhere if it conforms. The path may have a query. */
    public List<String> violations(String method, String path, PlainHttpClient.Reply reply) {
        SimpleResponse.Builder answer =
                SimpleResponse.Builder.status(reply.status()).withBody(reply.body());
        reply.headers().map().forEach(answer::withHeader);
        String withoutQuery = path.replaceAll("\\?.*", "");
        return lines(validator.validateResponse(withoutQuery, Request.Method.valueOf(method), answer.build()));
    }

    /** Where a request with a JSON body, or null, or its response differs from the document. */
    public List<String> violations(String method, String path, String body, PlainHttpClient.Reply reply) {
        SimpleRequest.Builder request =
                new SimpleRequest.Builder(Request.Method.valueOf(method), path.replaceAll("\\?.*", ""));
        for (String parameter : path.replaceAll("[^?]*\\??(.*)", "$1").split("&")) {
            if (!parameter.isEmpty()) {
                request.withQueryParam(parameter.split("=")[0], parameter.split("=")[1]);
            }
        }
        if (body != null) {
            request.withBody(body).withContentType("application/json");
        }
        List<String> all = new ArrayList<>(lines(validator.validateRequest(request.build())));
        all.addAll(violations(method, path, reply));
        return all;
    }

    /** Where the body of a webhook differs from a schema of the document. */
    public List<String> violations(String schema, String body) {
        return lines(schemas.validate(body, schema(schema), "webhook"));
    }

    private Schema<?> schema(String name) {
        return document().getComponents().getSchemas().get(name);
    }

    private static List<String> lines(ValidationReport report) {
        return report.getMessages().stream()
                .map(message -> message.getKey() + ": " + message.getMessage() + " " + message.getAdditionalInfo())
                .toList();
    }

    private static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
