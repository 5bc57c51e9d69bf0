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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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

    /** Accepts an order: once it is answered, the confirmation leaves, whatever happens to this process. */
    @POST
    @Operation(summary = "Places an order")
    @APIResponse(
            responseCode = "201",
            description = "Accepted: its confirmation is on its way",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Accepted before",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "400",
            description = "Not an order",
            content = @Content(schema = @Schema(implementation = Problems.class)))
    @APIResponse(
            responseCode = "409",
            description = "Another order has this id",
            content = @Content(schema = @Schema(implementation = Problems.class)))
    public Response place(@NotNull(message = "is missing: expected a body in JSON") @Valid NewOrder order) {
        boolean isNew = orders.accept(order);
        OrderView accepted = orders.find(order.id()).orElseThrow();
        if (!accepted.order().equals(order)) {
            return Response.status(409)
                    .entity(Problems.of("Another order has the id " + order.id() + ": it was left as it is."))
                    .build();
        }
        return isNew
                ? Response.created(URI.create("/orders/" + order.id()))
                        .entity(accepted)
                        .build()
                : Response.ok(accepted).build();
    }

    /** The order, and the way its message took. */
    @GET
    @Path("/{id}")
    @Operation(summary = "Tells what became of an order")
    @APIResponse(
            responseCode = "200",
            description = "The order, and the way its message took",
            content = @Content(schema = @Schema(implementation = OrderView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such order",
            content = @Content(schema = @Schema(implementation = Problems.class)))
    public Response find(@PathParam("id") String id) {
        return orders.find(id).map(order -> Response.ok(order).build()).orElseGet(() -> Response.status(404)
                .entity(Problems.of("There is no order with this id."))
                .build());
    }
}
