import { h } from './dom.js';
import { emoji } from './emoji.js';
import { glyphNode, link, mention } from './mrkdwn.js';

const WRAPS = [
  ['code', 'code'],
  ['strike', 's'],
  ['italic', 'i'],
  ['bold', 'b'],
  ['underline', 'u'],
];

function leaf(state, part) {
  switch (part.type) {
    case 'text':
      return part.text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [h('br'), line]));
    case 'link':
      return link(part.url, part.text ?? part.url);
    case 'user':
      return mention(state, part.user_id);
    case 'channel': {
      const known = state.channels.find((channel) => channel.id === part.channel_id);
      return h('span', { class: 'mention' }, `#${known?.name ?? part.channel_id}`);
    }
    case 'broadcast':
      return h('span', { class: 'mention me' }, `@${part.range}`);
    case 'emoji':
      return emoji(part.name) === undefined ? `:${part.name}:` : glyphNode(part.name, emoji(part.name));
    case 'date':
      return part.fallback ?? new Date(part.timestamp * 1000).toLocaleString();
    default:
      return part.value ?? part.text ?? '';
  }
}

function styled(state, part) {
  let nodes = [leaf(state, part)].flat();
  for (const [name, tag] of WRAPS) if (part.style?.[name]) nodes = [h(tag, {}, nodes)];
  return nodes;
}

const inlines = (state, elements) => elements.flatMap((part) => styled(state, part));

function part(state, element) {
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

export const richText = (state, block) => block.elements.map((element) => part(state, element));
