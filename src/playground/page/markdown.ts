import { type Child, h } from './dom.ts';
import { emoji } from './emoji.ts';
import { glyphNode, link } from './mrkdwn.ts';

const MARKS =
  /`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)|\*\*(.+?)\*\*|__(.+?)__|(?<!\w)[*_](?=\S)(.+?)(?<=\S)[*_](?!\w)|~~(.+?)~~|:([a-z0-9_+-]+):/g;

/** The node of one mark, by which part of the pattern found it. */
function marked(parts: readonly (string | undefined)[], glyph: string): Node {
  const [, code, label, url = '', bold, bold2, italic, strike, short = ''] = parts;
  if (code !== undefined) return h('code', {}, code);
  if (label !== undefined) return link(url, label);
  const strong = bold ?? bold2;
  if (strong !== undefined) return h('b', {}, inline(strong));
  if (italic !== undefined) return h('i', {}, inline(italic));
  if (strike !== undefined) return h('s', {}, inline(strike));
  return glyphNode(short, glyph);
}

function inline(words: string): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let last = 0;
  for (const match of words.matchAll(MARKS)) {
    const [whole, short] = [match[0], match[8]];
    const glyph = short === undefined ? '' : emoji(short);
    if (glyph === undefined) continue;
    nodes.push(words.slice(last, match.index));
    last = match.index + whole.length;
    nodes.push(marked(match, glyph));
  }
  nodes.push(words.slice(last));
  return nodes;
}

const cells = (line: string): string[] =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

function tableOfLines([head, , ...lines]: Group): Node {
  const row = (line: string, tag: 'td' | 'th'): Node =>
    h(
      'tr',
      {},
      cells(line).map((cell) => h(tag, {}, inline(cell))),
    );
  return h(
    'div',
    { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': 'Table' },
    h(
      'table',
      {},
      h('thead', {}, row(head, 'th')),
      h(
        'tbody',
        {},
        lines.map((line) => row(line, 'td')),
      ),
    ),
  );
}

/** Lines of one kind that stand together; there is at least one. */
type Group = [string, ...string[]];

const KINDS = [
  [/^```/, 'fence'],
  [/^#{1,6}\s/, 'heading'],
  [/^\s*[-*+]\s/, 'bullet'],
  [/^\s*\d+[.)]\s/, 'number'],
  [/^>\s?/, 'quote'],
  [/^\|/, 'table'],
  [/^\s*$/, 'blank'],
] as const;
type Kind = (typeof KINDS)[number][1] | 'words';
const kindOf = (line: string): Kind => KINDS.find(([pattern]) => pattern.test(line))?.[1] ?? 'words';

/** The common part of Markdown, for the markdown block. */
export function markdown(source: string): Child[] {
  const lines = source.split('\n');
  const nodes: Child[] = [];
  for (let first = lines.shift(); first !== undefined; first = lines.shift()) {
    const kind = kindOf(first);
    const group: Group = [first];
    const goesOn = (): boolean => {
      const [next] = lines;
      return next !== undefined && (kind === 'fence' ? kindOf(next) !== 'fence' : kindOf(next) === kind);
    };
    while (kind !== 'heading' && goesOn()) group.push(...lines.splice(0, 1));
    if (kind === 'fence') lines.shift();
    nodes.push(node(kind, group));
  }
  return nodes;
}

const HEADINGS = ['h3', 'h4', 'h5'] as const;

function heading(line: string): Node {
  const deep = /^#+/.exec(line)?.[0].length ?? 1;
  return h(HEADINGS[deep - 1] ?? 'h5', {}, inline(line.replace(/^#+\s+/, '')));
}

function node(kind: Kind, lines: Group): Node | null {
  const [first] = lines;
  const strip = (pattern: RegExp): string[] => lines.map((line) => line.replace(pattern, ''));
  const list = (tag: 'ul' | 'ol', pattern: RegExp): Node =>
    h(
      tag,
      {},
      strip(pattern).map((line) => h('li', {}, inline(line))),
    );
  const broken = (all: readonly string[]): Child[] =>
    all.flatMap((line, index) => (index === 0 ? inline(line) : [h('br'), ...inline(line)]));
  switch (kind) {
    case 'fence':
      return h('pre', {}, lines.slice(1).join('\n'));
    case 'heading':
      return heading(first);
    case 'bullet':
      return list('ul', /^\s*[-*+]\s+/);
    case 'number':
      return list('ol', /^\s*\d+[.)]\s+/);
    case 'quote':
      return h('blockquote', {}, broken(strip(/^>\s?/)));
    case 'table':
      return lines.length > 1 ? tableOfLines(lines) : h('div', {}, inline(first));
    case 'blank':
      return null;
    default:
      return h('div', {}, broken(lines));
  }
}
