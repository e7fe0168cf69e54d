import { defined } from '../../defined.ts';
import { valueIn } from '../../keys.ts';
import type { PageState } from '../page-side/page-state.ts';
import { completions, type Suggested } from './completions.ts';
import { float, freshId, h, icon, iconButton, type MenuRow, openMenu } from './dom.ts';
import type { PagePart } from './home.ts';
import { post, uploadFile } from './net.ts';
import { lookedAt } from './stream.ts';

/** A file that was uploaded already, and is sent with the next message. */
interface Attached {
  readonly id: string;
  readonly name: string;
}

/** A message box. */
interface Composer extends PagePart {
  readonly focus: () => void;
  /** Sends words as the person; false where nobody took them. */
  readonly say: (text: string, files?: readonly Attached[]) => Promise<boolean>;
  /** Puts a line into the box, ready to send. */
  readonly put: (text: string) => void;
}

/** The message box of a channel or a thread. */
export function createComposer({
  id,
  inThread,
}: {
  readonly id: string;
  readonly inThread: boolean;
}): Composer {
  const listId = freshId('suggest');
  const drafts = new Map<string, string>();
  let state: PageState | undefined;
  let place = '';
  let rows: readonly Suggested[] = [];
  let active = 0;
  let dismissed = false;
  /** Uploaded already, and sent with the next message. */
  let attached: readonly Attached[] = [];
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
  const bolt: HTMLElement = iconButton('bolt', 'Shortcuts', () => openMenu(bolt, shortcutRows()), {
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

  function shortcutRows(): MenuRow[] {
    if (state === undefined) return [];
    const { me: user, shortcuts } = state;
    return shortcuts
      .filter((shortcut) => shortcut.type === 'global')
      .map((shortcut) => ({
        label: shortcut.name,
        run: () => post({ do: 'shortcut', user, callbackId: shortcut.callbackId }),
        ...defined({ note: shortcut.description }),
      }));
  }

  function hideList(): void {
    rows = [];
    list.remove();
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  }

  function drawList(): void {
    rows =
      state === undefined || dismissed ? [] : completions(state, box.value, box.selectionStart, inThread);
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

  function complete(row: Suggested): void {
    box.setRangeText(row.insert, row.from, box.selectionStart, 'end');
    changed();
    box.focus();
  }

  function changed(): void {
    drafts.set(place, box.value);
    sendButton.classList.toggle('ready', box.value.trim() !== '' || attached.length > 0);
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, 180)}px`;
    hint.textContent = notice || hintFor();
    drawList();
  }

  function hintFor(): string {
    const command = state?.commands.find(
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

  function tell(words: string): void {
    notice = words;
    changed();
  }

  async function attach(): Promise<void> {
    if (state === undefined) return;
    const { me } = state;
    const sent = await Promise.all(
      [...(picker.files ?? [])].map(async (file) => ({
        name: file.name,
        id: (await uploadFile(me, file)).id,
      })),
    );
    attached = sent.flatMap(({ id, name }) => (id ? [{ id, name }] : []));
    picker.value = '';
    const lost = sent.filter(({ id }) => !id).map(({ name }) => name);
    tell(lost.length > 0 ? `Not attached: ${lost.join(', ')}` : '');
  }

  async function send(): Promise<void> {
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

  async function say(text: string, files: readonly Attached[] = []): Promise<boolean> {
    if (state === undefined) return false;
    const { me: user, channel, thread } = state;
    const waiting = setTimeout(tell, 1000, 'Sending…');
    const ids = files.map((file) => file.id);
    const threadTs = inThread ? thread : undefined;
    const outcome = await post({ do: 'send', user, channel, text, ...defined({ threadTs }), files: ids });
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
  const move = (step: number): void => {
    active = (active + step + rows.length) % rows.length;
    drawList();
  };
  const dismiss = (): void => {
    dismissed = true;
    hideList();
  };
  const isTyped = ({ from, label }: Suggested): boolean =>
    box.value.slice(from, box.selectionStart) === label;
  // What each key does with the row that is chosen; undefined leaves it to the box.
  const listKeys: Readonly<Record<string, (row: Suggested) => (() => void) | undefined>> = {
    ArrowDown: () => () => move(1),
    ArrowUp: () => () => move(-1),
    Tab: (row) => () => complete(row),
    Enter: (row) => (isTyped(row) ? undefined : () => complete(row)),
    Escape: () => dismiss,
  };
  box.addEventListener('keydown', (event) => {
    const row = rows[active];
    const inList = row === undefined ? undefined : valueIn(listKeys, event.key)?.(row);
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
    put: (text) => {
      box.value = text;
      changed();
      box.focus();
    },
    draw: (next) => {
      state = next;
      const channel = next.channels.find((each) => each.id === next.channel);
      const name = channel?.kind === 'im' ? channel.name : `#${channel?.name}`;
      box.placeholder = inThread ? 'Reply…' : `Message ${name}`;
      box.setAttribute('aria-label', inThread ? 'Reply in thread' : `Message ${name}`);
      closed.hidden = !channel?.isArchived;
      open.hidden = channel?.isArchived === true;
      bolt.hidden = inThread || shortcutRows().length === 0;
      const here = lookedAt(next, inThread);
      if (here === place) return;
      place = here;
      box.value = drafts.get(place) ?? '';
      changed();
    },
  };
}
