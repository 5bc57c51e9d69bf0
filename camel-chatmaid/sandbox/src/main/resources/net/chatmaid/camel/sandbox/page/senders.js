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
// The panel of the senders: connect, disconnect, add.

import { api } from './api.js';
import { ask, field } from './dialog.js';
import { el, foreign, icon } from './dom.js';
import { brief } from './format.js';
import { attempt } from './notices.js';
import { panelHeader } from './panel.js';

const STATES = ['connected', 'disconnected', 'connecting', 'qr_pending', 'error'];

export class Senders {
  #store;
  #cards = el('ul', { class: 'cards' });
  #seen = null;
  element;

  constructor(store) {
    this.#store = store;
    this.element = el(
      'div',
      { class: 'sheet-page' },
      panelHeader('Senders', 'The phone numbers of the account. A live message from one that is not connected fails.'),
      this.#cards,
      el('button', { type: 'button', on: { click: add } }, icon('i-plus'), 'Add a sender'),
    );
  }

  show() {
    const state = JSON.stringify(this.#store.phones);
    if (state === this.#seen) {
      return;
    }
    this.#seen = state;
    const focused = this.#cards.contains(document.activeElement) ? document.activeElement.id : null;
    this.#cards.replaceChildren(...this.#store.phones.map(card));
    if (focused) {
      document.getElementById(focused)?.focus();
    }
  }
}

function card(phone) {
  const { phoneNumber, displayName, connectionStatus } = phone;
  const isConnected = connectionStatus === 'connected';
  const set = (status) => attempt(() => api.setConnection(phoneNumber, status));
  return el(
    'li',
    { class: 'card sender' },
    el('span', { class: `dot ${isConnected ? 'is-good' : 'is-bad'}` }),
    el(
      'div',
      { class: 'who' },
      foreign('h3', displayName || phoneNumber),
      foreign('p', phoneNumber, 'number'),
      el('p', { class: 'ids' }, foreign('code', phone.liveId), foreign('code', phone.testId)),
    ),
    el('p', { class: 'state' }, foreign('b', connectionStatus), since(phone, isConnected)),
    el(
      'div',
      { class: 'buttons' },
      el('button', {
        type: 'button',
        id: `toggle-${phoneNumber}`,
        class: isConnected ? '' : 'primary',
        text: isConnected ? 'Disconnect' : 'Connect',
        'aria-label': `${isConnected ? 'Disconnect' : 'Connect'} ${phoneNumber}`,
        on: { click: () => set(isConnected ? 'disconnected' : 'connected') },
      }),
      states(phone, set),
    ),
  );
}

function states({ phoneNumber, connectionStatus }, set) {
  const all = STATES.includes(connectionStatus) ? STATES : [...STATES, connectionStatus];
  const select = el(
    'select',
    { id: `state-${phoneNumber}`, 'aria-label': `Connection status of ${phoneNumber}` },
    ...all.map((text) => el('option', { value: text, text, selected: text === connectionStatus })),
  );
  select.addEventListener('change', () => set(select.value));
  return select;
}

function since(phone, isConnected) {
  const time = isConnected ? phone.lastConnectedAt : phone.lastDisconnectedAt;
  return time ? el('small', { text: `since ${brief(Date.parse(time))}` }) : null;
}

function add() {
  ask({
    title: 'Add a sender',
    fields: [
      field('Number', el('input', { name: 'phoneNumber', required: true, placeholder: '+15550000002', inputmode: 'tel' })),
      field('Name', el('input', { name: 'displayName', required: true, placeholder: 'Second shop' })),
    ],
    action: 'Add',
    submit: (data) => attempt(() => api.addPhone(Object.fromEntries(data)), 'The sender is connected.'),
  });
}
