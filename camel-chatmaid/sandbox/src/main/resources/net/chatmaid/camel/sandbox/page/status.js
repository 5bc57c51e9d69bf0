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
// Status ticks, and the same in words for those who do not see them.

import { el, icon } from './dom.js';

const KNOWN = {
  pending: { icon: 't-pending', label: 'Pending' },
  sent: { icon: 't-sent', label: 'Sent' },
  delivered: { icon: 't-delivered', label: 'Delivered' },
  read: { icon: 't-delivered', label: 'Read' },
  failed: { icon: 't-failed', label: 'Failed' },
};

export const isKnown = (status) => Object.hasOwn(KNOWN, status);

export const label = (status) => (isKnown(status) ? KNOWN[status].label : `Status ${status}`);

/** The ticks of a status: a span with the class of the status, an icon and the word for screen readers. */
export function ticks(status) {
  const name = isKnown(status) ? status : 'other';
  const image = isKnown(status) ? KNOWN[status].icon : 't-other';
  return el(
    'span',
    { class: `ticks is-${name}`, title: label(status), data: { status } },
    icon(image),
    el('span', { class: 'unseen', text: label(status) }),
  );
}
