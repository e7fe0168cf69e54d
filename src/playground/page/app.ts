import { defined } from '../../defined.ts';
import type { ChannelRow, MessageRow, PageState } from '../page-side/page-state.ts';
import { createComposer } from './composer.ts';
import { h } from './dom.ts';
import { createFaults } from './faults.ts';
import { createSidebar, createTopbar, paneHead } from './frame.ts';
import { createHome } from './home.ts';
import { authorOf } from './message.ts';
import { createModal } from './modal.ts';
import { fetchState, live, post } from './net.ts';
import { createStream } from './stream.ts';
import { createWelcome } from './welcome.ts';

/** An element that `index.html` holds. */
const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no ${id}`);
  return found;
};
const narrow = matchMedia('(max-width: 720px)');

/** Where this visitor is looking; everything else comes from the stand-in. */
const looking = { user: localStorage.getItem('person') ?? '', channel: '', thread: '', limit: 100 };
const TABS = [
  ['home', 'Home'],
  ['messages', 'Messages'],
] as const;
type Tab = (typeof TABS)[number][0];
const open = { faults: false, menu: false, tab: 'messages' as Tab, reply: false };
/** The newest message that each person has seen, by person and channel. */
const read = new Map<string, Map<string, string>>();

const permalink = /^\/archives\/(\w+)\/p(\d+)(\d{6})$/.exec(location.pathname);
if (permalink !== null) looking.channel = permalink[1] ?? '';

let state: PageState | undefined;
const stream = createStream('Messages');
const threadStream = createStream('Thread messages');
const composer = createComposer({ id: 'composer-box', inThread: false });
const replyBox = createComposer({ id: 'reply-box', inThread: true });
const welcome = createWelcome(composer.put, composer.say);
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

function toggle(name: 'faults' | 'menu'): void {
  open[name] = !open[name];
  draw();
}

const channelOf = (id: string): ChannelRow | undefined => state?.channels.find((each) => each.id === id);

function setChannel(id: string): void {
  open.menu = false;
  open.tab = 'messages';
  if (channelOf(id)?.kind === 'im') setTab(state?.home === null ? 'home' : open.tab);
  look({ channel: id, thread: '', limit: 100 });
  if (!narrow.matches) composer.focus();
}

function setTab(name: Tab): void {
  open.tab = name;
  if (state === undefined) return;
  post({ do: 'home', user: state.me, tab: name });
  if (channelOf(state.channel)?.kind === 'im') draw();
}

function openThread(ts: string): void {
  look({ thread: ts });
  if (narrow.matches) open.menu = false;
  // Its box can be written in once the thread has come.
  open.reply = true;
}

function showEarlier(): void {
  look({ limit: looking.limit + 100 });
}

function closeThread(): void {
  const { thread } = looking;
  open.reply = false;
  look({ thread: '' });
  document.querySelector<HTMLElement>(`.main [data-ts="${thread}"]`)?.focus();
}

function look(change: Partial<typeof looking>): Promise<void> {
  const mine = channelOf(looking.channel)?.kind === 'im';
  Object.assign(looking, change);
  if (change.user !== undefined) {
    localStorage.setItem('person', change.user);
    // Each person has a conversation of their own with the app.
    if (mine) looking.channel = `D${change.user.slice(1)}`;
  }
  return refresh();
}

let asking = false;
let again = false;

/** Asks for what there is to see; while one answer is on its way, at most one more question waits. */
async function refresh(): Promise<void> {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  do {
    again = false;
    try {
      const next = await fetchState(looking);
      looking.user = next.me;
      looking.channel = next.channel;
      state = next;
      draw();
    } catch (error) {
      console.error(error);
    }
  } while (again);
  asking = false;
}

function unreadChannels(state: PageState): ReadonlySet<string> {
  const seen = read.get(state.me) ?? new Map<string, string>();
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

function draw(): void {
  if (state === undefined) return;
  const channel = channelOf(state.channel);
  if (channel === undefined) return;
  const direct = channel.kind === 'im';
  document.title = `${direct ? '' : '#'}${channel.name} – ${state.team}`;
  topbar.draw(state, open);
  sidebar.draw(state, unreadChannels(state));
  byId('sidebar').classList.toggle('open', open.menu);
  head.replaceChildren(paneHead(`${direct ? '' : '#'}${channel.name}`, channel.topic));
  drawTabs(direct);
  const atHome = direct && open.tab === 'home';
  home.root.hidden = !atHome;
  stream.root.hidden = atHome;
  composer.root.hidden = atHome;
  if (atHome) home.draw(state);
  const intro = welcome.at(state, channel);
  announce(
    state,
    stream.draw(state, state.messages, {
      openThread,
      showEarlier,
      inThread: false,
      ...defined({ intro: state.earlier > 0 ? undefined : intro }),
    }),
  );
  composer.draw(state);
  drawThread(state);
  byId('faults').hidden = !open.faults;
  if (open.faults) faults.draw(state);
  modal.draw(state);
}

function drawTabs(direct: boolean): void {
  tabs.hidden = !direct;
  if (tabs.childElementCount === 0)
    tabs.append(
      ...TABS.map(([name, label]) =>
        h(
          'button',
          { type: 'button', class: 'tab', role: 'tab', 'data-tab': name, onclick: () => setTab(name) },
          label,
        ),
      ),
    );
  for (const tab of tabs.querySelectorAll<HTMLElement>('.tab'))
    tab.setAttribute('aria-selected', String(tab.dataset.tab === open.tab));
}

function drawThread(state: PageState): void {
  const shown = state.thread !== '' && state.threadMessages.length > 0;
  byId('thread').hidden = !shown;
  if (!shown) return;
  if (threadHead.childElementCount === 0) threadHead.append(paneHead('Thread', '', closeThread));
  announce(state, threadStream.draw(state, state.threadMessages, { openThread, inThread: true }));
  replyBox.draw(state);
  if (open.reply && state.thread === looking.thread) {
    open.reply = false;
    replyBox.focus();
  }
}

function announce(state: PageState, message: MessageRow | undefined): void {
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
    state = { ...state, connected: false };
    draw();
  }
});
