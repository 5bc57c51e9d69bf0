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
package net.chatmaid.camel.sandbox.api;

import net.chatmaid.camel.sandbox.DisconnectedSend;

/**
 * How the API treats keys and requests, and in which of the published forms it responds.
 *
 * @param live whether every key is a live key
 * @param requestsPerMinute the rate limit of each key; 0 for none
 * @param disconnectedSend the response to a live send while its sender is not connected
 * @param shortSendResponse whether the response to a send holds three fields only
 * @param paginationBesideData whether a page's pagination stands beside its data
 * @param accountStats whether an account's counts stand in an object of their own
 * @param futureFields whether every object has a field that no client knows
 */
public record ApiSettings(
        boolean live,
        int requestsPerMinute,
        DisconnectedSend disconnectedSend,
        boolean shortSendResponse,
        boolean paginationBesideData,
        boolean accountStats,
        boolean futureFields) {}
