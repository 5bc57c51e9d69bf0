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
// The panel of the webhooks: where they go, their disorder, and the outcome of each delivery.

import { api } from './api.js';
import { field } from './dialog.js';
import { el } from './dom.js';
import { Journal } from './journal.js';
import { deliveryRow } from './journal-rows.js';
import { attempt } from './notices.js';
import { addressOf, panelHeader } from './panel.js';

const SHARES = [
  ['dropped', 'Dropped'],
  ['doubled', 'Doubled'],
  ['doubledAtOnce', 'Doubled at once'],
  ['reordered', 'Reordered'],
];
const COUNTS = [
  ['events', 'events'],
  ['attempts', 'attempts'],
  ['accepted', 'accepted'],
  ['dropped', 'dropped'],
  ['doubled', 'doubled'],
  ['reordered', 'reordered'],
  ['givenUp', 'given up'],
];

export class Webhooks {
  #store;
  #seen = -1;
  #url = el('input', { type: 'url', name: 'url', placeholder: 'http://localhost:8080/chatmaid/events', spellcheck: 'false', autocomplete: 'off' });
  #secret = el('input', { type: 'password', name: 'secret', autocomplete: 'off' });
  #shares = Object.fromEntries(SHARES.map(([name]) => [name, share(name)]));
  #heldBack = el('input', { type: 'number', min: 0, max: 31_536_000_000, required: true });
  #counts = el('dl', { class: 'counts' });
  #journal = new Journal({
    name: 'Deliveries',
    fetch: async (page) => {
      const { deliveries, more } = await api.deliveries(page);
      return { items: deliveries, more };
    },
    row: (delivery) => deliveryRow(delivery, (id) => addressOf(this.#store, id)),
    isChanging: () => false,
    empty: 'No webhook was delivered yet.',
  });
  element;

  constructor(store) {
    this.#store = store;
    this.element = el(
      'div',
      { class: 'sheet-page is-tall' },
      panelHeader('Webhooks', 'The events that the sandbox delivers to the application, signed as Chatmaid signs them.'),
      el('div', { class: 'columns' }, this.#target(), this.#disorder()),
      this.#counts,
      el('h3', { text: 'Deliveries' }),
      this.#journal.element,
    );
  }

  /** Fetches what has changed; `isOpened` also reads the settings into the forms. */
  async show(isOpened) {
    if (isOpened) {
      const before = this.#url.value;
      await attempt(async () => {
        const webhooks = await api.webhooks();
        // what a person has typed meanwhile stays
        this.#read(webhooks, this.#url.value === before ? webhooks.url : this.#url.value);
      });
    }
    const { deliveries } = this.#store.counters;
    if (deliveries === this.#seen && !isOpened) {
      return;
    }
    this.#seen = deliveries;
    this.#journal.refresh();
    if (!isOpened) {
      await attempt(async () => this.#count((await api.webhooks()).counts));
    }
  }

  clear() {
    this.#journal.clear();
  }

  #target() {
    return form('Target', 'Save', [field('URL', this.#url, 'Empty for no webhooks'), field('Secret', this.#secret, 'Signs the webhooks; it is never shown')], () => {
      const settings = { url: this.#url.value.trim() || null };
      return this.#save(this.#secret.value ? { ...settings, secret: this.#secret.value } : settings);
    });
  }

  #disorder() {
    const fields = [...SHARES.map(([name, text]) => this.#shares[name].field(text)), field('Held back at most, ms', this.#heldBack)];
    return form('Disorder', 'Apply', fields, () => {
      const shares = SHARES.map(([name]) => [name, this.#shares[name].value]);
      return this.#save({ disorder: { ...Object.fromEntries(shares), heldBackMillis: Number(this.#heldBack.value) } });
    });
  }

  #save(settings) {
    return attempt(async () => {
      this.#read(await api.setWebhooks(settings));
      this.#secret.value = '';
    }, 'Saved.');
  }

  #read({ url, disorder, counts }, shown = url) {
    this.#url.value = shown ?? '';
    this.#secret.placeholder = url ? 'unchanged' : 'whsec_…';
    SHARES.forEach(([name]) => {
      this.#shares[name].value = disorder[name] ?? 0;
    });
    this.#heldBack.value = disorder.heldBackMillis ?? 0;
    this.#count(counts);
  }

  #count(counts) {
    this.#counts.replaceChildren(
      ...COUNTS.filter(([name]) => counts[name] !== undefined).map(([name, text]) =>
        el('div', {}, el('dt', { text }), el('dd', { text: counts[name].toLocaleString('en-GB') })),
      ),
    );
  }
}

function form(title, action, fields, submit) {
  const element = el('form', { class: 'card stack', 'aria-label': title }, el('h3', { text: title }), ...fields, el('button', { type: 'submit', class: 'primary', text: action }));
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  return element;
}

/** A share from 0 to 1, shown in percent. */
function share(name) {
  const range = el('input', { type: 'range', name, min: 0, max: 100, step: 1, value: 0 });
  const output = el('output', { text: '0 %' });
  const print = () => {
    output.textContent = `${range.value} %`;
    range.setAttribute('aria-valuetext', `${range.value} percent`);
  };
  range.addEventListener('input', print);
  return {
    field: (text) => el('label', { class: 'field share' }, el('span', { text }), range, output),
    get value() {
      return Number(range.value) / 100;
    },
    set value(number) {
      range.value = Math.round(number * 100);
      print();
    },
  };
}
