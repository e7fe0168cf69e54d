import { blocks, picture } from './blocks.js';
import { avatar, h, icon, iconButton, openMenu } from './dom.js';
import { link, mrkdwn } from './mrkdwn.js';
import { post } from './net.js';

const SLACKBOT = { id: 'USLACKBOT', name: 'Slackbot', handle: 'slackbot', isBot: false };

export const authorOf = (state, id) =>
  [...state.people, state.bot].find((person) => person.id === id) ?? SLACKBOT;

const dateOf = (ts) => new Date(Number(ts) * 1000);
const clock = (ts) => dateOf(ts).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });

export const dayOf = (ts) => {
  const date = dateOf(ts);
  if (date.toDateString() === new Date().toDateString()) return 'Today';
  return date.toLocaleDateString([], { weekday: 'long', month: 'long', day: 'numeric' });
};

/** Five minutes within which the same author's next message needs no byline. */
const follows = (message, before) =>
  before !== undefined &&
  before.user === message.user &&
  !message.isEphemeral &&
  !before.isEphemeral &&
  Number(message.ts) - Number(before.ts) < 300;

function replyLine(state, message, openThread) {
  if (message.replies === 0) return null;
  return h(
    'button',
    { type: 'button', class: 'replies', onclick: () => openThread(message.ts) },
    message.replyUsers.slice(0, 4).map((id) => avatar(authorOf(state, id), true)),
    h('span', {}, `${message.replies} ${message.replies === 1 ? 'reply' : 'replies'}`),
    h('span', { class: 'when' }, `Last reply at ${clock(message.latestReply)}`),
  );
}

function menuRows(state, message) {
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

function tools(state, message, { openThread, inThread }) {
  const more = iconButton('more', 'More actions', () => openMenu(more, menuRows(state, message)), {
    'aria-haspopup': 'menu',
    'aria-expanded': 'false',
  });
  const canReply = !inThread && !message.isEphemeral && message.threadTs === '';
  return h(
    'div',
    { class: 'tools' },
    canReply ? iconButton('reply', 'Reply in thread', () => openThread(message.ts)) : null,
    more,
  );
}

/** What older apps hang below a message: blocks, or a title and words, beside a coloured bar. */
function attached(ctx, { color, blocks: list, title, title_link, text, fallback, image_url }) {
  const bar = h('div', { class: 'attachment' });
  if (/^#?[0-9a-f]{6}$/i.test(color ?? '')) bar.style.borderLeftColor = `#${color.replace('#', '')}`;
  if (list) bar.append(blocks(ctx, list));
  else
    bar.append(
      ...[
        title ? h('div', {}, title_link ? link(title_link, title) : h('b', {}, title)) : null,
        h('div', { class: 'text' }, mrkdwn(ctx.state, text ?? fallback ?? '')),
        image_url ? picture(image_url, fallback ?? title ?? 'attachment') : null,
      ].filter((part) => part !== null),
    );
  return bar;
}

function content(state, message, isNarrow) {
  const ctx = {
    state,
    surface: 'message',
    values: message.values,
    files: message.blockFiles,
    isNarrow,
    place: { channel: message.channel, messageTs: message.ts },
  };
  const words = message.blocks.length > 0 ? null : h('div', { class: 'text' }, mrkdwn(state, message.text));
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
    message.blocks.length > 0 ? blocks(ctx, message.blocks) : null,
    message.attachments.map((attachment) => attached(ctx, attachment)),
    message.edited ? h('span', { class: 'edited' }, '(edited)') : null,
    files,
  ];
}

/** One row of a channel or a thread. */
export function messageRow(state, message, before, options) {
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
      options.inThread ? null : replyLine(state, message, options.openThread),
    ),
    tools(state, message, options),
  );
}
