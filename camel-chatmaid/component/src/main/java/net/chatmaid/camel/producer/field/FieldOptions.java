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
package net.chatmaid.camel.producer.field;

import net.chatmaid.camel.ChatmaidConfiguration;
import org.apache.camel.CamelContext;

/**
 * The options of the fields of an operation.
 *
 * @param context for the type converters and languages
 * @param endpoint the endpoint's options, which take precedence over headers and bodies
 * @param component the component's options, which are used if nothing else has a value
 */
public record FieldOptions(CamelContext context, ChatmaidConfiguration endpoint, ChatmaidConfiguration component) {}
