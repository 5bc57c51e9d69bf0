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
package net.chatmaid.camel.check;

import java.time.Instant;
import java.util.Optional;
import net.chatmaid.camel.VerifyReport.Check;

/**
 * The health of an account at its last refresh. Immutable.
 *
 * @param account the account
 * @param report what Chatmaid reported last; {@code null} before the first response
 * @param checked when it was reported, by the local clock; {@code null} before the first response
 * @param failure why the last refresh failed, as a sentence without a secret; {@code null} if it succeeded
 */
public record AccountHealth(AccountSettings account, AccountReport report, Instant checked, String failure) {

    static AccountHealth unknown(AccountSettings account) {
        return new AccountHealth(account, null, null, null);
    }

    /** Returns this health for the senders that routes name at this moment. */
    AccountHealth of(AccountSettings current) {
        return new AccountHealth(current, report, checked, failure);
    }

    AccountHealth withFailure(String sentence) {
        return new AccountHealth(account, report, checked, sentence);
    }

    /**
     * The check by which the account is not healthy: of a rejected key, or of a required sender that is not connected.
     */
    public Optional<Check> problem() {
        if (report == null || !report.apiKey().passed()) {
            return Optional.ofNullable(report).map(AccountReport::apiKey);
        }
        return account.senders().stream()
                .map(report::checkSender)
                .filter(sender -> account.senderRequired() && !sender.passed())
                .findFirst();
    }

    /** Whether there is a report and it has no problem. */
    boolean isHealthy() {
        return report != null && failure == null && problem().isEmpty();
    }
}
