import type { PageState } from '../page-side/page-state.ts';
import { type Child, h } from './dom.ts';
import { emoji } from './emoji.ts';
import type { RichLeaf, RichLines, RichList, RichText } from './kit.ts';
import { glyphNode, link, mention } from './mrkdwn.ts';

const WRAPS = [
  ['code', 'code'],
  ['strike', 's'],
  ['italic', 'i'],
  ['bold', 'b'],
  ['underline', 'u'],
] as const;

function leaf(state: PageState, part: RichLeaf): Child {
  const { text = '', url = '', name = '', user_id: user = '', channel_id: channelId = '' } = part;
  switch (part.type) {
    case 'text':
      return text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [h('br'), line]));
    case 'link':
      return link(url, part.text ?? url);
    case 'user':
      return mention(state, user);
    case 'channel': {
      const known = state.channels.find((channel) => channel.id === channelId);
      return h('span', { class: 'mention' }, `#${known?.name ?? channelId}`);
    }
    case 'broadcast':
      return h('span', { class: 'mention me' }, `@${part.range}`);
    case 'emoji':
      return emojiNode(name);
    case 'date':
      return part.fallback ?? new Date((part.timestamp ?? 0) * 1000).toLocaleString();
    default:
      return part.value ?? text;
  }
}

function emojiNode(name: string): Child {
  const glyph = emoji(name);
  return glyph === undefined ? `:${name}:` : glyphNode(name, glyph);
}

function styled(state: PageState, part: RichLeaf): Child {
  let nodes = leaf(state, part);
  for (const [name, tag] of WRAPS) if (part.style?.[name]) nodes = h(tag, {}, nodes);
  return nodes;
}

const inlines = (state: PageState, elements: readonly RichLeaf[]): Child[] =>
  elements.map((part) => styled(state, part));

function part(state: PageState, element: RichLines | RichList): Node {
  switch (element.type) {
    case 'rich_text_list':
      return h(
        element.style === 'ordered' ? 'ol' : 'ul',
        { start: element.offset ? element.offset + 1 : undefined, class: `indent-${element.indent ?? 0}` },
        element.elements.map((item) => h('li', {}, inlines(state, item.elements))),
      );
    case 'rich_text_quote':
      return h('blockquote', {}, inlines(state, element.elements));
    case 'rich_text_preformatted':
      return h('pre', {}, inlines(state, element.elements));
    default:
      return h('div', {}, inlines(state, element.elements));
  }
}

/** Text that was written with a tool bar. */
export const richTextNodes = (state: PageState, { elements }: Pick<RichText, 'elements'>): Child[] =>
  elements.map((element) => part(state, element));
