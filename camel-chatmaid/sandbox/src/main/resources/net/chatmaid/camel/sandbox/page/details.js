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
// The chosen message on the right: what became of it, and what can be done to it.

import { api, Rejection } from './api.js';
import { actions } from './actions.js';
import { el, foreign, icon } from './dom.js';
import { dated, pretty } from './format.js';
import { deliveryRow, requestRow } from './journal-rows.js';
import { notice } from './notices.js';
import { label, ticks } from './status.js';
import { stages } from './stages.js';

const REFRESH_MILLIS = 300;

export class Details {
  #aside;
  #store;
  #close;
  #body = el('div', { class: 'body' });
  #record = null;
  #seen = null;
  #loading = false;
  #stale = false;

  constructor(aside, store, close) {
    this.#aside = aside;
    this.#store = store;
    this.#close = close;
  }

  open(key) {
    const record = this.#store.record(key);
    if (!record) {
      return false;
    }
    if (this.#record !== record) {
      this.#record = record;
      this.#seen = null;
      this.#aside.replaceChildren(
        el(
          'header',
          {},
          el('button', { type: 'button', class: 'icon back', 'aria-label': 'Back to the chat', on: { click: this.#close } }, icon('i-back')),
          el('h2', { text: titleOf(record.entry) }),
          el('button', { type: 'button', class: 'icon', 'aria-label': 'Close the details', on: { click: this.#close } }, icon('i-close')),
        ),
        this.#body,
      );
      this.#body.scrollTop = 0;
      this.#render({ stages: [], upcoming: [], requests: [], deliveries: [], message: record.entry });
    }
    this.#aside.hidden = false;
    this.show();
    return true;
  }

  close() {
    this.#record = null;
    this.#aside.hidden = true;
  }

  /** Fetches the details again if the message, its requests or its deliveries have changed. */
  show() {
    if (!this.#record) {
      return;
    }
    const { requests, deliveries } = this.#store.counters;
    const state = `${this.#record.entry.version} ${requests} ${deliveries}`;
    if (state === this.#seen) {
      return;
    }
    if (this.#loading) {
      this.#stale = true;
      return;
    }
    this.#seen = state;
    this.#load(this.#record);
  }

  async #load(record) {
    if (!record.entry.id) {
      return;
    }
    this.#loading = true;
    try {
      const details = await api.message(record.entry.id);
      if (this.#record === record) {
        this.#render(details);
      }
    } catch (error) {
      if (error instanceof Rejection && error.status !== 404) {
        notice(error.message, true);
      }
    }
    setTimeout(() => {
      this.#loading = false;
      if (this.#stale) {
        this.#stale = false;
        this.show();
      }
    }, REFRESH_MILLIS);
  }

  #render(details) {
    const { entry } = this.#record;
    const open = new Set([...this.#body.querySelectorAll('details[open]')].map((element) => element.dataset.key));
    const focused = this.#body.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
    const form = this.#body.querySelector('.actions');
    this.#body.replaceChildren(
      ...[
        entry.kind === 'sent' && el('p', { class: 'now' }, ticks(entry.status), el('b', { text: label(entry.status) })),
        entry.errorCode && el('p', { class: 'failure' }, foreign('code', entry.errorCode), foreign('span', entry.errorMessage ?? '')),
        entry.kind === 'sent' && stages(details.stages, details.upcoming),
        entry.kind === 'sent' && (this.#isOf(form, entry) ? form : actions(entry)),
        facts(entry, details),
        list('Requests', details.requests, requestRow, open),
        list('Webhook deliveries', details.deliveries, deliveryRow, open),
        json(details.message, open),
      ].filter(Boolean),
    );
    if (focused) {
      this.#body.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    }
  }

  /** The form stays while its message does: a person may be typing in it. */
  #isOf(form, entry) {
    return form?.dataset.id === entry.id;
  }
}

function titleOf(entry) {
  return entry.kind === 'sent' ? 'Sent message' : entry.kind === 'received' ? 'Received message' : 'Typed on the phone';
}

function facts(entry, details) {
  const rows = [
    ['Id', entry.id],
    ['Idempotency key', details.idempotencyKey],
    ['From', entry.from],
    [entry.isGroup ? 'Group' : 'To', entry.isGroup ? entry.conversation : entry.to],
    ['Type', entry.type],
    ['Environment', entry.environment],
    ['Created', dated(entry.createdAt)],
  ].filter(([, value]) => value);
  return el('dl', { class: 'facts' }, ...rows.flatMap(([name, value]) => [el('dt', { text: name }), foreign('dd', value)]));
}

function list(title, items, row, open) {
  if (!items?.length) {
    return null;
  }
  return el(
    'section',
    { class: 'related' },
    el('h3', { text: title }),
    ...items.map((item) => {
      const element = row(item);
      element.open = open.has(element.dataset.key);
      return element;
    }),
  );
}

function json(message, open) {
  const element = el(
    'details',
    { class: 'json', data: { key: 'json' } },
    el('summary', { text: 'JSON', data: { focus: 'json' } }),
    el('pre', { class: 'foreign', dir: 'ltr', tabindex: '0', 'aria-label': 'The message as JSON', text: pretty(message) }),
  );
  element.open = open.has('json');
  return element;
}

