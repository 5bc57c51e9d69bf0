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
// One message in a chat.

import { el, foreign, icon, setText } from './dom.js';
import { clock, day, isSameDay, safeUrl } from './format.js';
import { label, ticks } from './status.js';

const TYPES_OF_TEXT = new Set(['text', 'chat', undefined, null]);

/** An article; `choose(key)` opens the details. */
export function createBubble(record, choose) {
  const article = el('article', { class: 'message', tabindex: '-1', data: { key: record.key } });
  article.append(el('p', { class: 'day', hidden: true }), el('div', { class: 'bubble' }));
  article.addEventListener('click', (event) => {
    if (!event.target.closest('a')) {
      choose(record.key);
    }
  });
  return article;
}

/** Brings an article up to date; what did not change is left alone. */
export function updateBubble(article, record, previous, { chosen, active, index, size }) {
  const separated = !previous || !isSameDay(previous.at, record.at);
  const first = separated || !isContinued(previous.entry, record.entry);
  article.classList.toggle('is-first', first);
  article.classList.toggle('is-chosen', chosen);
  article.tabIndex = active ? 0 : -1;
  article.setAttribute('aria-posinset', index + 1);
  article.setAttribute('aria-setsize', size);
  const dayLine = article.firstChild;
  dayLine.hidden = !separated;
  setText(dayLine, separated ? day(record.at) : '');
  if (article.entry !== record.entry || article.first !== first) {
    article.entry = record.entry;
    article.first = first;
    fill(article, record, first);
  }
}

function fill(article, record, first) {
  const { entry } = record;
  article.dataset.side = side(entry);
  article.dataset.kind = entry.kind;
  article.dataset.status = entry.status ?? '';
  article.setAttribute('aria-label', spoken(record));
  const meta = el(
    'span',
    { class: 'meta' },
    el('time', { datetime: entry.createdAt, text: clock(record.at) }),
    entry.kind === 'sent' && ticks(entry.status),
  );
  article.lastChild.replaceChildren(
    ...[
      first && entry.isGroup && entry.kind === 'received' && foreign('p', entry.from, 'author'),
      entry.kind === 'outgoing' &&
        el('p', { class: 'author' }, icon('i-senders'), 'Typed on the phone'),
      !TYPES_OF_TEXT.has(entry.type) && el('p', { class: 'kind' }, foreign('bdi', entry.type)),
      ...(entry.mediaUrls ?? []).map(media),
      entry.content && foreign('p', entry.content, 'text'),
      entry.kind === 'sent' && entry.status === 'failed' && failure(entry),
      meta,
    ].filter(Boolean),
  );
}

function failure(entry) {
  return el(
    'p',
    { class: 'failure' },
    el('b', { text: 'Failed' }),
    entry.errorCode && foreign('code', entry.errorCode),
    entry.errorMessage && foreign('span', entry.errorMessage),
  );
}

/** A link if the address is http or https; any other is shown as the text that it is. */
function media(text) {
  const url = safeUrl(text);
  const name = foreign('bdi', url ? text.replace(/^https?:\/\//, '') : text);
  return url
    ? el('a', { class: 'media', href: url, target: '_blank', rel: 'noopener noreferrer' }, icon('i-link'), name)
    : el('p', { class: 'media' }, icon('i-link'), name);
}

/** Whether the same person goes on writing at the same place. */
const isContinued = (before, entry) => before.kind === entry.kind && before.from === entry.from;

const side = (entry) => (entry.kind === 'received' ? 'left' : 'right');

function spoken({ entry, at }) {
  const who =
    entry.kind === 'received' ? `Received from ${entry.from}` : entry.kind === 'outgoing' ? 'Typed on the phone' : 'Sent';
  const status = entry.kind === 'sent' ? `, ${label(entry.status)}` : '';
  return `${who} at ${clock(at)}${status}`;
}
