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
// The list of conversations. One list box: arrow keys choose, Enter goes to the chat.

import { el, foreign, icon, setText } from './dom.js';
import { brief } from './format.js';
import { ticks } from './status.js';
import { VirtualList } from './virtual-list.js';

const ROW_PIXELS = 72;
const HUES = 8;
const PAGE_ROWS = 8;

export class Conversations {
  #scroller;
  #store;
  #open;
  #enter;
  #list;
  #query = '';
  #selected = null;

  /** `open(id, record)` shows a conversation, and the record in it that a search found; `enter()` moves the focus there. */
  constructor(scroller, store, open, enter) {
    this.#scroller = scroller;
    this.#store = store;
    this.#open = open;
    this.#enter = enter;
    this.#list = new VirtualList(scroller, {
      estimate: ROW_PIXELS,
      key: (conversation) => conversation.id,
      create: (conversation) => this.#create(conversation),
      update: (element, conversation, index) => this.#update(element, conversation, index),
    });
    scroller.setAttribute('tabindex', '0');
    scroller.setAttribute('aria-label', 'Conversations');
    scroller.addEventListener('keydown', (event) => this.#key(event));
  }

  search(text) {
    this.#query = text.trim().toLowerCase();
    this.show();
  }

  select(id) {
    this.#selected = id;
    this.show();
  }

  /** Returns how many conversations there are to see. */
  show() {
    const all = this.#store.conversations();
    const found = this.#query ? all.filter((conversation) => conversation.find(this.#query)) : all;
    this.#list.setItems(found);
    this.#scroller.hidden = found.length === 0;
    this.#scroller.setAttribute('role', found.length ? 'listbox' : 'none');
    const active = found.findIndex((conversation) => conversation.id === this.#selected);
    if (active < 0) {
      this.#scroller.removeAttribute('aria-activedescendant');
    }
    return found.length;
  }

  focus() {
    this.#scroller.focus();
  }

  #create(conversation) {
    const row = el('div', { class: 'conversation', role: 'option', id: `c-${conversation.id}` });
    const avatar = el(
      'span',
      { class: `avatar hue-${hue(conversation.id)}` },
      icon(conversation.isGroup ? 'i-group' : 'i-person'),
    );
    const parts = {
      time: el('time'),
      preview: el('span', { class: 'preview' }),
      unseen: el('b', { class: 'count' }),
    };
    row.append(
      avatar,
      el('span', { class: 'name' }, foreign('bdi', conversation.id)),
      parts.time,
      parts.preview,
      parts.unseen,
    );
    row.addEventListener('click', () => this.#open(conversation.id, this.#found(conversation)));
    row.parts = parts;
    return row;
  }

  #update(row, conversation, index) {
    row.setAttribute('aria-posinset', index + 1);
    row.setAttribute('aria-setsize', this.#list.items.length);
    const selected = conversation.id === this.#selected;
    row.setAttribute('aria-selected', selected);
    if (selected) {
      this.#scroller.setAttribute('aria-activedescendant', row.id);
    }
    const state = `${conversation.version} ${conversation.unseen} ${this.#query}`;
    if (row.state === state) {
      return;
    }
    row.state = state;
    const record = this.#query ? conversation.find(this.#query) : conversation.last;
    const { time, preview, unseen } = row.parts;
    setText(time, brief(record.at));
    preview.replaceChildren(...previewOf(record.entry));
    unseen.hidden = conversation.unseen === 0;
    setText(unseen, conversation.unseen > 99 ? '99+' : String(conversation.unseen));
    unseen.setAttribute('aria-label', `${conversation.unseen} new`);
  }

  #found(conversation) {
    const found = this.#query ? conversation.find(this.#query) : null;
    return found && found !== conversation.last ? found : null;
  }

  #key(event) {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#enter();
      return;
    }
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE_ROWS, PageUp: -PAGE_ROWS, Home: -Infinity, End: Infinity };
    const step = steps[event.key];
    const items = this.#list.items;
    if (!step || items.length === 0) {
      return;
    }
    event.preventDefault();
    const current = items.findIndex((conversation) => conversation.id === this.#selected);
    const index = Math.max(0, Math.min(items.length - 1, current + step));
    this.#open(items[index].id, this.#found(items[index]), true);
    this.#list.reveal(index);
  }
}

function previewOf(entry) {
  const text = entry.content || (entry.mediaUrls?.length ? 'Media' : 'No text');
  const line = foreign('bdi', text.slice(0, 160));
  return entry.kind === 'sent' ? [ticks(entry.status), line] : entry.kind === 'outgoing' ? ['Owner: ', line] : [line];
}

function hue(id) {
  let sum = 0;
  for (const letter of id) {
    sum = (sum * 31 + letter.codePointAt(0)) % 9973;
  }
  return sum % HUES;
}
