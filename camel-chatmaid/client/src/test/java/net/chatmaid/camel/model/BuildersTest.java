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
package net.chatmaid.camel.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each record with more than four components has a builder that sets every one of them. */
class BuildersTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                SendRequest.class,
                Message.class,
                InboundMessage.class,
                OutgoingMessage.class,
                PhoneNumber.class,
                Account.class,
                Usage.class,
                Usage.Messages.class,
                Pagination.class
            })
    void buildsAnEqualRecord(Class<?> type) throws ReflectiveOperationException {
        // given a value of its own for each component
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        Object builder = type.getMethod("builder").invoke(null);

        // when the builder and the constructor get the same values
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(types[i], i);
            Object returned = builder.getClass()
                    .getMethod(components[i].getName(), types[i])
                    .invoke(builder, values[i]);
            assertThat(returned).as(components[i].getName()).isSameAs(builder);
        }
        Object built = builder.getClass().getMethod("build").invoke(builder);

        // then the records are equal
        assertThat(built).isEqualTo(type.getConstructor(types).newInstance(values));
    }

    @Test
    void leavesOtherFieldsNull() {
        assertThat(SendRequest.builder().to("+15557654321").content("Hi").build())
                .isEqualTo(new SendRequest(null, "+15557654321", "Hi", null, null));
    }

    /** No two components of one record get the same value, {@code Boolean} aside: a record has one at most. */
    private static Object value(Class<?> type, int number) throws ReflectiveOperationException {
        if (type == String.class) {
            return "text " + number;
        }
        if (type == Long.class) {
            return (long) number;
        }
        if (type == Integer.class) {
            return number;
        }
        if (type == Boolean.class) {
            return true;
        }
        if (type == Instant.class) {
            return Instant.ofEpochSecond(number);
        }
        if (type == List.class) {
            return List.of("https://example.com/" + number);
        }
        if (type == Map.class) {
            return Map.<String, JsonNode>of("field", TextNode.valueOf("value " + number));
        }
        return record(type, number);
    }

    private static Object record(Class<?> type, int number) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getConstructor(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
        Object[] values = new Object[constructor.getParameterCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(constructor.getParameterTypes()[i], number + i);
        }
        return constructor.newInstance(values);
    }
}
