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
// A list of which only the visible part is in the document. Heights are measured, as a message can have any.

import { inNextFrame } from './frame.js';

const MARGIN_PIXELS = 400;
const END_PIXELS = 48;

export class VirtualList {
  #scroller;
  #body;
  #options;
  #items = [];
  #shape = null;
  #stale = true;
  #keys = [];
  #offsets = [0];
  #heights = new Map();
  #shown = new Map();
  #updated = new Set();
  #width = 0;
  #placed = 0;
  #atEnd;
  #wanted = null;
  #render = () => this.#draw();

  /**
   * `options`: `estimate` (pixels of an item that was never measured), `key(item)`, `create(item, index)` makes an
   * element, `update(element, item, index)` brings it up to date, `stickToEnd` keeps the end in view while the reader
   * is there, `padding` (pixels after the last item), `onScroll(atEnd)`.
   */
  constructor(scroller, options) {
    this.#scroller = scroller;
    this.#options = { padding: 0, ...options };
    this.#atEnd = Boolean(options.stickToEnd);
    this.#body = document.createElement('div');
    this.#body.className = 'items';
    scroller.append(this.#body);
    scroller.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    new ResizeObserver(() => this.refresh()).observe(scroller);
  }

  get body() {
    return this.#body;
  }

  get items() {
    return this.#items;
  }

  get isAtEnd() {
    return this.#atEnd;
  }

  /** `shape` differs whenever items were added, removed or moved in an array that is otherwise the same. */
  setItems(items, shape = null) {
    this.#stale ||= items !== this.#items || shape === null || shape !== this.#shape;
    this.#items = items;
    this.#shape = shape;
    this.refresh();
  }

  /** Begins anew with other items: nothing of their scroll position is kept. */
  restart() {
    this.#keys = [];
    this.#offsets = [0];
    this.#heights.clear();
    this.#atEnd = Boolean(this.#options.stickToEnd);
    this.#scrollTo(0);
  }

  refresh() {
    inNextFrame(this.#render);
  }

  /** The element of an item, if it is in the document. */
  element(key) {
    return this.#shown.get(key);
  }

  scrollToEnd() {
    this.#atEnd = true;
    this.refresh();
  }

  /** Brings an item into view, and calls back when its element is in the document. */
  reveal(index, then) {
    this.#wanted = { index, then };
    this.refresh();
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    if (scrollTop === this.#placed) {
      return;
    }
    this.#placed = scrollTop;
    this.#setAtEnd(scrollHeight - scrollTop - clientHeight < END_PIXELS);
    this.refresh();
  }

  #setAtEnd(isAtEnd) {
    this.#atEnd = isAtEnd && Boolean(this.#options.stickToEnd);
    this.#options.onScroll?.(isAtEnd);
  }

  #lastTop(height) {
    return Math.max(0, this.#offsets[this.#keys.length] + this.#options.padding - height);
  }

  /** The event of this scrolling comes later: `placed` tells it from those of the reader. */
  #scrollTo(top) {
    this.#scroller.scrollTop = top;
    this.#placed = this.#scroller.scrollTop;
  }

  #draw() {
    const height = this.#scroller.clientHeight;
    if (height === 0 && this.#items.length > 0) {
      return;
    }
    this.#forgetHeightsOfAnotherWidth();
    const before = this.#scroller.scrollTop;
    const anchor = this.#anchor(before);
    this.#updated.clear();
    let top = before;
    // The estimates of the first pass are wrong where items were never seen: the next one uses what was measured.
    for (let pass = 0; pass < 4; pass++) {
      this.#measureOffsets();
      top = this.#place(before, anchor, height);
      this.#show(top, height);
      if (!this.#measureShown()) {
        break;
      }
    }
    if (Math.abs(this.#scroller.scrollTop - top) >= 1) {
      this.#scrollTo(top);
    }
    const wanted = this.#wanted;
    if (wanted) {
      this.#wanted = null;
      this.#setAtEnd(this.#lastTop(height) - top < END_PIXELS);
      wanted.then?.(this.#shown.get(this.#keys[wanted.index]));
    }
  }

  #forgetHeightsOfAnotherWidth() {
    const width = this.#scroller.clientWidth;
    if (width !== this.#width) {
      this.#width = width;
      this.#heights.clear();
      this.#stale = true;
    }
  }

  /** The first visible item and how far it is scrolled: it stays where it is when items above it get their height. */
  #anchor(top) {
    const index = this.#indexAt(top);
    return index < this.#keys.length ? { key: this.#keys[index], index, into: top - this.#offsets[index] } : null;
  }

  #place(before, anchor, height) {
    const last = this.#lastTop(height);
    const top = this.#atEnd ? last : this.#anchored(before, anchor);
    return Math.max(0, Math.min(last, this.#wanted ? this.#topOfWanted(top, height) : top));
  }

  #anchored(before, anchor) {
    // At the very top the reader sees what is new there.
    const index = anchor && before > 0 ? this.#indexOf(anchor) : -1;
    return index < 0 ? before : this.#offsets[index] + anchor.into;
  }

  #indexOf(anchor) {
    return this.#keys[anchor.index] === anchor.key ? anchor.index : this.#keys.indexOf(anchor.key);
  }

  /** The nearest position to `top` at which the whole item is in view. */
  #topOfWanted(top, height) {
    const start = this.#offsets[this.#wanted.index];
    const end = this.#offsets[this.#wanted.index + 1];
    return start < top ? start : Math.max(top, end - height);
  }

  #measureOffsets() {
    if (!this.#stale) {
      return;
    }
    this.#stale = false;
    const { key, estimate } = this.#options;
    this.#keys = this.#items.map(key);
    const offsets = new Float64Array(this.#keys.length + 1);
    for (let index = 0; index < this.#keys.length; index++) {
      offsets[index + 1] = offsets[index] + (this.#heights.get(this.#keys[index]) ?? estimate);
    }
    this.#offsets = offsets;
  }

  #indexAt(top) {
    let low = 0;
    let high = this.#keys.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#offsets[middle] <= top) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  #show(top, height) {
    const all = this.#keys.length;
    const first = all ? this.#indexAt(Math.max(0, top - MARGIN_PIXELS)) : 0;
    const end = all ? this.#indexAt(top + height + MARGIN_PIXELS) + 1 : 0;
    const wanted = new Map();
    for (let index = first; index < end; index++) {
      wanted.set(this.#keys[index], index);
    }
    this.#drop(wanted);
    const shown = new Map();
    let previous = null;
    for (const [key, index] of wanted) {
      const element = this.#elementFor(key, index);
      const place = previous ? previous.nextSibling : this.#body.firstChild;
      if (place !== element) {
        this.#body.insertBefore(element, place);
      }
      shown.set(key, element);
      previous = element;
    }
    this.#shown = shown;
    this.#body.style.setProperty('--before', `${this.#offsets[first]}px`);
    this.#body.style.setProperty('--after', `${this.#offsets[all] - this.#offsets[end] + this.#options.padding}px`);
  }

  #elementFor(key, index) {
    const item = this.#items[index];
    const element = this.#shown.get(key) ?? this.#options.create(item, index);
    if (!this.#updated.has(key)) {
      this.#updated.add(key);
      this.#options.update(element, item, index);
    }
    return element;
  }

  #drop(wanted) {
    for (const [key, element] of this.#shown) {
      if (!wanted.has(key)) {
        if (element.contains(document.activeElement)) {
          this.#scroller.focus({ preventScroll: true });
        }
        element.remove();
      }
    }
  }

  #measureShown() {
    let changed = false;
    for (const [key, element] of this.#shown) {
      const height = element.getBoundingClientRect().height;
      if (Math.abs(height - (this.#heights.get(key) ?? -1)) > 0.01) {
        this.#heights.set(key, height);
        changed = true;
      }
    }
    this.#stale ||= changed;
    return changed;
  }
}
