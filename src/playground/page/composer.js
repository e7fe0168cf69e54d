import { float, h, icon, iconButton, newId, openMenu } from './dom.js';
import { post, upload } from './net.js';

/** Slack's own command, where it is of use. */
function ownCommands(state) {
  const channel = state.channels.find((each) => each.id === state.channel);
  if (channel === undefined || channel.hasBot || channel.isArchived) return [];
  return [
    {
      name: '/invite',
      usageHint: `@${state.bot.handle}`,
      description: `Add ${state.bot.name} to this channel`,
    },
  ];
}

/** What may be completed at the cursor: commands at the start, people and channels anywhere. */
function completions(state, words, at, inThread) {
  const before = words.slice(0, at);
  if (/^\/\S*$/.test(before) && !inThread)
    return [...state.commands, ...ownCommands(state)]
      .filter((command) => command.name.startsWith(before))
      .map((command) => ({
        label: command.name,
        usage: command.usageHint,
        note: command.description,
        insert: `${command.name} `,
        from: 0,
      }));
  const [, sign, part] = /(?:^|\s)([@#])([\w.-]*)$/.exec(before) ?? [];
  if (sign === undefined) return [];
  const from = at - part.length - 1;
  const names =
    sign === '@'
      ? [state.bot, ...state.people].map((person) => ({ name: person.handle, note: person.name }))
      : state.channels.filter((channel) => channel.kind !== 'im').map((channel) => ({ name: channel.name }));
  return names
    .filter(({ name }) => name.startsWith(part.toLowerCase()))
    .map(({ name, note }) => ({ label: `${sign}${name}`, note, insert: `${sign}${name} `, from }));
}

/** The message box of a channel or a thread. */
export function createComposer({ id, inThread }) {
  const listId = newId('suggest');
  const drafts = new Map();
  let state;
  let place = '';
  let rows = [];
  let active = 0;
  let dismissed = false;
  /** Uploaded already, and sent with the next message. */
  let attached = [];
  /** What became of what was sent, until something is typed. */
  let notice = '';

  const box = h('textarea', {
    id,
    rows: '1',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': listId,
  });
  const list = h('ul', { class: 'suggestions', id: listId, role: 'listbox', 'aria-label': 'Suggestions' });
  const hint = h('span', { class: 'hint', role: 'status' });
  const sendButton = h(
    'button',
    { type: 'button', class: 'send', 'aria-label': 'Send', onclick: send },
    icon('send'),
  );
  const bolt = iconButton('bolt', 'Shortcuts', () => openMenu(bolt, shortcutRows()), {
    'aria-haspopup': 'menu',
    'aria-expanded': 'false',
  });
  const picker = h('input', {
    type: 'file',
    multiple: true,
    hidden: true,
    'aria-label': 'Files to attach',
    onchange: attach,
  });
  const clip = iconButton('clip', 'Attach files', () => picker.click());
  const open = h(
    'div',
    { class: 'box' },
    box,
    h('div', { class: 'row' }, bolt, clip, picker, hint, sendButton),
  );
  const closed = h(
    'div',
    { class: 'closed', hidden: true },
    'This channel is archived: nobody can write here.',
  );
  const root = h('div', { class: 'composer' }, open, closed);

  function shortcutRows() {
    return state.shortcuts
      .filter((shortcut) => shortcut.type === 'global')
      .map((shortcut) => ({
        label: shortcut.name,
        note: shortcut.description,
        run: () => post({ do: 'shortcut', user: state.me, callbackId: shortcut.callbackId }),
      }));
  }

  function hideList() {
    rows = [];
    list.remove();
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  }

  function drawList() {
    rows = dismissed ? [] : completions(state, box.value, box.selectionStart, inThread);
    if (rows.length === 0 || document.activeElement !== box) {
      hideList();
      return;
    }
    active = Math.min(active, rows.length - 1);
    list.replaceChildren(
      ...rows.map((row, index) =>
        h(
          'li',
          {
            id: `${listId}-${index}`,
            role: 'option',
            'aria-selected': index === active ? 'true' : 'false',
            onpointerdown: (event) => event.preventDefault(),
            onclick: () => complete(row),
          },
          h('b', {}, row.label),
          row.usage ? h('span', { class: 'usage' }, row.usage) : null,
          row.note ? h('small', { class: 'note' }, row.note) : null,
        ),
      ),
    );
    box.setAttribute('aria-expanded', 'true');
    box.setAttribute('aria-activedescendant', `${listId}-${active}`);
    float(list, open, { above: true, matchWidth: true });
  }

  function complete(row) {
    box.setRangeText(row.insert, row.from, box.selectionStart, 'end');
    changed();
    box.focus();
  }

  function changed() {
    drafts.set(place, box.value);
    sendButton.classList.toggle('ready', box.value.trim() !== '' || attached.length > 0);
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, 180)}px`;
    hint.textContent = notice || hintFor();
    drawList();
  }

  function hintFor() {
    const command = state.commands.find(
      (each) => box.value.startsWith(`${each.name} `) || box.value === each.name,
    );
    return attached.length > 0
      ? `Attached: ${attached.map((file) => file.name).join(', ')}`
      : inThread && box.value.startsWith('/')
        ? 'Slash commands do not work in threads: mention the app instead'
        : command?.usageHint
          ? `${command.name} ${command.usageHint}`
          : '';
  }

  function tell(words) {
    notice = words;
    changed();
  }

  async function attach() {
    const files = [...picker.files];
    const ids = await Promise.all(files.map((file) => upload(state.me, file)));
    attached = ids.flatMap(({ id }, index) => (id ? [{ id, name: files[index].name }] : []));
    picker.value = '';
    const lost = files.filter((_, index) => !ids[index].id).map((file) => file.name);
    tell(lost.length > 0 ? `Not attached: ${lost.join(', ')}` : '');
  }

  async function send() {
    const text = box.value.trim();
    const files = attached;
    const from = place;
    if (text === '' && files.length === 0) return;
    box.value = '';
    attached = [];
    changed();
    if (await say(text, files)) return;
    // Nobody has it, so it is not lost here either.
    if (place !== from) drafts.set(from, text);
    if (place !== from || box.value !== '' || attached.length > 0) return;
    box.value = text;
    attached = files;
    changed();
  }

  /** Sends words as the person; false where nobody took them. */
  async function say(text, files = []) {
    const { me: user, channel, thread } = state;
    const waiting = setTimeout(tell, 1000, 'Sending…');
    const ids = files.map((file) => file.id);
    const threadTs = inThread ? thread : undefined;
    const outcome = await post({ do: 'send', user, channel, text, threadTs, files: ids });
    clearTimeout(waiting);
    tell(outcome.unreachable ? 'Not sent: the playground does not answer' : '');
    return outcome.unreachable !== true;
  }

  box.addEventListener('input', () => {
    active = 0;
    dismissed = false;
    notice = '';
    changed();
  });
  box.addEventListener('blur', hideList);
  const move = (step) => {
    active = (active + step + rows.length) % rows.length;
    drawList();
  };
  const dismiss = () => {
    dismissed = true;
    hideList();
  };
  const isExact = () => box.value.slice(rows[active].from, box.selectionStart) === rows[active].label;
  const listKeys = {
    ArrowDown: () => () => move(1),
    ArrowUp: () => () => move(-1),
    Tab: () => () => complete(rows[active]),
    Enter: () => (isExact() ? undefined : () => complete(rows[active])),
    Escape: () => dismiss,
  };
  box.addEventListener('keydown', (event) => {
    const inList = rows.length > 0 ? listKeys[event.key]?.() : undefined;
    const sends = event.key === 'Enter' && !event.shiftKey && !event.isComposing;
    const act = inList ?? (sends ? send : undefined);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });

  return {
    root,
    focus: () => box.focus(),
    say,
    /** Puts a line into the box, ready to send. */
    put: (text) => {
      box.value = text;
      changed();
      box.focus();
    },
    draw: (next) => {
      state = next;
      const channel = state.channels.find((each) => each.id === state.channel);
      const name = channel?.kind === 'im' ? channel.name : `#${channel?.name}`;
      box.placeholder = inThread ? 'Reply…' : `Message ${name}`;
      box.setAttribute('aria-label', inThread ? 'Reply in thread' : `Message ${name}`);
      closed.hidden = !channel?.isArchived;
      open.hidden = channel?.isArchived === true;
      bolt.hidden = inThread || shortcutRows().length === 0;
      const here = `${state.me} ${state.channel} ${inThread ? state.thread : ''}`;
      if (here === place) return;
      place = here;
      box.value = drafts.get(place) ?? '';
      changed();
    },
  };
}
