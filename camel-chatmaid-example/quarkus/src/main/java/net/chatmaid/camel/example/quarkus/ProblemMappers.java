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
package net.chatmaid.camel.example.quarkus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers of 400 are sentences. */
final class ProblemMappers {

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e) {
        return answer(new Problems(e.getConstraintViolations().stream()
                .map(ProblemMappers::sentence)
                .sorted()
                .toList()));
    }

    @ServerExceptionMapper
    public Response notJson(WebApplicationException e) {
        return e.getResponse().getStatus() == 400 && e.getCause() instanceof JsonProcessingException
                ? unreadable()
                : e.getResponse();
    }

    @ServerExceptionMapper
    public Response otherJson(MismatchedInputException e) {
        return unreadable();
    }

    private static Response unreadable() {
        return answer(
                Problems.of("The body is no order in JSON: expected an object with id, customer, phone and items."));
    }

    /** {@code place.order.items[0].quantity} is {@code items[0].quantity} to who placed the order. */
    private static String sentence(ConstraintViolation<?> violation) {
        StringBuilder field = new StringBuilder();
        int depth = 0;
        for (Path.Node node : violation.getPropertyPath()) {
            if (depth++ >= 2) {
                field.append(field.isEmpty() || node.toString().startsWith("[") ? "" : ".")
                        .append(node);
            }
        }
        return (field.isEmpty() ? "The order" : field) + " " + violation.getMessage() + ".";
    }

    private static Response answer(Problems problems) {
        return Response.status(400)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(problems)
                .build();
    }
}
