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
// The chat in the middle: a feed of messages, and the box to write.

import { createBubble, updateBubble } from './bubble.js';
import { Composer } from './composer.js';
import { el, foreign, icon } from './dom.js';
import { count } from './format.js';
import { VirtualList } from './virtual-list.js';

const BUBBLE_PIXELS = 64;

export class Chat {
  #section;
  #store;
  #handlers;
  #header;
  #scroller;
  #list;
  #composer;
  #latest;
  #conversation = null;
  #chosen = null;
  #active = null;

  /** `handlers`: `choose(key)`, `back()`. */
  constructor(section, store, handlers) {
    this.#section = section;
    this.#store = store;
    this.#handlers = handlers;
    this.#header = el('header');
    this.#scroller = el('div', { class: 'scroller', tabindex: '0', role: 'feed', 'aria-label': 'Messages' });
    this.#composer = new Composer();
    this.#latest = el(
      'button',
      { type: 'button', class: 'latest', hidden: true, 'aria-label': 'Go to the latest message', on: { click: () => this.toEnd() } },
      icon('i-down'),
    );
    this.#list = new VirtualList(this.#scroller, {
      estimate: BUBBLE_PIXELS,
      padding: 14,
      stickToEnd: true,
      key: (record) => record.key,
      create: (record) => createBubble(record, (key) => this.#handlers.choose(key)),
      update: (element, record, index) => this.#update(element, record, index),
      onScroll: (atEnd) => {
        this.#latest.hidden = atEnd;
      },
    });
    this.#list.body.setAttribute('role', 'presentation');
    this.#scroller.addEventListener('keydown', (event) => this.#key(event));
  }

  get conversation() {
    return this.#conversation;
  }

  /** Shows a conversation; `key` is the chosen message, or null. */
  open(id, key) {
    const conversation = this.#store.conversation(id);
    if (!conversation) {
      return false;
    }
    this.#chosen = key;
    if (this.#conversation !== conversation) {
      this.#conversation = conversation;
      this.#active = null;
      this.#latest.hidden = true;
      this.#list.restart();
      this.#composer.open(conversation);
      this.#section.replaceChildren(
        this.#header,
        el('div', { class: 'stage' }, this.#scroller, this.#latest),
        this.#composer.element,
      );
      this.#section.setAttribute('aria-label', `Chat with ${id}`);
    }
    this.show();
    return true;
  }

  close() {
    this.#conversation = null;
  }

  show() {
    if (!this.#conversation) {
      return;
    }
    const { id, isGroup, records } = this.#conversation;
    if (this.#header.id !== id || this.#header.size !== records.length) {
      this.#header.id = id;
      this.#header.size = records.length;
      this.#header.replaceChildren(
        el(
          'button',
          { type: 'button', class: 'icon back', 'aria-label': 'Back to the conversations', on: { click: this.#handlers.back } },
          icon('i-back'),
        ),
        el('h2', {}, foreign('bdi', id)),
        el('p', { text: `${isGroup ? 'Group, ' : ''}${count(records.length, 'message', 'messages')}` }),
      );
    }
    this.#list.setItems(records, `${id} ${records.length}`);
  }

  toEnd() {
    this.#latest.hidden = true;
    this.#list.scrollToEnd();
  }

  /** Scrolls to a message, and focuses it if asked. */
  reveal(key, focus) {
    const index = this.#conversation?.records.findIndex((record) => record.key === key) ?? -1;
    if (index < 0) {
      return;
    }
    this.#active = key;
    this.#list.reveal(index, (element) => focus && element?.focus({ preventScroll: true }));
  }

  focus() {
    const key = this.#active ?? this.#chosen ?? this.#conversation?.last.key;
    this.reveal(key, true);
  }

  #update(element, record, index) {
    const { records } = this.#conversation;
    updateBubble(element, record, records[index - 1], {
      chosen: record.key === this.#chosen,
      active: record.key === (this.#active ?? this.#chosen),
      index,
      size: records.length,
    });
  }

  #key(event) {
    const { records } = this.#conversation;
    if (event.key === 'Enter' && this.#active && event.target.closest('article') === event.target) {
      event.preventDefault();
      this.#handlers.choose(this.#active);
      return;
    }
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity };
    const step = steps[event.key];
    if (!step) {
      return;
    }
    event.preventDefault();
    const focused = event.target.closest('article')?.dataset.key ?? this.#active;
    const current = records.findIndex((record) => record.key === focused);
    const index = Math.max(0, Math.min(records.length - 1, current < 0 ? records.length - 1 : current + step));
    this.reveal(records[index].key, true);
  }
}
