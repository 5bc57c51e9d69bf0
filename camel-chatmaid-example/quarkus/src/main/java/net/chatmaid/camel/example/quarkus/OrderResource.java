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

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ChatmaidNotFoundException;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.model.Message;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Orders over HTTP. */
@Path("/")
public class OrderResource {

    private final ProducerTemplate camel;

    OrderResource(ProducerTemplate camel) {
        this.camel = camel;
    }

    /** Sends the confirmation. A shop that gets no 2xx sends the order again, and the same message answers. */
    @POST
    @Path("orders")
    public Response confirm(@NotNull @Valid Order order) {
        Message message = camel.requestBody("direct:confirm", order, Message.class);
        return Response.status(Status.CREATED)
                .header(HttpHeaders.LOCATION, "/messages/" + message.id())
                .entity(message)
                .build();
    }

    /** Looks up how far a message has come. */
    @GET
    @Path("messages/{id}")
    public Message message(@PathParam("id") String id) {
        return camel.requestBody("chatmaid:status", id, Message.class);
    }

    /** Answers what the route failed with, as a sentence. */
    @ServerExceptionMapper
    Response failed(CamelExecutionException e) {
        Status status = Status.SERVICE_UNAVAILABLE;
        if (e.getCause() instanceof ChatmaidNotFoundException) {
            status = Status.NOT_FOUND;
        } else if (e.getCause() instanceof ChatmaidValidationException) {
            status = Status.BAD_REQUEST;
        } else if (!(e.getCause() instanceof ChatmaidException)) {
            status = Status.INTERNAL_SERVER_ERROR;
        }
        return Response.status(status)
                .entity(Map.of("error", e.getCause().getMessage()))
                .build();
    }
}
