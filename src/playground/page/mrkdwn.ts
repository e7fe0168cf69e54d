import { valueIn } from '../../keys.ts';
import type { Person } from '../model.ts';
import type { PageState } from '../page-side/page-state.ts';
import { h } from './dom.ts';
import { emoji } from './emoji.ts';
import type { TextObject } from './kit.ts';

/** Slack's own markup as elements. */

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

const unescapeText = (words: string): string =>
  words.replace(/&(lt|gt|amp);/g, (entity) => valueIn(ENTITIES, entity) ?? entity);

/** A link that opens elsewhere; the label alone where the address is of another kind. */
export function link(url: string, label: string): Node {
  const safe = /^(https?:|mailto:)/i.test(url);
  if (!safe) return document.createTextNode(label);
  return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, label);
}

/** A person of the workspace, or the app. */
export const personOf = (state: PageState, id: string): Person | undefined =>
  [...state.people, state.bot].find((person) => person.id === id);

/** Somebody's handle, marked where it is the reader's own. */
export const mention = (state: PageState, id: string): Node =>
  h('span', { class: `mention${id === state.me ? ' me' : ''}` }, `@${personOf(state, id)?.handle ?? id}`);

/** What stands between `<` and `>`. */
function special(state: PageState, inner: string): Node {
  const [target = '', label] = inner.split('|');
  if (target.startsWith('@')) return mention(state, target.slice(1));
  if (target.startsWith('#')) {
    const name =
      state.channels.find((channel) => channel.id === target.slice(1))?.name ?? label ?? target.slice(1);
    return h('span', { class: 'mention' }, `#${name}`);
  }
  if (target.startsWith('!date^')) return document.createTextNode(dateWords(target, label));
  if (target.startsWith('!'))
    return h('span', { class: 'mention me' }, `@${label ?? target.slice(1).split('^')[0]}`);
  return link(unescapeText(target), unescapeText(label ?? target.replace(/^mailto:/, '')));
}

const DATE_PARTS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  '{date}': { dateStyle: 'long' },
  '{date_num}': { year: 'numeric', month: '2-digit', day: '2-digit' },
  '{date_short}': { dateStyle: 'medium' },
  '{date_long}': { dateStyle: 'full' },
  '{date_pretty}': { dateStyle: 'long' },
  '{date_short_pretty}': { dateStyle: 'medium' },
  '{date_long_pretty}': { dateStyle: 'full' },
  '{time}': { timeStyle: 'short' },
  '{time_secs}': { timeStyle: 'medium' },
};

function dateWords(target: string, fallback: string | undefined): string {
  const [, seconds, format = '{date}'] = target.split('^');
  const date = new Date(Number(seconds) * 1000);
  if (Number.isNaN(date.getTime())) return fallback ?? '';
  return format.replace(/\{\w+\}/g, (part) => {
    const shown = valueIn(DATE_PARTS, part);
    return shown === undefined ? part : new Intl.DateTimeFormat(undefined, shown).format(date);
  });
}

// One mark at a time, the earliest wins; formatting needs a border on both sides, as in Slack.
const MARKS =
  /```([\s\S]+?)```|`([^`\n]+)`|<([^<>\n]+)>|(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])|(?<![\w_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\w_])|(?<![\w~])~(?=\S)([^~\n]+?)(?<=\S)~(?![\w~])|:([a-z0-9_+-]+):|\n/g;

/** The node of one mark, by which part of the pattern found it. */
function marked(state: PageState, parts: readonly (string | undefined)[], glyph: string | undefined): Node {
  const [, pre, code, angle, bold, italic, strike, short = ''] = parts;
  if (pre !== undefined) return h('pre', {}, unescapeText(pre.replace(/^\n|\n$/g, '')));
  if (code !== undefined) return h('code', {}, unescapeText(code));
  if (angle !== undefined) return special(state, angle);
  if (bold !== undefined) return h('b', {}, inline(state, bold));
  if (italic !== undefined) return h('i', {}, inline(state, italic));
  if (strike !== undefined) return h('s', {}, inline(state, strike));
  return glyph === undefined ? h('br') : glyphNode(short, glyph);
}

function inline(state: PageState, words: string): Node[] {
  const nodes: Node[] = [];
  let last = 0;
  const plain = (to: number): void => {
    if (to > last) nodes.push(document.createTextNode(unescapeText(words.slice(last, to))));
  };
  for (const match of words.matchAll(MARKS)) {
    const [whole, short] = [match[0], match[7]];
    const glyph = short === undefined ? undefined : emoji(short);
    if (short !== undefined && glyph === undefined) continue;
    plain(match.index);
    last = match.index + whole.length;
    nodes.push(marked(state, match, glyph));
  }
  plain(words.length);
  return nodes;
}

/** An emoji with its name for whoever cannot see it. */
export const glyphNode = (name: string, glyph: string): Node =>
  h('span', { role: 'img', 'aria-label': name.replaceAll('_', ' ') }, glyph);

/** Slack's own markup to nodes; quotes by line, the rest inside lines. */
export function mrkdwnNodes(state: PageState, words: string): Node[] {
  const nodes: Node[] = [];
  let quoted: string[] = [];
  let normal: string[] = [];
  const flush = () => {
    if (normal.length > 0) nodes.push(...inline(state, normal.join('\n')));
    if (quoted.length > 0) nodes.push(h('blockquote', {}, inline(state, quoted.join('\n'))));
    normal = [];
    quoted = [];
  };
  let fenced = false;
  for (const line of words.split('\n')) {
    const quote = fenced ? null : /^(?:&gt;|>) ?(.*)$/.exec(line);
    if (quote === null ? quoted.length > 0 : normal.length > 0) flush();
    if (quote === null) normal.push(line);
    else quoted.push(quote[1] ?? '');
    if (line.split('```').length % 2 === 0) fenced = !fenced;
  }
  flush();
  return nodes;
}

/** Plain text: short emoji names become emoji, nothing else changes. */
export function emojiText(words: string): Node[] {
  return words.split(/(:[a-z0-9_+-]+:)/).map((part) => {
    const name = part.slice(1, -1);
    const glyph = part.startsWith(':') ? emoji(name) : undefined;
    return glyph === undefined ? document.createTextNode(part) : glyphNode(name, glyph);
  });
}

/** A Block Kit text object. */
export function textObject(state: PageState, object: TextObject | undefined): Node[] {
  if (!object) return [];
  return object.type === 'mrkdwn' ? mrkdwnNodes(state, object.text) : emojiText(object.text);
}
