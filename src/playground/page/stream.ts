import type { MessageRow, PageState } from '../page-side/page-state.ts';
import { h } from './dom.ts';
import { dayLabel, drawnMessage, type RowOptions } from './message.ts';

/** How a stream is drawn. */
interface StreamOptions extends RowOptions {
  /** Shows messages before those that are here; in a channel only. */
  readonly showEarlier?: () => void;
  /** What stands above all messages. */
  readonly intro?: HTMLElement;
}

/** A list of messages; drawing it gives the newest one that was not there before. */
interface Stream {
  readonly root: HTMLElement;
  readonly draw: (
    state: PageState,
    messages: readonly MessageRow[],
    options: StreamOptions,
  ) => MessageRow | undefined;
}

/** A row that was drawn, and of what. */
interface Row {
  readonly ts: string;
  readonly print: string;
  readonly row: HTMLElement;
}

/** A row that takes the focus, and which of its controls; '' for the row itself. */
interface Focused {
  readonly row: HTMLElement;
  readonly held: string;
}

const elementOf = ({ target }: Event): Element | undefined =>
  target instanceof Element ? target : undefined;

/** Where the focus is inside a row: which control, if any. */
function focusIn(row: HTMLElement | undefined): string | undefined {
  const { activeElement: active } = document;
  if (row === undefined || active === null || !row.contains(active)) return undefined;
  return active.closest<HTMLElement>('[data-action]')?.dataset.action ?? '';
}

/** Gives the focus to the same control of the row's new version, or to the row. */
function refocus(row: HTMLElement, action: string): void {
  const control = [...row.querySelectorAll<HTMLElement>('[data-action]')].find(
    (each) => each.dataset.action === action,
  );
  const inner = control?.matches('button, input')
    ? control
    : control?.querySelector<HTMLElement>('input, button');
  (inner ?? row).focus();
}

/**
 * A scrolling list of messages. Rows whose message has not changed stay as they are, so that menus stay open
 * and what is typed stays typed.
 */
export function createStream(label: string): Stream {
  const root = h('div', { class: 'stream', role: 'group', 'aria-label': label, tabindex: '-1' });
  let kept = new Map<string, Row>();
  const days = new Map<string, HTMLElement>();
  let first = true;
  let place = '';

  /** Whether the newest message is in view; a picture that arrives late must not push it out. */
  let atEnd = true;
  root.addEventListener('scroll', () => {
    atEnd = root.scrollHeight - root.scrollTop - root.clientHeight < 120;
  });
  root.addEventListener(
    'load',
    () => {
      if (atEnd) root.scrollTop = root.scrollHeight;
    },
    true,
  );

  root.addEventListener('keydown', (event) => {
    const target = elementOf(event);
    if (target === undefined || target.closest('input, textarea, .popmenu') !== null) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const rows = [...root.querySelectorAll<HTMLElement>('.message')];
    const at = rows.findIndex((row) => row.contains(target));
    const next = rows[at < 0 ? rows.length - 1 : at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  });

  const startAnew = (here: string): void => {
    kept = new Map();
    days.clear();
    first = true;
    place = here;
  };

  /** Whether a message came after all that stand here. */
  const isNew = (ts: string): boolean => !first && ts > ([...kept.keys()].at(-1) ?? '') && !kept.has(ts);

  /** The line of a day, above its first message. */
  const dayLine = (day: string): HTMLElement => {
    const line = days.get(day) ?? h('div', { class: 'day' }, h('span', {}, day));
    days.set(day, line);
    return line;
  };
  const datedRows = (drawn: readonly Row[]): HTMLElement[] =>
    drawn.flatMap(({ ts, row }, at) => {
      const before = drawn[at - 1];
      const opensDay = before === undefined || dayLabel(before.ts) !== dayLabel(ts);
      return opensDay ? [dayLine(dayLabel(ts)), row] : [row];
    });

  const draw: Stream['draw'] = (state, messages, options) => {
    const here = lookedAt(state, options.inThread);
    if (here !== place) startAnew(here);
    const drawn = messages.map((message, at) =>
      drawnOnce(state, message, messages[at - 1], options, kept.get(message.ts)),
    );
    const news = messages.findLast(({ ts }) => isNew(ts));
    const focus = drawn.flatMap(({ ts, row }) => focusMoved(kept.get(ts)?.row, row) ?? []).at(-1);
    for (const { ts, row } of drawn) if (isNew(ts)) row.classList.add('fresh');
    settle(root, [...headOf(state, options), ...(options.inThread ? countedRows(drawn) : datedRows(drawn))]);
    kept = new Map(drawn.map((each) => [each.ts, each]));
    if (focus !== undefined) refocus(focus.row, focus.held);
    if (first || atEnd || news?.user === state.me) {
      atEnd = true;
      root.scrollTop = root.scrollHeight;
    }
    first = false;
    return news;
  };
  return { root, draw };
}

/** What stands above all messages of a channel. */
const headOf = ({ earlier }: PageState, { intro, inThread, showEarlier }: StreamOptions): HTMLElement[] => [
  ...(intro === undefined ? [] : [intro]),
  ...(inThread || earlier === 0
    ? []
    : [
        h(
          'button',
          { type: 'button', class: 'btn small earlier', onclick: showEarlier },
          'Show earlier messages',
        ),
      ]),
];

/** In a thread, below the message that began it: how many replies there are. */
const countedRows = ([begun, ...replies]: readonly Row[]): HTMLElement[] => [
  ...(begun === undefined ? [] : [begun.row]),
  ...(replies.length === 0 ? [] : [replyCount(replies.length)]),
  ...replies.map(({ row }) => row),
];

/** The row of a message: the standing one where nothing of it has changed. */
function drawnOnce(
  state: PageState,
  message: MessageRow,
  before: MessageRow | undefined,
  options: RowOptions,
  old: Row | undefined,
): Row {
  // What a person chose in it stays drawn as it is; it would only throw the focus away.
  const print = JSON.stringify([{ ...message, values: undefined }, before?.ts, before?.user]);
  return {
    ts: message.ts,
    print,
    row: old?.print === print ? old.row : drawnMessage(state, message, before, options),
  };
}

/** What had the focus in a row that is drawn anew. */
function focusMoved(old: HTMLElement | undefined, row: HTMLElement): Focused | undefined {
  const held = row === old ? undefined : focusIn(old);
  return held === undefined ? undefined : { row, held };
}

/** Who looks at which channel or thread: all that a message box or a stream keeps is for one of them. */
export const lookedAt = ({ me, channel, thread }: PageState, inThread: boolean): string =>
  `${me} ${channel} ${inThread ? thread : ''}`;

const replyCount = (many: number): HTMLElement =>
  h('div', { class: 'thread-count' }, `${many} ${many === 1 ? 'reply' : 'replies'}`);

/** Puts these rows in, moving nothing that already stands in its place. */
function settle(root: HTMLElement, rows: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(rows);
  for (const child of [...root.children]) if (!wanted.has(child)) child.remove();
  rows.forEach((row, index) => {
    const standing = root.children[index];
    if (standing !== row) root.insertBefore(row, standing ?? null);
  });
}
