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
package net.chatmaid.camel.benchmarks;

import java.time.Duration;
import java.util.Random;

/** When messages are delivered. */
enum Lives {
    /** At any moment of a span, each as likely as another. */
    even {
        @Override
        double draw(Random random, double mean) {
            return longest(mean) * random.nextDouble();
        }

        @Override
        double longest(double mean) {
            return 2 * mean;
        }
    },
    /** Nine of ten within 20 seconds, the tenth at any moment of a long span: its phone is off. */
    early {
        @Override
        double draw(Random random, double mean) {
            boolean prompt = random.nextInt(10) > 0;
            return random.nextDouble() * (prompt ? Math.min(20, 2 * mean) : longest(mean));
        }

        @Override
        double longest(double mean) {
            return 2 * Math.max(mean, 10 * mean - 90);
        }
    };

    /** In seconds, {@code mean} on average. */
    abstract double draw(Random random, double mean);

    /** In seconds, the longest of all. */
    abstract double longest(double mean);

    Duration next(Random random, double mean) {
        return Duration.ofMillis((long) (1000 * draw(random, mean)));
    }
}
