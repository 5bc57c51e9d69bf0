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
// Shows whether the page is connected to the sandbox.

import { setText } from './dom.js';

export class Outage {
  #banner;
  #live;
  #isConnected = null;

  constructor(banner, live) {
    this.#banner = banner;
    this.#live = live;
  }

  isNew(isConnected) {
    return this.#isConnected !== isConnected;
  }

  /** Called after each request: while the page is not connected, the latest error is shown. */
  show(isConnected, error) {
    this.#isConnected = isConnected;
    setText(this.#live, isConnected ? 'Connected' : 'Not connected');
    this.#live.classList.toggle('is-good', isConnected);
    this.#banner.hidden = isConnected;
    setText(this.#banner, isConnected ? '' : `${error.message} The page shows what it fetched before, and retries.`);
  }
}
