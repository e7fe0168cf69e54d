import { h } from './dom.js';
import { dayOf, messageRow } from './message.js';

/** Where the focus is inside a row: which control, if any. */
function focusIn(row) {
  const active = document.activeElement;
  if (row === undefined || !row.contains(active)) return undefined;
  return active.closest('[data-action]')?.dataset.action ?? '';
}

/** Gives the focus to the same control of the row's new version, or to the row. */
function refocus(row, action) {
  const control = [...row.querySelectorAll('[data-action]')].find((each) => each.dataset.action === action);
  const inner = control?.matches('button, input') ? control : control?.querySelector('input, button');
  (inner ?? row).focus();
}

/**
 * A scrolling list of messages. Rows whose message has not changed stay as they are, so that menus stay open
 * and what is typed stays typed.
 */
export function createStream(label) {
  const root = h('div', { class: 'stream', role: 'group', 'aria-label': label, tabindex: '-1' });
  let kept = new Map();
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
    if (event.target.closest('input, textarea, .popmenu') !== null) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const rows = [...root.querySelectorAll('.message')];
    const at = rows.indexOf(event.target.closest('.message'));
    const next = rows[at < 0 ? rows.length - 1 : at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  });

  function draw(state, messages, options) {
    const here = `${state.me} ${state.channel} ${options.inThread ? state.thread : ''}`;
    if (here !== place) {
      kept = new Map();
      first = true;
      place = here;
    }
    const next = new Map();
    const rows = options.intro ? [options.intro] : [];
    if (!options.inThread && state.earlier > 0)
      rows.push(
        h(
          'button',
          { type: 'button', class: 'btn small earlier', onclick: options.showEarlier },
          'Show earlier messages',
        ),
      );
    const newest = [...kept.keys()].at(-1) ?? '';
    let focus;
    let day = '';
    let news;
    messages.forEach((message, index) => {
      if (!options.inThread && dayOf(message.ts) !== day) {
        day = dayOf(message.ts);
        const line = kept.get(`day ${day}`) ?? h('div', { class: 'day' }, h('span', {}, day));
        next.set(`day ${day}`, line);
        rows.push(line);
      }
      const old = kept.get(message.ts);
      const drawn = drawnOnce(state, message, messages[index - 1], options, old);
      next.set(message.ts, drawn);
      rows.push(drawn.row);
      focus = focusMoved(old?.row, drawn.row) ?? focus;
      if (old === undefined && !first && message.ts > newest) {
        drawn.row.classList.add('fresh');
        news = message;
      }
      if (options.inThread && index === 0 && messages.length > 1) rows.push(replyCount(messages.length - 1));
    });
    kept = next;
    settle(root, rows);
    if (focus !== undefined) refocus(focus.row, focus.held);
    if (first || atEnd || news?.user === state.me) {
      atEnd = true;
      root.scrollTop = root.scrollHeight;
    }
    first = false;
    return news;
  }
  return { root, draw };
}

/** The row of a message: the standing one where nothing of it has changed. */
function drawnOnce(state, message, before, options, old) {
  // What a person chose in it stays drawn as it is; it would only throw the focus away.
  const print = JSON.stringify([{ ...message, values: undefined }, before?.ts, before?.user]);
  return { print, row: old?.print === print ? old.row : messageRow(state, message, before, options) };
}

/** What had the focus in a row that is drawn anew. */
function focusMoved(old, row) {
  const held = row === old ? undefined : focusIn(old);
  return held === undefined ? undefined : { row, held };
}

const replyCount = (many) =>
  h('div', { class: 'thread-count' }, `${many} ${many === 1 ? 'reply' : 'replies'}`);

/** Puts these rows in, moving nothing that already stands in its place. */
function settle(root, rows) {
  const wanted = new Set(rows);
  for (const child of [...root.children]) if (!wanted.has(child)) child.remove();
  rows.forEach((row, index) => {
    const standing = root.children[index];
    if (standing !== row) root.insertBefore(row, standing ?? null);
  });
}
