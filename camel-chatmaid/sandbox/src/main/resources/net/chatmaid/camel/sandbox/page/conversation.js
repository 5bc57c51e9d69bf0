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
// The messages with one recipient, in the order in which they were created.

export class Conversation {
  /** Records in order. */
  records = [];
  unseen = 0;
  version = 0;
  #found = { query: null, version: -1, record: null };

  constructor(id, isGroup) {
    this.id = id;
    this.isGroup = isGroup;
    this.idInLowerCase = id.toLowerCase();
  }

  get last() {
    return this.records[this.records.length - 1];
  }

  add(record) {
    let index = this.records.length;
    while (index > 0 && isAfter(this.records[index - 1], record)) {
      index--;
    }
    this.records.splice(index, 0, record);
    this.version++;
  }

  touched() {
    this.version++;
  }

  /** The latest record that matches a search in lower case, or null. */
  find(query) {
    if (this.#found.query !== query || this.#found.version !== this.version) {
      this.#found = { query, version: this.version, record: this.#search(query) };
    }
    return this.#found.record;
  }

  #search(query) {
    if (this.idInLowerCase.includes(query)) {
      return this.last;
    }
    for (let index = this.records.length - 1; index >= 0; index--) {
      const record = this.records[index];
      record.text ??= searchable(record.entry);
      if (record.text.includes(query)) {
        return record;
      }
    }
    return null;
  }
}

function searchable(entry) {
  return [entry.content, entry.from, entry.to, entry.id, ...(entry.mediaUrls ?? [])].join('\n').toLowerCase();
}

function isAfter(a, b) {
  return a.at > b.at || (a.at === b.at && a.order > b.order);
}
