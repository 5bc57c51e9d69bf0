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
package net.chatmaid.camel.benchmarks.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/** A response with rows, in which each row gets an id, and the time of the response. */
final class RowsTemplate {

    /** The place of a row's id. */
    static final String ID = "msg_################";

    /** The place of a row's time. */
    static final String TIME = "~~~~~~~~~~~~~~~~~~~~~~~~";

    private static final int DIGITS = 16;

    private final byte[] template;
    private final RowIds rowIds;
    private final int[] ids;
    private final int[] times;

    RowsTemplate(byte[] template, RowIds rowIds) {
        this.template = template;
        this.rowIds = rowIds;
        String text = new String(template, ISO_8859_1);
        this.ids = places(text, ID);
        this.times = places(text, TIME);
    }

    /** The response, with the time as the time of its rows. */
    byte[] next(byte[] time) {
        byte[] response = template.clone();
        long id = rowIds.take(ids.length);
        for (int place : ids) {
            writeHex(id++, response, place + ID.length() - 1);
        }
        for (int place : times) {
            System.arraycopy(time, 0, response, place, time.length);
        }
        return response;
    }

    private static void writeHex(long number, byte[] target, int last) {
        long rest = number;
        for (int digit = 0; digit < DIGITS; digit++) {
            target[last - digit] = (byte) Character.forDigit((int) (rest & 15), 16);
            rest >>>= 4;
        }
    }

    private static int[] places(String text, String placeholder) {
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf(placeholder); at >= 0; at = text.indexOf(placeholder, at + 1)) {
            places.add(at);
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }
}
