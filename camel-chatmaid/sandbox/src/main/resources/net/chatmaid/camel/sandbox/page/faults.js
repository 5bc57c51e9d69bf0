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
// The panel of the faults: requests of the application that fail on demand.

import { api } from './api.js';
import { KINDS, faultForm } from './fault-form.js';
import { el, foreign } from './dom.js';
import { duration } from './format.js';
import { attempt } from './notices.js';
import { panelHeader } from './panel.js';

const QUICK = [
  ['429 for 2 s', { kind: 'rate-limited', retryAfterMillis: 2_000 }],
  ['500', { kind: 'status', status: 500 }],
  ['503 of a proxy', { kind: 'html', status: 503 }],
  ['Lost response to a POST', { kind: 'lost-response', method: 'POST' }],
  ['Connection reset', { kind: 'reset' }],
  ['3 s late', { kind: 'delay', delayMillis: 3_000 }],
];

export class Faults {
  #store;
  #seen = -1;
  #waiting = el('ul', { class: 'cards', 'aria-label': 'Waiting faults' });
  #none = el('p', { class: 'empty', text: 'No fault waits. All requests are processed.' });
  #clear = el('button', { type: 'button', text: 'Remove all', on: { click: () => attempt(api.clearFaults) } });
  #changed;
  element;

  /** `changed(left)` is told how many requests are still to fail. */
  constructor(store, changed) {
    this.#store = store;
    this.#changed = changed;
    this.element = el(
      'div',
      { class: 'sheet-page' },
      panelHeader('Faults', 'Errors for the next requests of the application.'),
      el('section', {}, el('h3', { text: 'The next request' }), el('div', { class: 'buttons quick' }, ...QUICK.map(quick))),
      el('section', {}, el('h3', { text: 'Any fault' }), faultForm((fault) => attempt(() => api.addFault(fault)))),
      el('section', {}, el('div', { class: 'title' }, el('h3', { text: 'Waiting' }), this.#clear), this.#none, this.#waiting),
    );
  }

  /** Fetches the waiting faults again if they have changed. */
  async show() {
    const { faults } = this.#store.counters;
    if (faults === this.#seen) {
      return;
    }
    this.#seen = faults;
    await attempt(async () => this.#render((await api.faults()).faults));
  }

  #render(faults) {
    this.#none.hidden = faults.length > 0;
    this.#clear.hidden = faults.length === 0;
    this.#waiting.hidden = faults.length === 0;
    this.#waiting.replaceChildren(...faults.map(card));
    this.#changed(faults.reduce((sum, fault) => sum + fault.timesLeft, 0));
  }
}

function quick([text, fault]) {
  return el('button', { type: 'button', text, on: { click: () => attempt(() => api.addFault({ times: 1, ...fault })) } });
}

function card(fault) {
  const left = fault.times === 1 ? 'for one request' : `${fault.timesLeft} of ${fault.times} left`;
  const scope = [fault.method ?? 'any method', fault.pathPrefix ?? '/v1'].join(' ');
  const meter = el('progress', { max: fault.times, value: fault.timesLeft, 'aria-label': left });
  return el(
    'li',
    { class: 'card fault' },
    el('b', { text: KINDS[fault.kind]?.text ?? fault.kind }),
    el('span', { text: value(fault) }),
    foreign('code', scope),
    el('small', { text: left }),
    meter,
  );
}

function value({ kind, status, retryAfterMillis, delayMillis }) {
  const field = KINDS[kind]?.field;
  return field === 'status' ? String(status) : field === 'retryAfterMillis' ? `retry after ${duration(retryAfterMillis)}` : field === 'delayMillis' ? duration(delayMillis) : '';
}
