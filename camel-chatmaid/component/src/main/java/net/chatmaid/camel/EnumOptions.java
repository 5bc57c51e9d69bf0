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
package net.chatmaid.camel;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import net.chatmaid.camel.client.UsagePeriod;
import net.chatmaid.camel.tracking.Track;
import net.chatmaid.camel.tracking.TrackUntil;
import net.chatmaid.camel.tracking.WaitFor;
import org.apache.camel.CamelContext;
import org.apache.camel.TypeConversionException;

/** Rejects values of options that have a fixed set of values. The error lists these values. */
final class EnumOptions {

    private static final Map<String, Class<? extends Enum<?>>> OPTIONS = Map.of(
            "bodyFormat", BodyFormat.class,
            "lookup", PhoneLookup.class,
            "fetch", ListFetch.class,
            "period", UsagePeriod.class,
            "waitFor", WaitFor.class,
            "track", Track.class,
            "trackUntil", TrackUntil.class);

    private EnumOptions() {}

    static void check(CamelContext context, Map<String, Object> parameters) {
        OPTIONS.forEach((option, type) -> {
            if (parameters.get(option) instanceof String word && !word.startsWith("#")) {
                check(context, option, type, word);
            }
        });
    }

    private static void check(CamelContext context, String option, Class<? extends Enum<?>> type, String word) {
        try {
            context.getTypeConverter().convertTo(type, word);
        } catch (TypeConversionException e) {
            throw new IllegalArgumentException(
                    option + " is '" + word + "': expected one of "
                            + Arrays.stream(type.getEnumConstants())
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", ")),
                    e);
        }
    }
}
