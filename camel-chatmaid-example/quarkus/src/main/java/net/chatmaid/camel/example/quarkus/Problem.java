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

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What is wrong with a request, as {@code application/problem+json} has it.
 *
 * @param title the status in words
 * @param status the HTTP status
 * @param detail a sentence, or {@code null} if the title says it all
 * @param errors what is wrong with an order, a sentence each, or {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String title, int status, String detail, List<String> errors) {

    static final String TYPE = "application/problem+json";
}
