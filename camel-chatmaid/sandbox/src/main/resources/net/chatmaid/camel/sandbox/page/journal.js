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
// A list of the latest requests or deliveries, which grows at its top and fetches earlier ones at its end.

import { el } from './dom.js';
import { attempt } from './notices.js';
import { VirtualList } from './virtual-list.js';

const LINE_PIXELS = 44;
const PAGE = 100;
const REFRESH_MILLIS = 400;

export class Journal {
  #fetch;
  #changing;
  #items = [];
  #more = false;
  #scroller;
  #list;
  #note;
  #loading = false;
  #stale = false;
  #version = 0;
  #open = new Set();
  #query = '';
  element;

  /**
   * `fetch(page)` returns `{items, more}`; `row(item)` makes an element; `isChanging(item)` tells that an item is not
   * done, so it is fetched again; `empty` is a sentence.
   */
  constructor({ name, fetch, row, isChanging, empty }) {
    this.#fetch = fetch;
    this.#changing = isChanging;
    this.#scroller = el('div', { class: 'scroller lines', tabindex: '0', role: 'region', 'aria-label': name });
    this.#note = el('p', { class: 'empty', text: empty, hidden: true });
    this.element = el('div', { class: 'journal' }, this.#note, this.#scroller);
    this.#list = new VirtualList(this.#scroller, {
      estimate: LINE_PIXELS,
      key: (item) => item.number,
      create: (item) => this.#create(row, item),
      update: (element, item) => {
        if (element.item !== item) {
          this.#fill(element, row, item);
        }
      },
      onScroll: () => this.#fetchEarlierAtEnd(),
    });
  }

  search(text) {
    this.#query = text.trim().toLowerCase();
    this.#show();
  }

  /** Fetches what is new: called as often as one likes. */
  async refresh() {
    if (this.#loading) {
      this.#stale = true;
      return;
    }
    this.#loading = true;
    await attempt(async () => this.#merge(await this.#fetch({ limit: PAGE })));
    setTimeout(() => {
      this.#loading = false;
      if (this.#stale) {
        this.#stale = false;
        this.refresh();
      } else {
        this.#fetchEarlierAtEnd();
      }
    }, REFRESH_MILLIS);
  }

  clear() {
    this.#items = [];
    this.#open.clear();
    this.refresh();
  }

  #merge({ items, more }) {
    const oldest = items.length ? items[items.length - 1].number : Infinity;
    const earlier = this.#items.filter((item) => item.number < oldest);
    const isGap = this.#items.length > 0 && items.length === PAGE && !this.#items.some((item) => item.number >= oldest - 1);
    const known = new Map(this.#items.map((item) => [item.number, item]));
    const merged = items.map((item) => {
      const before = known.get(item.number);
      return before && !this.#changing(before) ? before : item;
    });
    this.#items = items.length && !isGap ? [...merged, ...earlier] : merged;
    if (this.#items.length === merged.length) {
      this.#more = more;
    }
    this.#show();
  }

  async #fetchEarlierAtEnd() {
    const scroller = this.#scroller;
    const isNear = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 600;
    if (!isNear || !this.#more || this.#loading) {
      return;
    }
    this.#loading = true;
    await attempt(async () => {
      const { items, more } = await this.#fetch({ limit: PAGE, before: this.#items[this.#items.length - 1].number });
      this.#items = [...this.#items, ...items];
      this.#more = more;
      this.#show();
    });
    this.#loading = false;
    if (this.#stale) {
      this.#stale = false;
      this.refresh();
    }
  }

  #show() {
    const found = this.#query ? this.#items.filter((item) => textOf(item).includes(this.#query)) : this.#items;
    this.#note.hidden = this.#items.length > 0;
    this.#list.setItems(found, ++this.#version);
  }

  #create(row, item) {
    const element = el('div', { class: 'entry' });
    element.addEventListener('toggle', (event) => this.#toggled(element.item.number, event.target.open), true);
    this.#fill(element, row, item);
    return element;
  }

  #fill(element, row, item) {
    element.item = item;
    element.replaceChildren(row(item));
    element.firstChild.open = this.#open.has(item.number);
  }

  /** An open line stays open when it leaves the document and comes back. */
  #toggled(number, isOpen) {
    if (isOpen) {
      this.#open.add(number);
    } else {
      this.#open.delete(number);
    }
    this.#list.refresh();
  }
}

function textOf(item) {
  item.text ??= JSON.stringify(item).toLowerCase();
  return item.text;
}
