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
// What the page knows: entries by conversation, senders, and counters that tell when a list is stale.

import { Conversation } from './conversation.js';

export class Store {
  #records = new Map();
  #conversations = new Map();
  #listeners = new Set();
  #order = 0;
  #complete = false;

  phones = [];
  counters = { requests: 0, deliveries: 0, faults: 0 };
  /** Raised with each change, so that what was derived from an earlier state can be recognised. */
  version = 0;

  /** The listener is called after each change with the entries that are new since the page was opened. */
  onChange(listener) {
    this.#listeners.add(listener);
  }

  apply(changes) {
    const added = [];
    for (const entry of changes.entries) {
      this.#put(entry, added);
    }
    this.phones = changes.phones ?? this.phones;
    this.counters = { requests: changes.requests, deliveries: changes.deliveries, faults: changes.faults };
    const fresh = this.#complete ? added : [];
    this.#complete = this.#complete || changes.complete;
    fresh.forEach((record) => record.conversation.unseen++);
    this.#changed(fresh);
  }

  clear() {
    this.#records.clear();
    this.#conversations.clear();
    this.#complete = false;
    this.#changed([]);
  }

  /** Whether everything that there was when the page opened has arrived. */
  get complete() {
    return this.#complete;
  }

  get size() {
    return this.#records.size;
  }

  conversation(id) {
    return this.#conversations.get(id);
  }

  record(key) {
    return this.#records.get(key);
  }

  /** The conversations, the one with the latest message first. */
  conversations() {
    return [...this.#conversations.values()].sort((a, b) => b.last.at - a.last.at || b.last.order - a.last.order);
  }

  #put(entry, added) {
    const known = this.#records.get(entry.key);
    if (known) {
      known.entry = entry;
      known.conversation.touched();
      return;
    }
    let conversation = this.#conversations.get(entry.conversation);
    if (!conversation) {
      conversation = new Conversation(entry.conversation, entry.isGroup);
      this.#conversations.set(entry.conversation, conversation);
    }
    const record = { key: entry.key, entry, conversation, at: Date.parse(entry.createdAt), order: this.#order++ };
    this.#records.set(entry.key, record);
    conversation.add(record);
    added.push(record);
  }

  #changed(added) {
    this.version++;
    this.#listeners.forEach((listener) => listener(added));
  }
}
