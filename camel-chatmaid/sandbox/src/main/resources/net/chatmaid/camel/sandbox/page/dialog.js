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
// The one dialog of the page. Escape closes it, as browsers do.

import { byId, el } from './dom.js';

/** Shows a form in the dialog. `submit(data)` resolves to true when the dialog may close. */
export function ask({ title, text, fields = [], action, isDangerous = false, submit }) {
  const dialog = byId('dialog');
  const form = el(
    'form',
    { class: 'sheet' },
    el('h2', { id: 'dialog-title', text: title }),
    text && el('p', { text }),
    ...fields,
    el(
      'div',
      { class: 'buttons' },
      el('button', { type: 'button', text: 'Cancel', on: { click: () => dialog.close() } }),
      el('button', { type: 'submit', class: isDangerous ? 'primary is-dangerous' : 'primary', text: action }),
    ),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (await submit(new FormData(form))) {
      dialog.close();
    }
  });
  dialog.replaceChildren(form);
  dialog.showModal();
}

export function field(text, control, hint) {
  return el('label', { class: 'field' }, el('span', { text }), control, hint && el('small', { text: hint }));
}
