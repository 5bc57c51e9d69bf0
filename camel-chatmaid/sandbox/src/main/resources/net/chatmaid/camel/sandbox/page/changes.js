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
// Follows the sandbox by long polling: a request waits at the server until something changes.

import { api } from './api.js';

const WAIT_MILLIS = 25_000;
// With hundreds of changes a second, several arrive in one response.
const PAUSE_MILLIS = 120;
const RETRY_MILLIS = [250, 500, 1_000, 2_000];

const pause = (millis) => new Promise((resume) => setTimeout(resume, millis));

/** A browser has six connections to the sandbox for all tabs, and each request that waits holds one: a hidden tab makes none. */
async function visible() {
  while (document.hidden) {
    await new Promise((resume) => document.addEventListener('visibilitychange', resume, { once: true }));
  }
}

/**
 * Applies changes to the store until the page closes. `connection` is told `true` after each response and `false` after
 * each request that failed.
 */
export async function follow(store, connection) {
  let version = 0;
  let instance = null;
  let failures = 0;
  let request = null;
  document.addEventListener('visibilitychange', () => document.hidden && request?.abort());
  for (;;) {
    await visible();
    request = new AbortController();
    try {
      const changes = await api.changes(version, instance, WAIT_MILLIS, request.signal);
      failures = 0;
      connection(true);
      if (changes.removed || (instance !== null && changes.instance !== instance)) {
        instance = changes.instance;
        version = 0;
        store.clear();
        continue;
      }
      instance = changes.instance;
      version = changes.version;
      store.apply(changes);
      if (changes.complete) {
        await pause(PAUSE_MILLIS);
      }
    } catch (error) {
      if (request.signal.aborted) {
        continue;
      }
      connection(false, error);
      await pause(RETRY_MILLIS[Math.min(failures++, RETRY_MILLIS.length - 1)]);
    }
  }
}
