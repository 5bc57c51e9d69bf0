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
// The box to reply as the recipient, or to write as the account's owner.

import { api } from './api.js';
import { el, icon } from './dom.js';
import { attempt } from './notices.js';

const TYPES = ['text', 'image', 'video', 'audio', 'document', 'location', 'contact', 'sticker'];
const STRANGER = '+15557654321';

export class Composer {
  #conversation = null;
  #person = el('input', { type: 'text', id: 'composer-person', inputmode: 'tel', autocomplete: 'off', spellcheck: 'false' });
  #type = el('select', { id: 'composer-type', 'aria-label': 'Type of the reply' }, ...TYPES.map((type) => el('option', { text: type })));
  #text = el('textarea', { rows: '1', id: 'composer-text', dir: 'auto', 'aria-label': 'Message' });
  #recipient = choice('recipient', 'As the recipient');
  #owner = choice('owner', 'As the owner');
  #personField = el('label', { class: 'person', hidden: true }, 'From', this.#person);
  element;

  constructor() {
    this.#recipient.input.checked = true;
    this.element = el(
      'form',
      { class: 'composer', 'aria-label': 'Write', on: { submit: (event) => this.#submit(event) } },
      el(
        'fieldset',
        { class: 'segments' },
        el('legend', { class: 'unseen', text: 'Who writes' }),
        this.#recipient.label,
        this.#owner.label,
      ),
      this.#personField,
      this.#type,
      el('div', { class: 'box' }, this.#text, el('button', { type: 'submit', class: 'send', 'aria-label': 'Send' }, icon('i-send'))),
    );
    this.element.addEventListener('change', () => this.#shape());
    this.#text.addEventListener('input', () => this.#grow());
    this.#text.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.element.requestSubmit();
      }
    });
  }

  open(conversation) {
    this.#conversation = conversation;
    this.#text.value = '';
    const member = conversation.records.findLast((record) => record.entry.kind === 'received');
    this.#person.value = member?.entry.from ?? STRANGER;
    this.#shape();
    this.#grow();
  }

  #shape() {
    const isReply = this.#recipient.input.checked;
    this.#type.hidden = !isReply;
    this.#personField.hidden = !isReply || !this.#conversation.isGroup;
    this.#text.placeholder = isReply ? 'Reply as the recipient' : 'Write on the account’s phone';
    this.element.classList.toggle('is-owner', !isReply);
  }

  #grow() {
    this.#text.style.setProperty('--lines', Math.min(6, this.#text.value.split('\n').length));
  }

  async #submit(event) {
    event.preventDefault();
    const content = this.#text.value;
    const type = this.#type.value;
    if (!content.trim() && (type === 'text' || this.#owner.input.checked)) {
      return;
    }
    this.#text.value = '';
    this.#grow();
    if (!(await attempt(() => this.#write(content, type)))) {
      this.#text.value = content;
    }
  }

  #write(content, type) {
    const { id, isGroup } = this.#conversation;
    if (this.#owner.input.checked) {
      return api.writeAsOwner(id, content);
    }
    return api.receive(isGroup ? { from: this.#person.value.trim(), groupId: id, content, type } : { from: id, content, type });
  }
}

function choice(value, text) {
  const input = el('input', { type: 'radio', name: 'writer', value });
  return { input, label: el('label', {}, input, el('span', { text })) };
}
