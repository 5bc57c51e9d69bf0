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
package net.chatmaid.camel.reliability.cluster;

import java.nio.file.Path;
import net.chatmaid.camel.reliability.node.RoutedLog;

/**
 * A running node.
 *
 * @param port where it receives webhooks
 * @param clock how many milliseconds its clock is fast
 * @param orders the list of what it sends
 * @param kill ends it without a shutdown
 */
record ClusterNode(int port, long clock, Path orders, RoutedLog log, Runnable kill) {}
