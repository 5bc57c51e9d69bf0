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
// What the panels share.

import { el } from './dom.js';
import { address } from './route.js';

export function panelHeader(title, text) {
  return el('header', { class: 'intro' }, el('h2', { class: 'title-line', text: title }), el('p', { text }));
}

/** The address of a sent or received message on the page, or null if the page does not show it. */
export function addressOf(store, messageId) {
  const record = store.record(`sent:${messageId}`) ?? store.record(`received:${messageId}`);
  return record ? address('chats', record.conversation.id, record.key) : null;
}
