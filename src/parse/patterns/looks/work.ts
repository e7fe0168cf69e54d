import type { ShapeOfWork } from '../../../domain/scenario.ts';
import { CODE_COMPLETION } from '../../code-completions.ts';
import { re } from '../../expression.ts';
import { type Reading, setField } from '../../reading.ts';
import { denialOf } from './denied.ts';
import { DATA_IS, NOT_SORTED } from './secret.ts';

/** What the traffic is for: it brings the size of a request where nobody said one. */

/** Who works with these writes code, and runs no servers. */
export const CODING_AGENT =
  /\b(?:cod(?:e|ing) (?:agents?|assistants?|copilots?)|claude code|codex|cursor(?!\/)|windsurf|cline|roo code|kilo code|opencode|aider|gemini cli|github copilot|(?:devs|developers|engineers|programmers) (?:on|with|use|using|who use) copilot|(?:agentic|vibe|for|ai) coding|copilot[- ]like agent)\b/i;

const SHAPES: readonly (readonly [shape: ShapeOfWork, words: RegExp])[] = [
  ['coding-agent', CODING_AGENT],
  ['code-completion', re`\b(?:auto-?complet\w+|${CODE_COMPLETION}s?|fill[- ]in[- ]the[- ]middle|fim)\b`],
  ['rag', /\b(?:rag|retrieval[- ]augmented|retrieval|knowledge base|document q&a)\b/i],
  // "TL;DR 500M tokens", "Summary: …" are headings.
  [
    'summarise',
    /(?<!^\W{0,3})\b(?:summary|summaries|tl;?drs?)\b(?<!\bin summary)|\bsummari[sz]\w*|^\W{0,3}(?:summary|summaries)\b(?!\s*[:,-])/i,
  ],
  [
    'classify',
    re`\b(?:(?<!\b${DATA_IS}(?=classified\b${NOT_SORTED}))classif\w+|extract(?:ion|ing|s)?|moderation|tagging|(?<!\b(?:white|private|own|food|nutrition|record|shipping)[- ])label(?:l?ing)?|intent detection|entity)\b`,
  ],
  // "12 support agents", "45 tickets per agent" are people.
  [
    'agent',
    /\b(?:(?<!\d[km]? )(?<!\b(?:support|sales|service|care|cent(?:er|re)|human|live|field|insurance|travel|estate|back office) )(?!(?<=\b(?:per|each|every) |\/ ?)agents?\b(?! (?:run|task|loop|session|step|call|turn)))agents?(?: with tools?)?|agentic|tool (?:calls?|calling|use))\b/i,
  ],
  ['long-chat', /\b(?:long (?:chats?|conversations?|documents?))\b/i],
  // "needs frontier reasoning" is a demand on the model, and "grok-4-fast-reasoning" a name.
  [
    'reasoning',
    /\b(?:(?<![\w-])(?<!(?:frontier|top|best|great|good|sota|art|tier|grade|no|without|level|strong|fast|non) )(?<!reason )reasoning(?![-\w])(?: (?:model|workload|traffic|task|request)s?)?|thinking (?:on|enabled|mode|model|tokens included)|chain[- ]of[- ]thought)\b/i,
  ],
  ['chat', /\b(?:chat ?bots?|assistants?|internal chat|support bot|role-?play|companion)\b/i],
];

/** "grok 4 fast reasoning" is one name: a word inside it says nothing of the traffic. */
const isInName = ({ index }: RegExpExecArray, { atoms }: Reading): boolean =>
  atoms.some(({ kind, start, end }) => (kind === 'api' || kind === 'model') && start < index && index < end);

/** "five hundred agents each": those who are counted as people. */
const arePeople = ({ index }: RegExpExecArray, { atoms, quantities }: Reading): boolean =>
  quantities.some(
    ({ unit, first, end }) =>
      unit === 'user' && (atoms[first]?.start ?? 0) <= index && index < (atoms[end - 1]?.end ?? 0),
  );

/** Whether the words are part of a name, or people. */
const isOther = (shape: ShapeOfWork, match: RegExpExecArray, reading: Reading): boolean =>
  isInName(match, reading) || (shape === 'agent' && arePeople(match, reading));

/** The first shape whose words stand in the line. Words that only name it are no more than that. */
export const readShapeOfWork = (reading: Reading): void => {
  let deniedTo = 0;
  for (const [shape, words] of SHAPES) {
    const match = words.exec(reading.text);
    // "not for coding agents": neither for agents.
    if (match === null || match.index < deniedTo || isOther(shape, match, reading)) continue;
    const [from, to] = [match.index, match.index + match[0].length];
    const first = reading.atoms.findIndex(({ end }) => end > from);
    const last = reading.atoms.findLastIndex(({ start }) => start < to);
    if (denialOf(reading, first) !== null || denialOf(reading, last) !== null) {
      deniedTo = to + reading.text.slice(to).search(/[,;.]|$/);
      continue;
    }
    for (const [at, atom] of reading.atoms.entries())
      if (atom.kind === 'unknown' && atom.start >= from && atom.end <= to) reading.used.add(at);
    setField(reading, 'workload.shapeOfWork', shape, match[0], 'soft');
    return;
  }
};
