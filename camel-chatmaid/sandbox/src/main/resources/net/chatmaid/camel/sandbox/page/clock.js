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
// Moves a manual clock forward; hidden where time passes by itself.

import { api } from './api.js';
import { el } from './dom.js';
import { duration } from './format.js';
import { attempt } from './notices.js';

export function showClock(form, { manualClock, stepMillis }) {
  form.hidden = !manualClock;
  if (!manualClock) {
    return;
  }
  const steps = [...new Set([stepMillis, 60_000, 3_600_000, 86_400_000])].filter(Boolean);
  form.replaceChildren(
    el('span', { text: 'Clock' }),
    ...steps.map((millis) =>
      el('button', {
        type: 'button',
        text: `+${duration(millis)}`,
        'aria-label': `Advance the clock by ${duration(millis)}`,
        on: { click: () => attempt(() => api.advance(millis)) },
      }),
    ),
  );
}
