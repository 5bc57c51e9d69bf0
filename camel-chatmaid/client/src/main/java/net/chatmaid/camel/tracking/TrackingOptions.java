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
package net.chatmaid.camel.tracking;

import java.time.Duration;

/**
 * The messages to track, and for how long. Immutable.
 *
 * @param track the messages
 * @param until the stage at which the tracking of a message ends
 * @param lookback the maximum age of a tracked message
 */
public record TrackingOptions(Track track, TrackUntil until, Duration lookback) {}
