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
// Where the page is, in its address: #/chats/<conversation>/<message>, #/senders, … The browser's back button works.

const VIEWS = ['chats', 'senders', 'faults', 'webhooks', 'requests'];

export function route() {
  const [view, conversation, key] = location.hash.replace(/^#\//, '').split('/').map(decode);
  return { view: VIEWS.includes(view) ? view : 'chats', conversation: conversation || null, key: key || null };
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function address(view, ...parts) {
  return `#/${[view, ...parts.filter(Boolean).map(encodeURIComponent)].join('/')}`;
}

export function go(view, ...parts) {
  location.hash = address(view, ...parts);
}

/** Goes there without a step in the history: the back button leads past it. */
export function replace(view, ...parts) {
  history.replaceState(null, '', address(view, ...parts));
  dispatchEvent(new HashChangeEvent('hashchange'));
}
