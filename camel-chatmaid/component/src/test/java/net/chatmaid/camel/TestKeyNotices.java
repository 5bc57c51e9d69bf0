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

import java.util.List;
import net.chatmaid.camel.testing.CapturedLog;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a test logs about test keys. */
final class TestKeyNotices implements BeforeEachCallback, AfterEachCallback {

    private final CapturedLog log = CapturedLog.of(TestKeyLog.class);

    @Override
    public void beforeEach(ExtensionContext test) {
        log.beforeEach(test);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        log.afterEach(test);
    }

    List<String> notices(String about) {
        return log.lines().stream().filter(line -> line.contains(about)).toList();
    }
}
