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

import { el, setText } from './dom.js';
import { inNextFrame } from './frame.js';
import { attempt } from './notices.js';
import { VirtualList } from './virtual-list.js';

const LINE_PIXELS = 44;
const PAGE = 100;
// A search fetches large pages, until it has found enough lines to fill a screen.
const SEARCH_PAGE = 1_000;
const SEARCH_LINES = 50;
const REFRESH_MILLIS = 400;

export class Journal {
  #fetch;
  #changing;
  #empty;
  #items = [];
  #found = [];
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
    this.#empty = empty;
    this.#scroller = el('div', { class: 'scroller lines', tabindex: '0', role: 'region', 'aria-label': name });
    this.#note = el('p', { class: 'empty', role: 'status', hidden: true });
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
      onScroll: () => this.#fetchEarlierIfWanted(),
    });
  }

  /** Shows the items with a text. Earlier ones are fetched until those that have it fill the screen. */
  search(text) {
    this.#query = text.trim().toLowerCase();
    this.#show();
    this.#fetchEarlierIfWanted();
  }

  /** Fetches what is new: called as often as one likes. */
  async refresh() {
    if (this.#loading) {
      this.#stale = true;
      return;
    }
    this.#loading = true;
    await attempt(async () => this.#merge(await this.#fetch({ limit: PAGE })));
    setTimeout(() => this.#loaded(), REFRESH_MILLIS);
  }

  clear() {
    this.#items = [];
    this.#more = false;
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

  #wantsEarlier() {
    const { isConnected, scrollHeight, scrollTop, clientHeight } = this.#scroller;
    const isNearEnd = scrollHeight - scrollTop - clientHeight < 600;
    return isConnected && this.#more && (isNearEnd || (this.#query && this.#found.length < SEARCH_LINES));
  }

  async #fetchEarlierIfWanted() {
    if (this.#loading || !this.#wantsEarlier()) {
      return;
    }
    this.#loading = true;
    const known = this.#items;
    const isFetched = await attempt(async () => {
      const { items, more } = await this.#fetch({ limit: this.#query ? SEARCH_PAGE : PAGE, before: known[known.length - 1].number });
      if (this.#items === known) {
        this.#items = [...known, ...items];
        this.#more = more;
        this.#show();
      }
    });
    if (isFetched) {
      // after the list has drawn what was fetched: only then it is known whether the end is still near
      inNextFrame(() => this.#loaded());
    } else {
      this.#loading = false;
    }
  }

  /** Earlier items that a search waits for come before the latest ones. */
  #loaded() {
    this.#loading = false;
    this.#fetchEarlierIfWanted();
    if (this.#stale && !this.#loading) {
      this.#stale = false;
      this.refresh();
    }
  }

  #show() {
    this.#found = this.#query ? this.#items.filter((item) => textOf(item).includes(this.#query)) : this.#items;
    this.#note.hidden = this.#found.length > 0;
    setText(this.#note, this.#items.length === 0 ? this.#empty : this.#more ? 'Searching …' : `Nothing has “${this.#query}”.`);
    this.#list.setItems(this.#found, ++this.#version);
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
