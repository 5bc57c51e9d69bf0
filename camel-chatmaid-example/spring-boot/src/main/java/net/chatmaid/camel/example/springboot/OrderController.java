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
package net.chatmaid.camel.example.springboot;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/orders", produces = "application/json")
class OrderController {

    private final Orders orders;

    OrderController(Orders orders) {
        this.orders = orders;
    }

    @Operation(summary = "Takes an order; its confirmation leaves once, also if this is sent again")
    @ApiResponse(responseCode = "201", description = "It is accepted")
    @ApiResponse(responseCode = "200", description = "It was accepted before")
    @ApiResponse(
            responseCode = "400",
            description = "It is no order; the sentences say why",
            content = @Content(mediaType = "application/problem+json"))
    @ApiResponse(
            responseCode = "409",
            description = "Another order has this id",
            content = @Content(mediaType = "application/problem+json"))
    @PostMapping(consumes = "application/json")
    ResponseEntity<OrderView> accept(@Valid @RequestBody NewOrder order) {
        try {
            orders.accept(order);
        } catch (DuplicateKeyException before) {
            OrderView known = find(order.id());
            if (!known.isSameAs(order)) {
                throw Problems.of(
                        HttpStatus.CONFLICT,
                        "Order " + order.id() + " was accepted before with another content: give it another id");
            }
            return ResponseEntity.ok(known);
        }
        return ResponseEntity.created(URI.create("/orders/" + order.id())).body(find(order.id()));
    }

    @Operation(summary = "Shows an order and the way that its message took")
    @ApiResponse(responseCode = "200", description = "The order")
    @ApiResponse(
            responseCode = "404",
            description = "There is none",
            content = @Content(mediaType = "application/problem+json"))
    @GetMapping("/{id}")
    OrderView find(@PathVariable("id") String id) {
        return orders.find(id).orElseThrow(() -> Problems.of(HttpStatus.NOT_FOUND, "There is no order " + id));
    }
}
