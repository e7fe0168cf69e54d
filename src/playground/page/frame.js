import { avatar, h, icon, iconButton } from './dom.js';

/** The bar on top: whose workspace, who one is, light or dark, what may go wrong. */
export function createTopbar(root, { setPerson, toggleFaults, toggleMenu }) {
  const title = h('h1');
  const people = h('fieldset', { class: 'people', 'aria-label': 'Act as' });
  const theme = h('button', { class: 'top-button', type: 'button', onclick: () => flipTheme(theme) });
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
    menu,
    draw(state, { faultsOpen, menuOpen }) {
      title.textContent = state.team;
      faults.setAttribute('aria-expanded', String(faultsOpen));
      menu.setAttribute('aria-expanded', String(menuOpen));
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
            avatar(person, true),
            h('span', { class: 'who' }, person.name.split(' ')[0]),
          ),
        ),
      );
      if (focused) people.querySelector('[aria-pressed="true"]')?.focus();
    },
  };
}

const prefersDark = () => matchMedia('(prefers-color-scheme: dark)').matches;

function currentTheme() {
  return localStorage.getItem('theme') ?? (prefersDark() ? 'dark' : 'light');
}

function showTheme(button) {
  const dark = currentTheme() === 'dark';
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  button.replaceChildren(icon(dark ? 'sun' : 'moon'));
  button.setAttribute('aria-label', dark ? 'Light colours' : 'Dark colours');
  button.title = dark ? 'Light colours' : 'Dark colours';
}

function flipTheme(button) {
  localStorage.setItem('theme', currentTheme() === 'dark' ? 'light' : 'dark');
  showTheme(button);
}

const GLYPH = { private: 'lock', public: 'hash' };

/** One channel of the side bar. */
function channelRow(state, channel, isUnread, setChannel) {
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
export function createSidebar(root, { setChannel }) {
  let print = '';
  return {
    draw(state, unread) {
      const next = JSON.stringify([state.channels, state.channel, state.connected, state.me, [...unread]]);
      if (next === print) return;
      print = next;
      const focused = root.contains(document.activeElement)
        ? document.activeElement.dataset.channel
        : undefined;
      const row = (channel) => channelRow(state, channel, unread.has(channel.id), setChannel);
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
      if (focused) root.querySelector(`[data-channel="${focused}"]`)?.focus();
    },
  };
}

export const paneHead = (title, topic, onClose) =>
  h(
    'div',
    { class: 'pane-head' },
    h('h2', {}, title),
    h('span', { class: 'topic' }, topic),
    onClose
      ? iconButton('close', `Close ${title.toLowerCase()}`, onClose, { class: 'icon-button close' })
      : null,
  );
