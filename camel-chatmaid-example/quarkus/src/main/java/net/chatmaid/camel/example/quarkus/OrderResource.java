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

import jakarta.inject.Named;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ChatmaidIdempotencyException;
import net.chatmaid.camel.client.ChatmaidNotFoundException;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.model.Message;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.spi.IdempotentRepository;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Orders over HTTP. */
@Path("/")
public class OrderResource {

    private final ProducerTemplate camel;
    private final IdempotentRepository messagesOfOrders;

    OrderResource(ProducerTemplate camel, @Named("messagesOfOrders") IdempotentRepository messagesOfOrders) {
        this.camel = camel;
        this.messagesOfOrders = messagesOfOrders;
    }

    /**
     * Sends the confirmation. A shop that gets no 2xx repeats the order, and gets the same message. Only JSON is
     * accepted: a web page of another site can't send it by the browser of a user.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("orders")
    public Response confirm(@NotNull @Valid Order order) {
        Message message = camel.requestBody("direct:confirm", order, Message.class);
        messagesOfOrders.add(message.id());
        return Response.status(Status.CREATED)
                .header(HttpHeaders.LOCATION, "/messages/" + message.id())
                .entity(message)
                .build();
    }

    /** Looks up the status of an order's message. The account's messages of other applications are not shown. */
    @GET
    @Path("messages/{id}")
    public Message message(@PathParam("id") String id) {
        if (!messagesOfOrders.contains(id)) {
            throw new WebApplicationException(error(Status.NOT_FOUND, "No order has a message with this id"));
        }
        return camel.requestBody("chatmaid:status", id, Message.class);
    }

    /** Responds with the sentence of the exception by which the route failed. */
    @ServerExceptionMapper
    Response failed(CamelExecutionException e) {
        if (e.getCause() instanceof ChatmaidIdempotencyException) {
            // its sentence names the recipient of the other message
            return error(Status.CONFLICT, "Another order was accepted with this id");
        }
        Status status = Status.SERVICE_UNAVAILABLE;
        if (e.getCause() instanceof ChatmaidNotFoundException) {
            status = Status.NOT_FOUND;
        } else if (e.getCause() instanceof ChatmaidValidationException) {
            status = Status.BAD_REQUEST;
        } else if (!(e.getCause() instanceof ChatmaidException)) {
            status = Status.INTERNAL_SERVER_ERROR;
        }
        return error(status, e.getCause().getMessage());
    }

    private static Response error(Status status, String sentence) {
        return Response.status(status)
                .entity(Map.of("error", sentence))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }
}
