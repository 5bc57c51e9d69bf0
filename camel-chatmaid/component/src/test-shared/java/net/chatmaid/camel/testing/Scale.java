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
package net.chatmaid.camel.testing;

/**
 * How much a long test does. By default it does little; with the Maven profile {@code full}, which sets the system property
 * {@code test.scale} to {@code full}, it does all.
 */
public final class Scale {

    private static final boolean FULL = "full".equals(System.getProperty("test.scale"));

    private Scale() {}

    /**
     * Returns how often a test does something.
     *
     * @param shortForm by default; enough to find the error that the test is there for
     * @param longForm with the profile {@code full}
     */
    public static int of(int shortForm, int longForm) {
        return FULL ? longForm : shortForm;
    }
}
