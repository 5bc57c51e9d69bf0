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
// What the page says: short notices, and announcements for screen readers.

import { Rejection } from './api.js';
import { byId, el, foreign } from './dom.js';

const NOTICE_MILLIS = 6_000;
const QUIET_MILLIS = 3_000;

export function notice(text, isError = false) {
  const box = el('p', { class: isError ? 'toast is-error' : 'toast' }, foreign('span', text));
  byId('toasts').append(box);
  setTimeout(() => box.remove(), NOTICE_MILLIS);
}

/** Awaits a call of the control API. Returns true; or false after a notice that says why it failed. */
export async function attempt(call, success) {
  try {
    await call();
    if (success) {
      notice(success);
    }
    return true;
  } catch (error) {
    notice(error.message, true);
    if (!(error instanceof Rejection)) {
      console.error(error);
    }
    return false;
  }
}

let announced = 0;
let waiting = [];

/** Tells screen readers of new messages: one sentence in three seconds at most, whatever arrives. */
export function announce(records) {
  if (records.length === 0) {
    return;
  }
  waiting.push(...records);
  if (waiting.length > records.length) {
    return;
  }
  setTimeout(speak, Math.max(0, announced + QUIET_MILLIS - performance.now()));
}

function speak() {
  announced = performance.now();
  const last = waiting[waiting.length - 1].entry;
  const number = waiting.length === 1 ? 'New message' : `${waiting.length} new messages, the last`;
  const person = last.kind === 'received' ? `from ${last.from}` : `to ${last.to}`;
  byId('announcer').textContent = `${number} ${person}: ${(last.content ?? '').slice(0, 120)}`;
  waiting = [];
}
