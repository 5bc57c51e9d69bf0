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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Orders over HTTP. */
@Path("/orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {

    private final Orders orders;

    OrderResource(Orders orders) {
        this.orders = orders;
    }

    /** Takes an order; its confirmation leaves once, also if this is sent again. */
    @POST
    @Operation(summary = "Takes an order; its confirmation leaves once, also if this is sent again")
    @APIResponse(
            responseCode = "201",
            description = "It is accepted",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was accepted before",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "400",
            description = "It is no order; the sentences say why",
            content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "Another order has this id",
            content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    public Response accept(@Valid NewOrder order) {
        if (order == null) {
            throw Problems.unreadable();
        }
        boolean isNew = orders.accept(order);
        OrderView accepted = find(order.id());
        if (isNew) {
            // a builder's location() would put the host before it, which a proxy may not have
            return Response.status(Status.CREATED)
                    .header(HttpHeaders.LOCATION, "/orders/" + order.id())
                    .entity(accepted)
                    .build();
        }
        if (!accepted.isSameAs(order)) {
            throw Problems.of(
                    Status.CONFLICT,
                    "Order " + order.id() + " was accepted before with another content: give it another id");
        }
        return Response.ok(accepted).build();
    }

    /** Shows an order and the way that its message took. */
    @GET
    @Path("/{id}")
    @Operation(summary = "Shows an order and the way that its message took")
    @APIResponse(
            responseCode = "200",
            description = "The order",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is none",
            content = @Content(mediaType = Problem.TYPE, schema = @Schema(implementation = Problem.class)))
    public OrderView find(@PathParam("id") String id) {
        return orders.find(id).orElseThrow(() -> Problems.of(Status.NOT_FOUND, "There is no order " + id));
    }
}
