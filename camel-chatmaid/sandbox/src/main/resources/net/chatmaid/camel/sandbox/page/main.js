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
// Puts the parts together: the address says what is shown, the store what there is, a frame draws it.

import { api } from './api.js';
import { follow } from './changes.js';
import { Chat } from './chat.js';
import { showClock } from './clock.js';
import { Conversations } from './conversations.js';
import { Details } from './details.js';
import { ask, field } from './dialog.js';
import { byId, el, setText } from './dom.js';
import { Faults } from './faults.js';
import { inNextFrame } from './frame.js';
import { announce, attempt } from './notices.js';
import { Outage } from './outage.js';
import { Requests } from './requests.js';
import { go, replace, route } from './route.js';
import { Senders } from './senders.js';
import { Store } from './store.js';
import { Webhooks } from './webhooks.js';
import { welcome } from './welcome.js';

const store = new Store();
const narrow = matchMedia('(max-width: 760px)');
const conversations = new Conversations(byId('conversations'), store, openConversation, () => chat.focus());
const chat = new Chat(byId('chat'), store, { choose: (key) => go('chats', chat.conversation.id, key), back: closeChat });
const details = new Details(byId('details'), store, closeDetails);
const panels = {
  senders: new Senders(store),
  faults: new Faults(store, showFaultCount),
  webhooks: new Webhooks(store),
  requests: new Requests(store),
};
const outage = new Outage(byId('outage'), byId('live'));
let account = null;
let welcomed = null;
let shown = {};

function openConversation(id, record, isByKey) {
  if (isByKey && narrow.matches) {
    conversations.select(id);
    return;
  }
  (route().conversation && !narrow.matches ? replace : go)('chats', id, record?.key);
}

function closeChat() {
  go('chats');
  conversations.focus();
}

function closeDetails() {
  const { key } = route();
  replace('chats', chat.conversation.id);
  chat.reveal(key, true);
}

function showFaultCount(left) {
  const count = byId('fault-count');
  count.hidden = left === 0;
  setText(count, String(left));
  count.setAttribute('aria-label', `${left} waiting`);
}

function draw() {
  const { view, conversation, key } = route();
  const isChats = view === 'chats';
  document.body.dataset.view = view;
  byId('panel').hidden = isChats;
  document.querySelectorAll('[data-link]').forEach((link) => {
    link.toggleAttribute('aria-current', link.dataset.link === view);
    if (link.dataset.link === view) {
      link.setAttribute('aria-current', 'page');
    }
  });
  if (isChats) {
    drawChats(conversation, key);
  } else {
    drawPanel(view);
  }
  panels.faults.show();
  shown = { view, conversation, key };
}

function drawPanel(view) {
  const isOpened = shown.view !== view;
  if (isOpened) {
    byId('panel').replaceChildren(panels[view].element);
    byId('panel').setAttribute('aria-label', view[0].toUpperCase() + view.slice(1));
  }
  panels[view].show(isOpened);
}

function drawChats(conversation, key) {
  const isOpen = conversation !== null && chat.open(conversation, key);
  if (isOpen) {
    chat.conversation.unseen = 0;
  } else {
    chat.close();
    drawWelcome();
  }
  const hasDetails = isOpen && key !== null && details.open(key);
  if (!hasDetails) {
    details.close();
  }
  document.body.dataset.pane = hasDetails ? 'details' : isOpen ? 'chat' : 'list';
  conversations.select(isOpen || !narrow.matches ? conversation : shown.conversation ?? conversation);
  drawNote();
  if (isOpen && key && shown.key !== key) {
    chat.reveal(key, false);
  }
}

function drawNote() {
  const number = conversations.show();
  const query = byId('search').value.trim();
  byId('list-note').hidden = number > 0;
  setText(byId('list-note'), note(query));
}

function note(query) {
  if (!store.complete) {
    return 'Loading';
  }
  return query ? `No recipient or text has “${query}”.` : 'No conversations yet.';
}

function drawWelcome() {
  const state = account && store.complete ? `${store.size > 0}` : null;
  const section = byId('chat');
  if (state !== null && (welcomed !== state || !section.querySelector('.welcome'))) {
    section.replaceChildren(welcome(account, store.size > 0));
    section.setAttribute('aria-label', 'Chat');
  }
  welcomed = state;
}

function receive() {
  ask({
    title: 'Receive a message',
    fields: [
      field('From', el('input', { name: 'from', required: true, value: '+15557654321', inputmode: 'tel' })),
      field('Group', el('input', { name: 'groupId', placeholder: '120363043211234567@g.us' }), 'Empty for a message that is not in a group'),
      field('Text', el('textarea', { name: 'content', required: true, rows: 3, dir: 'auto' })),
    ],
    action: 'Receive',
    submit: async (data) => {
      const message = Object.fromEntries([...data].filter(([, value]) => value.trim()));
      const isSent = await attempt(() => api.receive(message));
      if (isSent) {
        go('chats', message.groupId ?? message.from);
      }
      return isSent;
    },
  });
}

function clearEverything() {
  ask({
    title: 'Clear everything?',
    text: 'All messages, requests, deliveries and faults are removed. Senders and webhooks are as they were at the start.',
    action: 'Clear',
    isDangerous: true,
    submit: () => attempt(api.reset, 'Everything is cleared.'),
  });
}

function escape(event) {
  if (event.key !== 'Escape' || event.defaultPrevented || byId('dialog').open || route().view !== 'chats') {
    return;
  }
  if (event.target === byId('search')) {
    return;
  }
  const { conversation, key } = route();
  if (key) {
    closeDetails();
  } else if (conversation) {
    closeChat();
  }
}

store.onChange((added) => {
  if (store.size === 0 && !store.complete) {
    Object.values(panels).forEach((panel) => panel.clear?.());
  }
  announce(added.filter((record) => record.conversation.id === route().conversation));
  inNextFrame(draw);
});
addEventListener('hashchange', () => inNextFrame(draw));
addEventListener('keydown', escape);
byId('search').addEventListener('input', (event) => {
  conversations.search(event.target.value);
  drawNote();
});
byId('search').addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown') {
    event.preventDefault();
    conversations.focus();
  }
});
byId('new-message').addEventListener('click', receive);
byId('clear').addEventListener('click', clearEverything);
inNextFrame(draw);
follow(store, async (isConnected, error) => {
  if (isConnected && outage.isNew(true)) {
    await attempt(async () => {
      account = await api.account();
      showClock(byId('clock'), account);
    });
    inNextFrame(draw);
  }
  outage.show(isConnected, error);
});
