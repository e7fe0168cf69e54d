import { createComposer } from './composer.js';
import { h } from './dom.js';
import { createFaults } from './faults.js';
import { createSidebar, createTopbar, paneHead } from './frame.js';
import { createHome } from './home.js';
import { authorOf } from './message.js';
import { createModal } from './modal.js';
import { fetchState, live, post } from './net.js';
import { createStream } from './stream.js';
import { welcome } from './welcome.js';

const byId = (id) => document.getElementById(id);
const narrow = matchMedia('(max-width: 720px)');

/** Where this visitor is looking; everything else comes from the stand-in. */
const looking = { user: localStorage.getItem('person') ?? '', channel: '', thread: '', limit: 100 };
const open = { faults: false, menu: false, tab: 'messages', reply: false };
/** The newest message that each person has seen, by person and channel. */
const read = new Map();

const permalink = /^\/archives\/(\w+)\/p(\d+)(\d{6})$/.exec(location.pathname);
if (permalink !== null) looking.channel = permalink[1];

let state;
const stream = createStream('Messages');
const threadStream = createStream('Thread messages');
const composer = createComposer({ id: 'composer-box', inThread: false });
const replyBox = createComposer({ id: 'reply-box', inThread: true });
const home = createHome();
const modal = createModal();
const topbar = createTopbar(byId('topbar'), {
  setPerson: (id) => look({ user: id, thread: '' }),
  toggleFaults: () => toggle('faults'),
  toggleMenu: () => toggle('menu'),
});
const sidebar = createSidebar(byId('sidebar'), { setChannel });
const faults = createFaults(byId('faults'), () => toggle('faults'));

const head = h('div');
const tabs = h('div', { class: 'tabs', role: 'tablist', 'aria-label': 'App', hidden: true });
byId('main').append(head, tabs, stream.root, home.root, composer.root);
const threadHead = h('div');
byId('thread').append(threadHead, threadStream.root, replyBox.root);

function toggle(name) {
  open[name] = !open[name];
  draw();
}

function setChannel(id) {
  open.menu = false;
  open.tab = 'messages';
  const direct = state.channels.find((channel) => channel.id === id)?.kind === 'im';
  if (direct) setTab(state.home === null ? 'home' : open.tab);
  look({ channel: id, thread: '', limit: 100 });
  if (!narrow.matches) composer.focus();
}

function setTab(name) {
  open.tab = name;
  post({ do: 'home', user: state.me, tab: name });
  if (state.channels.find((channel) => channel.id === state.channel)?.kind === 'im') draw();
}

function openThread(ts) {
  look({ thread: ts });
  if (narrow.matches) open.menu = false;
  // Its box can be written in once the thread has come.
  open.reply = true;
}

function showEarlier() {
  look({ limit: looking.limit + 100 });
}

function closeThread() {
  const { thread } = looking;
  open.reply = false;
  look({ thread: '' });
  document.querySelector(`.main [data-ts="${thread}"]`)?.focus();
}

function look(change) {
  const mine =
    change.user !== undefined && state?.channels.find((each) => each.id === looking.channel)?.kind === 'im';
  Object.assign(looking, change);
  if (change.user !== undefined) localStorage.setItem('person', change.user);
  // Each person has a conversation of their own with the app.
  if (mine) looking.channel = `D${change.user.slice(1)}`;
  return refresh();
}

let asking = false;
let again = false;

/** Asks for what there is to see; while one answer is on its way, at most one more question waits. */
async function refresh() {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  do {
    again = false;
    try {
      const next = await fetchState(looking);
      if (looking.user === '') looking.user = next.me;
      if (looking.channel === '') looking.channel = next.channel;
      state = prepare(next);
      draw();
    } catch (error) {
      console.error(error);
    }
  } while (again);
  asking = false;
}

function prepare(next) {
  next.people.forEach((person, hue) => {
    person.hue = hue;
  });
  looking.user = next.me;
  looking.channel = next.channel;
  return next;
}

function unreadChannels() {
  const seen = read.get(state.me) ?? new Map();
  const first = !read.has(state.me);
  read.set(state.me, seen);
  for (const channel of state.channels)
    if (first || channel.id === state.channel) seen.set(channel.id, channel.latest);
  return new Set(
    state.channels
      .filter((channel) => channel.latest > (seen.get(channel.id) ?? ''))
      .map((channel) => channel.id),
  );
}

function draw() {
  if (state === undefined) return;
  const channel = state.channels.find((each) => each.id === state.channel);
  const direct = channel.kind === 'im';
  document.title = `${direct ? '' : '#'}${channel.name} – ${state.team}`;
  topbar.draw(state, { faultsOpen: open.faults, menuOpen: open.menu });
  sidebar.draw(state, unreadChannels());
  byId('sidebar').classList.toggle('open', open.menu);
  head.replaceChildren(paneHead(`${direct ? '' : '#'}${channel.name}`, channel.topic));
  drawTabs(direct);
  const atHome = direct && open.tab === 'home';
  home.root.hidden = !atHome;
  stream.root.hidden = atHome;
  composer.root.hidden = atHome;
  if (atHome) home.draw(state);
  const intro = welcome(state, channel, (line) => composer.put(line), composer.say);
  announce(
    stream.draw(state, state.messages, {
      openThread,
      showEarlier,
      inThread: false,
      intro: state.earlier > 0 ? undefined : intro,
    }),
  );
  composer.draw(state);
  drawThread();
  byId('faults').hidden = !open.faults;
  if (open.faults) faults.draw(state);
  modal.draw(state);
}

function drawTabs(direct) {
  tabs.hidden = !direct;
  const names = [
    ['home', 'Home'],
    ['messages', 'Messages'],
  ];
  if (tabs.childElementCount === 0)
    tabs.append(
      ...names.map(([name, label]) =>
        h(
          'button',
          { type: 'button', class: 'tab', role: 'tab', 'data-tab': name, onclick: () => setTab(name) },
          label,
        ),
      ),
    );
  for (const tab of tabs.children) tab.setAttribute('aria-selected', String(tab.dataset.tab === open.tab));
}

function drawThread() {
  const shown = state.thread !== '' && state.threadMessages.length > 0;
  byId('thread').hidden = !shown;
  if (!shown) return;
  if (threadHead.childElementCount === 0) threadHead.append(paneHead('Thread', '', closeThread));
  announce(threadStream.draw(state, state.threadMessages, { openThread, inThread: true }));
  replyBox.draw(state);
  if (open.reply && state.thread === looking.thread) {
    open.reply = false;
    replyBox.focus();
  }
}

function announce(message) {
  if (message === undefined || message.user === state.me) return;
  const words = message.text || 'sent a message';
  byId('announcer').textContent = `${authorOf(state, message.user).name}: ${words.slice(0, 300)}`;
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
  if (open.menu) toggle('menu');
  else if (looking.thread !== '') closeThread();
  else if (open.faults) toggle('faults');
});

live((up) => {
  if (up) refresh();
  else if (state) {
    state.connected = false;
    draw();
  }
});
