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
// What is in the middle while no chat is open: how to send a first message.

import { el, icon } from './dom.js';
import { attempt } from './notices.js';

export function welcome(account, hasMessages) {
  if (hasMessages) {
    return el('div', { class: 'welcome' }, icon('i-chats'), el('p', { text: 'Choose a conversation.' }));
  }
  const command = curl(account);
  // a browser has no clipboard for a page that another machine serves by http
  const copy = navigator.clipboard && el(
    'button',
    {
      type: 'button',
      class: 'icon',
      'aria-label': 'Copy the command',
      on: {
        click: async () => {
          await attempt(() => navigator.clipboard.writeText(command), 'The command is in the clipboard.');
        },
      },
    },
    icon('i-copy'),
  );
  return el(
    'div',
    { class: 'welcome is-first' },
    icon('i-chats'),
    el('h2', { text: 'Nothing was sent yet' }),
    el('p', { text: 'Messages appear here as soon as an application sends them to this sandbox. Nothing leaves your machine. To send a first one:' }),
    el('div', { class: 'command' }, el('pre', { text: command }), copy),
    el(
      'dl',
      { class: 'facts' },
      ...[
        ['API', account.baseUrl],
        ['Live key', account.liveKey],
        ['Test key', account.testKey],
      ].flatMap(([name, value]) => [el('dt', { text: name }), el('dd', {}, el('code', { text: value }))]),
    ),
  );
}

function curl({ baseUrl, liveKey }) {
  return [
    `curl -X POST ${baseUrl}/v1/messages/send \\`,
    `  -H 'Authorization: Bearer ${liveKey}' \\`,
    "  -H 'Content-Type: application/json' \\",
    '  -d \'{"fromPhoneId": "+15551234567", "to": "+15557654321",',
    '       "content": "Order 7784 confirmed"}\'',
  ].join('\n');
}
