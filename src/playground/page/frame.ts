import type { ChannelRow, PageState } from '../page-side/page-state.ts';
import { avatar, h, icon, iconButton } from './dom.ts';
import { authorOf } from './message.ts';

/** What stands around the messages: the bar on top, the side bar, the head of a pane. */

/** What the bar on top does. */
interface TopbarActs {
  readonly setPerson: (id: string) => void;
  readonly toggleFaults: () => void;
  readonly toggleMenu: () => void;
}

/** The bar on top, drawn with which panes are open. */
interface Topbar {
  readonly draw: (state: PageState, open: { readonly faults: boolean; readonly menu: boolean }) => void;
}

/** The bar on top: whose workspace, who one is, light or dark, what may go wrong. */
export function createTopbar(root: Element, { setPerson, toggleFaults, toggleMenu }: TopbarActs): Topbar {
  const title = h('h1');
  const people = h('fieldset', { class: 'people', 'aria-label': 'Act as' });
  const theme: HTMLElement = h('button', {
    class: 'top-button',
    type: 'button',
    onclick: () => flipTheme(theme),
  });
  const faults = h(
    'button',
    { class: 'top-button', type: 'button', 'aria-expanded': 'false', onclick: toggleFaults },
    icon('flask'),
    h('span', { class: 'words' }, 'Faults'),
  );
  const menu = h(
    'button',
    {
      class: 'top-button menu-toggle',
      type: 'button',
      'aria-label': 'Channels',
      'aria-expanded': 'false',
      onclick: toggleMenu,
    },
    icon('menu'),
  );
  root.append(menu, title, people, faults, theme);
  showTheme(theme);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => showTheme(theme));
  let print = '';
  return {
    draw: (state, open) => {
      title.textContent = state.team;
      faults.setAttribute('aria-expanded', String(open.faults));
      menu.setAttribute('aria-expanded', String(open.menu));
      const next = JSON.stringify([state.me, state.people]);
      if (next === print) return;
      print = next;
      const focused = people.contains(document.activeElement);
      people.replaceChildren(
        ...state.people.map((person) =>
          h(
            'button',
            {
              type: 'button',
              class: 'person',
              'aria-pressed': String(person.id === state.me),
              'data-person': person.handle,
              title: `${person.name}${person.title ? `, ${person.title}` : ''}`,
              onclick: () => setPerson(person.id),
            },
            avatar(authorOf(state, person.id), true),
            h('span', { class: 'who' }, person.name.split(' ')[0]),
          ),
        ),
      );
      if (focused) people.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
    },
  };
}

const prefersDark = (): boolean => matchMedia('(prefers-color-scheme: dark)').matches;

function currentTheme(): string {
  return localStorage.getItem('theme') ?? (prefersDark() ? 'dark' : 'light');
}

function showTheme(button: HTMLElement): void {
  const dark = currentTheme() === 'dark';
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  button.replaceChildren(icon(dark ? 'sun' : 'moon'));
  button.setAttribute('aria-label', dark ? 'Light colours' : 'Dark colours');
  button.title = dark ? 'Light colours' : 'Dark colours';
}

function flipTheme(button: HTMLElement): void {
  localStorage.setItem('theme', currentTheme() === 'dark' ? 'light' : 'dark');
  showTheme(button);
}

const GLYPH = { private: 'lock', public: 'hash', im: 'hash' } as const;

/** One channel of the side bar. */
function channelRow(
  state: PageState,
  channel: ChannelRow,
  isUnread: boolean,
  setChannel: (id: string) => void,
): HTMLElement {
  const isApp = channel.kind === 'im';
  return h(
    'button',
    {
      type: 'button',
      class: `channel${isUnread ? ' unread' : ''}`,
      'aria-current': channel.id === state.channel ? 'true' : undefined,
      'data-channel': channel.id,
      onclick: () => setChannel(channel.id),
    },
    isApp ? avatar(state.bot, true) : icon(channel.isArchived ? 'archive' : GLYPH[channel.kind]),
    h('span', { class: 'name' }, channel.name),
    isApp ? h('span', { class: 'badge' }, 'APP') : null,
    isUnread ? h('span', { class: 'sr-only' }, 'unread') : null,
  );
}

/** Channels, the app, and whether it is connected. */
export function createSidebar(
  root: Element,
  { setChannel }: { readonly setChannel: (id: string) => void },
): { readonly draw: (state: PageState, unread: ReadonlySet<string>) => void } {
  let print = '';
  return {
    draw: (state, unread) => {
      const next = JSON.stringify([state.channels, state.channel, state.connected, state.me, [...unread]]);
      if (next === print) return;
      print = next;
      const { activeElement: active } = document;
      const focused =
        active instanceof HTMLElement && root.contains(active) ? active.dataset.channel : undefined;
      const row = (channel: ChannelRow): HTMLElement =>
        channelRow(state, channel, unread.has(channel.id), setChannel);
      root.replaceChildren(
        h('h2', {}, 'Channels'),
        ...state.channels.filter((channel) => channel.kind !== 'im').map(row),
        h('h2', {}, 'Apps'),
        ...state.channels.filter((channel) => channel.kind === 'im').map(row),
        h(
          'div',
          { class: `status${state.connected ? '' : ' off'}`, role: 'status' },
          h('span', { class: 'dot' }),
          state.connected ? `${state.bot.name} is connected` : `${state.bot.name} is not connected`,
        ),
      );
      if (focused) root.querySelector<HTMLElement>(`[data-channel="${focused}"]`)?.focus();
    },
  };
}

/** The head of a pane: its title, what it is about, and a way to close it where it can be. */
export const paneHead = (title: string, topic: string, onClose?: () => unknown): HTMLElement =>
  h(
    'div',
    { class: 'pane-head' },
    h('h2', {}, title),
    h('span', { class: 'topic' }, topic),
    onClose
      ? iconButton('close', `Close ${title.toLowerCase()}`, onClose, { class: 'icon-button close' })
      : null,
  );
