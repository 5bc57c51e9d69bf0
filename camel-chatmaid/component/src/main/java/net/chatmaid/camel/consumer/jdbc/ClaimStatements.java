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
package net.chatmaid.camel.consumer.jdbc;

/**
 * The statements on a table of claims, in standard SQL. The time in each statement is that of the database, in
 * milliseconds, so it does not depend on the clocks and time zones of the nodes.
 */
record ClaimStatements(
        String create,
        String probe,
        String insert,
        String takeOver,
        String renew,
        String release,
        String isClaimed,
        String purge) {

    /**
     * @param table a valid name
     * @param clock an expression for the milliseconds since 1970
     */
    static ClaimStatements of(String table, String clock) {
        return new ClaimStatements(
                create(table),
                "SELECT COUNT(*) FROM " + table + " WHERE 1 = 0",
                "INSERT INTO " + table + " (claim_id, claim_key, claim_owner, until_millis) VALUES (?, ?, ?, " + clock
                        + " + ?)",
                "UPDATE " + table + " SET claim_owner = ?, until_millis = " + clock
                        + " + ? WHERE claim_id = ? AND (claim_owner = ? OR until_millis < " + clock + ")",
                "UPDATE " + table + " SET until_millis = " + clock + " + ? WHERE claim_id = ? AND claim_owner = ?",
                "DELETE FROM " + table + " WHERE claim_id = ? AND claim_owner = ?",
                "SELECT COUNT(*) FROM " + table + " WHERE claim_id = ? AND until_millis >= " + clock,
                "DELETE FROM " + table + " WHERE until_millis < " + clock + " - ?");
    }

    static String create(String table) {
        return "CREATE TABLE " + table + " (claim_id VARCHAR(64) NOT NULL PRIMARY KEY, claim_key VARCHAR(200) NOT NULL,"
                + " claim_owner VARCHAR(64) NOT NULL, until_millis NUMERIC(19) NOT NULL)";
    }
}
