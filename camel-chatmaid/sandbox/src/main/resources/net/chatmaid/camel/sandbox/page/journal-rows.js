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
// A request of the journal, and an attempt to deliver a webhook: one line, which opens.

import { el, foreign } from './dom.js';
import { brief, dated, duration, isSameDay, precise, pretty } from './format.js';

const OUTCOMES = { accepted: 'good', rejected: 'bad', failed: 'bad', dropped: 'odd', 'held back': 'odd' };

/** `addressOf(messageId)` is the address of a message on the page, or null. Without it, the row is below its message. */
export function requestRow(request, addressOf = null) {
  const { number, method, path, query, status, fault } = request;
  return row(
    `request-${number}`,
    request.receivedAt,
    [
      el('span', { class: `chip is-${statusClass(status)}`, text: status ?? '–' }),
      el('b', { text: method }),
      foreign('span', query ? `${path}?${query}` : path, 'path'),
      fault && el('span', { class: 'chip is-odd', text: fault }),
    ],
    () => [
      facts([
        ['Received', dated(request.receivedAt)],
        ['Took', took(request.tookMillis)],
        ['Response', status ?? 'none'],
        ['Fault', fault],
        ['Message', linked(request.messageId, addressOf)],
      ]),
      block('Headers', Object.entries(request.headers ?? {}).map(([name, value]) => `${name}: ${[value].flat().join(', ')}`).join('\n')),
      block('Body', request.body && pretty(request.body)),
    ],
  );
}

/** As `requestRow`. Below its message, a delivery shows where it went instead of what it is about. */
export function deliveryRow(delivery, addressOf = null) {
  const { number, event, outcome, status, attempt, doubled } = delivery;
  return row(
    `delivery-${number}`,
    delivery.at,
    [
      el('span', { class: `chip is-${OUTCOMES[outcome] ?? 'odd'}`, text: status ?? outcome }),
      foreign('b', event),
      foreign('span', addressOf ? (delivery.messageId ?? delivery.subject) : delivery.url, 'path'),
      attempt > 1 && el('span', { class: 'chip is-odd', text: `attempt ${attempt}` }),
      doubled && el('span', { class: 'chip is-odd', text: 'doubled' }),
    ],
    () => [
      facts([
        ['At', dated(delivery.at)],
        ['Outcome', outcome],
        ['Response', status],
        ['Error', delivery.error],
        ['Attempt', attempt],
        ['Next attempt', delivery.nextAttemptAt && dated(delivery.nextAttemptAt)],
        ['Took', took(delivery.tookMillis)],
        ['To', delivery.url],
        ['About', delivery.messageId ? linked(delivery.messageId, addressOf) : delivery.subject],
      ]),
      block('Body', delivery.body && pretty(delivery.body)),
    ],
  );
}

function row(key, at, line, content) {
  const summary = el(
    'summary',
    { data: { focus: key } },
    ...line.filter(Boolean),
    el('time', { datetime: at, text: isSameDay(Date.parse(at), Date.now()) ? precise(at).slice(0, 8) : brief(Date.parse(at)) }),
  );
  const element = el('details', { class: 'line', data: { key } }, summary);
  element.addEventListener('toggle', () => {
    if (element.open && element.childElementCount === 1) {
      element.append(el('div', { class: 'more' }, ...content().filter(Boolean)));
    }
  });
  return element;
}

function statusClass(status) {
  return !status ? 'odd' : status < 400 ? 'good' : status === 429 ? 'odd' : 'bad';
}

const took = (millis) => (millis === null || millis === undefined ? null : duration(millis));

function facts(rows) {
  const given = rows.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return el('dl', { class: 'facts' }, ...given.flatMap(([name, value]) => [el('dt', { text: name }), value instanceof Node ? el('dd', {}, value) : foreign('dd', String(value))]));
}

function linked(messageId, addressOf) {
  const href = messageId && addressOf?.(messageId);
  return href ? el('a', { href }, foreign('bdi', messageId)) : messageId;
}

function block(name, text) {
  return text
    ? el('div', {}, el('p', { class: 'caption', text: name }), el('pre', { class: 'foreign', dir: 'ltr', tabindex: '0', 'aria-label': name, text }))
    : null;
}
