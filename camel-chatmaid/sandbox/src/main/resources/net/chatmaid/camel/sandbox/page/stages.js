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
// The stages of a message with the time between them.

import { el, foreign } from './dom.js';
import { duration, precise } from './format.js';
import { isKnown, label } from './status.js';

export function stages(reached, upcoming) {
  return el(
    'ol',
    { class: 'stages', 'aria-label': 'Stages' },
    ...reached.map((stage) =>
      row(stage, `is-${isKnown(stage.status) ? stage.status : 'other'}`, gap(stage.sincePreviousMillis)),
    ),
    ...upcoming.map((stage) => row(stage, 'is-upcoming', 'planned')),
  );
}

const gap = (millis) => (millis === null || millis === undefined ? '' : `+${duration(millis)}`);

function row({ status, at }, className, note) {
  return el(
    'li',
    { class: className },
    foreign('span', isKnown(status) ? label(status) : status, 'stage-name'),
    el('small', { text: note }),
    el('time', { datetime: at, text: precise(at) }),
  );
}
