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
// The panel of the requests that the application made.

import { api } from './api.js';
import { el, icon } from './dom.js';
import { Journal } from './journal.js';
import { requestRow } from './journal-rows.js';
import { addressOf, panelHeader } from './panel.js';

export class Requests {
  #store;
  #seen = -1;
  #journal = new Journal({
    name: 'Latest requests',
    fetch: async (page) => {
      const { requests, more } = await api.requests(page);
      return { items: requests, more };
    },
    row: (request) => requestRow(request, (id) => addressOf(this.#store, id)),
    isChanging: (request) => request.tookMillis === null || request.tookMillis === undefined,
    empty: 'No request yet.',
  });
  element;

  constructor(store) {
    this.#store = store;
    const search = el('input', { type: 'search', placeholder: 'Filter by path, body, status', 'aria-label': 'Filter the requests', autocomplete: 'off' });
    search.addEventListener('input', () => this.#journal.search(search.value));
    this.element = el(
      'div',
      { class: 'sheet-page is-tall' },
      panelHeader('Requests', 'The requests that the application made, the latest first.'),
      el('div', { class: 'search' }, icon('i-search'), search),
      this.#journal.element,
    );
  }

  show(isOpened) {
    const { requests } = this.#store.counters;
    if (requests !== this.#seen || isOpened) {
      this.#seen = requests;
      this.#journal.refresh();
    }
  }

  clear() {
    this.#journal.clear();
  }
}
