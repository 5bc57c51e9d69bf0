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
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.CharConversionException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says in sentences, as application/problem+json, what is wrong with a request. */
final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final String NO_ORDER = "The order was not accepted: ";

    static WebApplicationException of(Status status, String sentence) {
        return new WebApplicationException(
                sentence, answer(Response.status(status), new Problem(title(status), code(status), sentence, null)));
    }

    static WebApplicationException unreadable() {
        return of(Status.BAD_REQUEST, NO_ORDER + "the body is no JSON object with id, customer, phone and item");
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e) {
        List<String> sentences = e.getConstraintViolations().stream()
                .map(Problems::sentence)
                .sorted()
                .toList();
        return answer(
                Response.status(Status.BAD_REQUEST),
                new Problem(
                        title(Status.BAD_REQUEST),
                        code(Status.BAD_REQUEST),
                        NO_ORDER + String.join("; ", sentences),
                        sentences));
    }

    /** What the server itself refuses has no sentence yet. */
    @ServerExceptionMapper
    public Response refused(WebApplicationException e) {
        Response response = e.getResponse();
        if (response.hasEntity() || response.getStatus() < 400) {
            return response;
        }
        return response.getStatus() == code(Status.BAD_REQUEST)
                ? unreadable().getResponse()
                : answer(
                        Response.fromResponse(response),
                        new Problem(response.getStatusInfo().getReasonPhrase(), response.getStatus(), null, null));
    }

    // the first is there as Quarkus has a mapper of its own for it
    @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class, CharConversionException.class
    })
    public Response otherJson(Exception e) {
        return unreadable().getResponse();
    }

    @ServerExceptionMapper
    public Response databaseIsAway(DatabaseException e) {
        return databaseIsAway(e.getMessage());
    }

    /** The transaction did not come to its end. */
    @ServerExceptionMapper
    public Response transactionFailed(RollbackException e) {
        return databaseIsAway(e.getMessage());
    }

    /** Whether it was stored before that, nobody knows: who places the order again learns it. */
    private static Response databaseIsAway(String why) {
        LOG.warnf("The database did not answer a request: %s", why);
        return answer(
                Response.status(Status.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "5"),
                new Problem(
                        title(Status.SERVICE_UNAVAILABLE),
                        code(Status.SERVICE_UNAVAILABLE),
                        "The database does not answer. Place the order again in a few seconds: it is accepted once",
                        null));
    }

    /** {@code accept.order.phone} is {@code phone} to who has sent the order. */
    private static String sentence(ConstraintViolation<?> violation) {
        String field = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Path.Node::getName)
                .reduce((method, name) -> name)
                .orElseThrow();
        return field + " " + violation.getMessage();
    }

    private static Response answer(Response.ResponseBuilder response, Problem problem) {
        return response.type(Problem.TYPE).entity(problem).build();
    }

    private static String title(Status status) {
        return status.getReasonPhrase();
    }

    private static int code(Status status) {
        return status.getStatusCode();
    }
}
