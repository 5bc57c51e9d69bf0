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
// The form for any fault, for any number of requests.

import { field } from './dialog.js';
import { el } from './dom.js';

/** The kinds of faults of the control API, and the field that each needs. */
export const KINDS = {
  'rate-limited': { text: '429, as the rate limit', field: 'retryAfterMillis' },
  'rate-limited-by-body': { text: '429, the wait in the body only', field: 'retryAfterMillis' },
  'rate-limited-by-header': { text: '429, the wait in the header only', field: 'retryAfterMillis' },
  status: { text: 'Error in the API’s form', field: 'status' },
  'message-as-string': { text: 'Error with its message as a string', field: 'status' },
  html: { text: 'Error page of a proxy', field: 'status' },
  empty: { text: 'Error without a body', field: 'status' },
  'lost-response': { text: 'Lost response' },
  truncated: { text: 'Response cut off in the middle' },
  reset: { text: 'Connection reset' },
  garbage: { text: '200 that is not JSON' },
  delay: { text: 'Late response', field: 'delayMillis' },
};

/** `submit(fault)` gets a fault as the control API takes it. */
export function faultForm(submit) {
  const kind = el('select', { name: 'kind' }, ...Object.entries(KINDS).map(([value, { text }]) => el('option', { value, text })));
  const fields = {
    status: field('Status', number('status', 503, 400, 599)),
    retryAfterMillis: field('Retry after, ms', number('retryAfterMillis', 2000, 0, 31_536_000_000)),
    delayMillis: field('Late by, ms', number('delayMillis', 3000, 0, 600_000)),
  };
  const method = el('select', { name: 'method' }, el('option', { value: '', text: 'Any' }), ...['GET', 'POST'].map((text) => el('option', { text })));
  const form = el(
    'form',
    { class: 'grid card' },
    field('Kind', kind),
    ...Object.values(fields),
    field('Requests', number('times', 1, 1, 1_000_000)),
    field('Method', method),
    field('Path begins with', el('input', { type: 'text', name: 'pathPrefix', value: '/v1', spellcheck: 'false' })),
    el('button', { type: 'submit', class: 'primary', text: 'Add the fault' }),
  );
  const shape = () => Object.entries(fields).forEach(([name, label]) => {
    label.hidden = KINDS[kind.value].field !== name;
    label.querySelector('input').disabled = label.hidden;
  });
  kind.addEventListener('change', shape);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit(faultOf(new FormData(form)));
  });
  shape();
  return form;
}

function number(name, value, min, max) {
  return el('input', { type: 'number', name, value, min, max, required: true, inputmode: 'numeric' });
}

function faultOf(data) {
  const fault = { kind: data.get('kind'), times: Number(data.get('times')), pathPrefix: data.get('pathPrefix') };
  const name = KINDS[fault.kind].field;
  if (name) {
    fault[name] = Number(data.get(name));
  }
  return data.get('method') ? { ...fault, method: data.get('method') } : fault;
}
