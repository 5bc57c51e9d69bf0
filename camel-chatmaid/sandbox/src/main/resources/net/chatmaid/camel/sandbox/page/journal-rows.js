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
import { brief, duration, isSameDay, precise, pretty } from './format.js';

const OUTCOMES = { accepted: 'good', rejected: 'bad', failed: 'bad', dropped: 'odd', 'held back': 'odd' };

export function requestRow(request) {
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
        ['Received', precise(request.receivedAt)],
        ['Took', took(request.tookMillis)],
        ['Response', status ?? 'none'],
        ['Fault', fault],
        ['Message', request.messageId],
      ]),
      block('Headers', Object.entries(request.headers ?? {}).map(([name, value]) => `${name}: ${[value].flat().join(', ')}`).join('\n')),
      block('Body', request.body && pretty(request.body)),
    ],
  );
}

/** Below its message, `isRelated`, a delivery shows where it went instead of what it is about. */
export function deliveryRow(delivery, isRelated = false) {
  const { number, event, outcome, status, attempt, doubled } = delivery;
  return row(
    `delivery-${number}`,
    delivery.at,
    [
      el('span', { class: `chip is-${OUTCOMES[outcome] ?? 'odd'}`, text: status ?? outcome }),
      foreign('b', event),
      foreign('span', isRelated ? delivery.url : (delivery.messageId ?? delivery.subject), 'path'),
      attempt > 1 && el('span', { class: 'chip is-odd', text: `attempt ${attempt}` }),
      doubled && el('span', { class: 'chip is-odd', text: 'doubled' }),
    ],
    () => [
      facts([
        ['At', precise(delivery.at)],
        ['Outcome', outcome],
        ['Response', status],
        ['Error', delivery.error],
        ['Attempt', attempt],
        ['Next attempt', delivery.nextAttemptAt && precise(delivery.nextAttemptAt)],
        ['Took', took(delivery.tookMillis)],
        ['To', delivery.url],
        ['About', delivery.messageId ?? delivery.subject],
      ]),
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
  return el('dl', { class: 'facts' }, ...given.flatMap(([name, value]) => [el('dt', { text: name }), foreign('dd', String(value))]));
}

function block(name, text) {
  return text ? el('pre', { class: 'foreign', dir: 'ltr', tabindex: '0', 'aria-label': name, text }) : null;
}
