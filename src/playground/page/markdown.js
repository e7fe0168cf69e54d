import { h } from './dom.js';
import { emoji } from './emoji.js';
import { glyphNode, link } from './mrkdwn.js';

const MARKS =
  /`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)|\*\*(.+?)\*\*|__(.+?)__|(?<!\w)[*_](?=\S)(.+?)(?<=\S)[*_](?!\w)|~~(.+?)~~|:([a-z0-9_+-]+):/g;

/** The node of one mark, by which part of the pattern found it. */
function marked([, code, label, url, bold, bold2, italic, strike, short]) {
  if (code !== undefined) return h('code', {}, code);
  if (label !== undefined) return link(url, label);
  if (bold !== undefined || bold2 !== undefined) return h('b', {}, inline(bold ?? bold2));
  if (italic !== undefined) return h('i', {}, inline(italic));
  if (strike !== undefined) return h('s', {}, inline(strike));
  return glyphNode(short, emoji(short));
}

function inline(words) {
  const nodes = [];
  let last = 0;
  for (const match of words.matchAll(MARKS)) {
    const [whole, short] = [match[0], match[8]];
    if (short !== undefined && emoji(short) === undefined) continue;
    nodes.push(words.slice(last, match.index));
    last = match.index + whole.length;
    nodes.push(marked(match));
  }
  nodes.push(words.slice(last));
  return nodes;
}

const cells = (line) =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

function table(lines) {
  const row = (line, tag) =>
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
      h('thead', {}, row(lines[0], 'th')),
      h(
        'tbody',
        {},
        lines.slice(2).map((line) => row(line, 'td')),
      ),
    ),
  );
}

const KINDS = [
  [/^```/, 'fence'],
  [/^#{1,6}\s/, 'heading'],
  [/^\s*[-*+]\s/, 'bullet'],
  [/^\s*\d+[.)]\s/, 'number'],
  [/^>\s?/, 'quote'],
  [/^\|/, 'table'],
  [/^\s*$/, 'blank'],
];
const kindOf = (line) => KINDS.find(([pattern]) => pattern.test(line))?.[1] ?? 'words';

/** The common part of Markdown, for the markdown block. */
export function markdown(source) {
  const lines = source.split('\n');
  const nodes = [];
  while (lines.length > 0) {
    const kind = kindOf(lines[0]);
    const group = [lines.shift()];
    if (kind === 'fence') {
      while (lines.length > 0 && kindOf(lines[0]) !== 'fence') group.push(lines.shift());
      lines.shift();
    } else if (kind !== 'heading')
      while (lines.length > 0 && kindOf(lines[0]) === kind) group.push(lines.shift());
    nodes.push(node(kind, group));
  }
  return nodes.filter((each) => each !== null);
}

function node(kind, lines) {
  const strip = (pattern) => lines.map((line) => line.replace(pattern, ''));
  const list = (tag, pattern) =>
    h(
      tag,
      {},
      strip(pattern).map((line) => h('li', {}, inline(line))),
    );
  const broken = (all) =>
    all.flatMap((line, index) => (index === 0 ? inline(line) : [h('br'), ...inline(line)]));
  switch (kind) {
    case 'fence':
      return h('pre', {}, lines.slice(1).join('\n'));
    case 'heading':
      return h(
        `h${Math.min(5, 2 + (/^#+/.exec(lines[0])?.[0].length ?? 1))}`,
        {},
        inline(strip(/^#+\s+/)[0]),
      );
    case 'bullet':
      return list('ul', /^\s*[-*+]\s+/);
    case 'number':
      return list('ol', /^\s*\d+[.)]\s+/);
    case 'quote':
      return h('blockquote', {}, broken(strip(/^>\s?/)));
    case 'table':
      return lines.length > 1 ? table(lines) : h('div', {}, inline(lines[0]));
    case 'blank':
      return null;
    default:
      return h('div', {}, broken(lines));
  }
}
