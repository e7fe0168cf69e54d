import type { MessageRow, PageState } from '../page-side/page-state.ts';
import { blockList, picture } from './blocks.ts';
import type { BlockContext } from './context.ts';
import {
  avatar,
  type Child,
  type Face,
  flatNodes,
  h,
  icon,
  iconButton,
  type MenuRow,
  openMenu,
} from './dom.ts';
import type { Attachment } from './kit.ts';
import { link, mrkdwnNodes, personOf } from './mrkdwn.ts';
import { post } from './net.ts';

const SLACKBOT: Face = { name: 'Slackbot', isBot: false };

/** Whoever wrote a message, as the page shows them. */
export const authorOf = (state: PageState, id: string): Face => {
  const hue = state.people.findIndex((person) => person.id === id);
  const person = personOf(state, id);
  if (person === undefined) return SLACKBOT;
  return hue < 0 ? person : { ...person, hue };
};

const dateOf = (ts: string): Date => new Date(Number(ts) * 1000);
const clock = (ts: string): string =>
  dateOf(ts).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });

/** The day of a message, above the first of each. */
export const dayLabel = (ts: string): string => {
  const date = dateOf(ts);
  if (date.toDateString() === new Date().toDateString()) return 'Today';
  return date.toLocaleDateString([], { weekday: 'long', month: 'long', day: 'numeric' });
};

/** Five minutes within which the same author's next message needs no byline. */
const follows = (message: MessageRow, before: MessageRow | undefined): boolean =>
  before !== undefined &&
  before.user === message.user &&
  !message.isEphemeral &&
  !before.isEphemeral &&
  Number(message.ts) - Number(before.ts) < 300;

/** Where a row stands, and what its buttons do. */
export interface RowOptions {
  readonly openThread: (ts: string) => void;
  readonly inThread: boolean;
}

function replyLine(state: PageState, message: MessageRow, { openThread, inThread }: RowOptions): Child {
  if (inThread || message.replies === 0) return null;
  return h(
    'button',
    { type: 'button', class: 'replies', onclick: () => openThread(message.ts) },
    message.replyUsers.slice(0, 4).map((id) => avatar(authorOf(state, id), true)),
    h('span', {}, `${message.replies} ${message.replies === 1 ? 'reply' : 'replies'}`),
    h('span', { class: 'when' }, `Last reply at ${clock(message.latestReply)}`),
  );
}

function menuRows(state: PageState, message: MessageRow): (MenuRow | null)[] {
  const place = { user: state.me, channel: message.channel, messageTs: message.ts };
  const shortcuts = state.shortcuts
    .filter((shortcut) => shortcut.type === 'message')
    .map((shortcut) => ({
      label: shortcut.name,
      note: shortcut.description ?? state.bot.name,
      run: () => post({ do: 'shortcut', callbackId: shortcut.callbackId, ...place }),
    }));
  const copy = {
    label: 'Copy link',
    run: () =>
      navigator.clipboard?.writeText(
        `${location.origin}/archives/${message.channel}/p${message.ts.replace('.', '')}`,
      ),
  };
  if (message.isEphemeral)
    return [{ label: 'Dismiss message', run: () => post({ do: 'dismiss', ...place }) }];
  return shortcuts.length > 0 ? [copy, null, ...shortcuts] : [copy];
}

function tools(state: PageState, message: MessageRow, { openThread, inThread }: RowOptions): Node {
  const more: HTMLElement = iconButton(
    'more',
    'More actions',
    () => openMenu(more, menuRows(state, message)),
    {
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
    },
  );
  const canReply = !inThread && !message.isEphemeral && message.threadTs === '';
  return h(
    'div',
    { class: 'tools' },
    canReply ? iconButton('reply', 'Reply in thread', () => openThread(message.ts)) : null,
    more,
  );
}

/** What older apps hang below a message: blocks, or a title and words, beside a coloured bar. */
function attached(ctx: BlockContext, attachment: Attachment): Node {
  const { color, blocks: list, title, title_link, text, fallback, image_url } = attachment;
  const bar = h('div', { class: 'attachment' });
  const hex = /^#?([0-9a-f]{6})$/i.exec(color ?? '')?.[1];
  if (hex !== undefined) bar.style.borderLeftColor = `#${hex}`;
  if (list) bar.append(blockList(ctx, list));
  else
    bar.append(
      ...flatNodes([
        title ? h('div', {}, title_link ? link(title_link, title) : h('b', {}, title)) : null,
        h('div', { class: 'text' }, mrkdwnNodes(ctx.state, text ?? fallback ?? '')),
        image_url ? picture(image_url, fallback ?? title ?? 'attachment') : null,
      ]),
    );
  return bar;
}

function content(state: PageState, message: MessageRow, isNarrow: boolean): Child[] {
  const ctx: BlockContext = {
    state,
    values: message.values,
    files: message.blockFiles,
    isNarrow,
    place: { channel: message.channel, messageTs: message.ts },
  };
  const words =
    message.blocks.length > 0 ? null : h('div', { class: 'text' }, mrkdwnNodes(state, message.text));
  const files = message.files.map((file) =>
    file.isImage
      ? picture(file.url, file.alt, file.title)
      : h(
          'a',
          { class: 'file-card', href: file.url, target: '_blank', rel: 'noopener' },
          icon('file'),
          file.name,
        ),
  );
  return [
    message.text !== '' || message.blocks.length > 0 ? words : null,
    message.blocks.length > 0 ? blockList(ctx, message.blocks) : null,
    message.attachments.map((attachment) => attached(ctx, attachment as Attachment)),
    message.edited ? h('span', { class: 'edited' }, '(edited)') : null,
    files,
  ];
}

/** One row of a channel or a thread. */
export function drawnMessage(
  state: PageState,
  message: MessageRow,
  before: MessageRow | undefined,
  options: RowOptions,
): HTMLElement {
  const author = authorOf(state, message.user);
  const follow = follows(message, before);
  const at = clock(message.ts);
  return h(
    'article',
    {
      class: `message${follow ? ' follow' : ''}${message.isEphemeral ? ' only' : ''}`,
      'data-ts': message.ts,
      tabindex: '-1',
      'aria-label': `${author.name}, ${at}${message.isEphemeral ? ', only visible to you' : ''}`,
    },
    message.isEphemeral ? h('div', { class: 'aside' }, icon('eye'), ' Only visible to you') : null,
    message.isBroadcast ? h('div', { class: 'aside' }, 'replied to a thread') : null,
    follow
      ? h('span', { class: 'gutter', 'aria-hidden': 'true' }, at.replace(/ [AP]M$/i, ''))
      : avatar(author),
    h(
      'div',
      { class: 'body' },
      follow
        ? null
        : h(
            'div',
            { class: 'byline' },
            h('span', { class: 'author' }, author.name),
            author.isBot ? h('span', { class: 'badge' }, 'APP') : null,
            h('time', { datetime: dateOf(message.ts).toISOString() }, at),
          ),
      content(state, message, options.inThread),
      replyLine(state, message, options),
    ),
    tools(state, message, options),
  );
}
