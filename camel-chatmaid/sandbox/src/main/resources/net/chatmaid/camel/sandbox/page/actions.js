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
// What a person can do to a sent message.

import { api } from './api.js';
import { el } from './dom.js';
import { attempt } from './notices.js';

const CODES = [
  'INTERNAL_ERROR',
  'INVALID_RECIPIENT',
  'MEDIA_ERROR',
  'NOT_AUTHORIZED',
  'NOT_CONNECTED',
  'NOT_GROUP_MEMBER',
  'RATE_LIMITED',
  'RECIPIENT_NOT_REACHABLE',
  'SERVICE_UNAVAILABLE',
  'TIMEOUT',
];
const DELAYS = [
  ['2 s', 2_000],
  ['10 s', 10_000],
  ['1 min', 60_000],
  ['1 h', 3_600_000],
  ['1 day', 86_400_000],
];

export function actions({ id }) {
  const mark = (status) =>
    el('button', {
      type: 'button',
      text: status[0].toUpperCase() + status.slice(1),
      'aria-label': `Mark as ${status}`,
      on: { click: () => attempt(() => api.setStatus(id, status)) },
    });
  const code = el('input', {
    type: 'text',
    list: 'error-codes',
    value: CODES[0],
    'aria-label': 'Error code',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const delay = el('select', { 'aria-label': 'Delay' }, ...DELAYS.map(([text, millis]) => el('option', { value: millis, text })));
  return el(
    'section',
    { class: 'actions', data: { id }, 'aria-label': 'Actions' },
    el('h3', { text: 'Mark as' }),
    el('div', { class: 'buttons' }, mark('sent'), mark('delivered'), mark('read')),
    row('Failed', 'Mark as failed', code, (value) => attempt(() => api.setStatus(id, 'failed', value.trim())), 'is-dangerous'),
    el('datalist', { id: 'error-codes' }, ...CODES.map((value) => el('option', { value }))),
    el('h3', { text: 'Delay the next stages by' }),
    row('Delay', 'Delay the next stages', delay, (value) => attempt(() => api.delay(id, Number(value)), 'The next stages are delayed.')),
  );
}

function row(text, spoken, control, submit, className = '') {
  return el(
    'form',
    {
      class: 'row',
      on: {
        submit: (event) => {
          event.preventDefault();
          submit(control.value);
        },
      },
    },
    control,
    el('button', { type: 'submit', class: className, text, 'aria-label': spoken }),
  );
}
