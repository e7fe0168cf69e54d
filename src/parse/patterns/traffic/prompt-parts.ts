import { withoutDust } from '../../../domain/round.ts';
import { reAll } from '../../expression.ts';
import { LIKELY_SIZE } from '../../likely-amounts.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import type { Quantity } from '../../quantities.ts';
import { attempt, type Reading, setField } from '../../reading.ts';
import { claim, isPlain } from '../looks/pattern.ts';
import { useSpan } from '../looks/sentence.ts';

/** "system prompt 3k cached, user 500, answer 200": a prompt in parts, which add up to the input of a request. */

const PART =
  'system(?: prompt| message)?|sys(?: prompt)?|instructions?|few[- ]?shots?(?: examples?)?|examples?|tool (?:defs?|definitions?|schemas?)|(?:chat )?history|memory|retriev(?:ed|al)(?: (?:context|docs|chunks))?|rag(?: context)?|(?:static|fixed|shared|common|cached) (?:part|prefix|prompt)|unique(?: part| input| text)?|(?:new|fresh) (?:tok(?:en)?s?|input|text|part)|(?:user|human|variable|dynamic) (?:prompts?|messages?|msgs?|questions?|query|queries|inputs?|turns?|parts?|text)|user|question|query|context|ctx|docs|documents';
const SIZE = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)k?`;
const TOKENS = '(?: ?(?:tok(?:en)?s?))?';
const CACHED = String.raw`(?: shared)?(?:,? ?(?:is |are )?\(?(?<CACHED>(?:always |mostly |all )?cached)\)?(?: (?:for )?\d+ ?(?:m|min|minutes?|h|hours?)\b(?: ttl)?)?)?`;

const named = (pattern: string, name: string): string => pattern.replaceAll('CACHED', name);

/** "8 chunks x 400 tokens": so many pieces of one size. */
const PIECES = String.raw`(?<many>\d{1,3}) (?:chunks?|passages?|docs?|documents?|snippets?|results?)(?: (?:of|at|with|each)| ?[x×*@])+ ?(?<each>${SIZE})${TOKENS}`;

/** The name before the size, or behind it. */
const BEFORE =
  '(?<=^|[,;:(+.] ?|\\b(?:and|with|plus|on|of|for|has|have|using|is|are|which|incl|including|thereof) (?:(?:an?|the|our) )?)';
const END = '(?= ?(?:$|[,;)+.]|and\\b|plus\\b|per request|each))';
const PARTS = reAll`(?:${BEFORE}(?<front>${PART})(?: of| is|:| =|=|~|about)*? ?(?<one>${SIZE})${TOKENS}${named(CACHED, 'c1')}|${BEFORE}(?<other>${SIZE})${TOKENS}${named(CACHED, 'c2')} (?:of (?:(?:it|that|this|which|them) )?)?(?:(?:is|are) )?(?:(?:the|an?|our) )?(?<behind>${PART})${TOKENS}${named(CACHED, 'c3')}|(?<=^|[,;:(+.] ?|\b)${PIECES})${END}`;

const SYSTEM = /^(?:sys|instr|few|example|tool|static|fixed|shared|common|cached (?:part|prefix|prompt))/i;
const tokensOf = (size: string): number => Number(size.replace(/[,k]/gi, '')) * (/k$/i.test(size) ? 1000 : 1);

interface PromptPart {
  readonly match: RegExpExecArray;
  readonly name: string;
  readonly tokens: number;
  readonly cached: boolean;
}

const IS_CONTEXT = /^(?:context|ctx|docs|documents)$/i;
const IS_USERS = /^(?:user|human|question|query|variable|dynamic|unique|new|fresh)/i;

/** "2k system, 3k context, 100 question": between the two, context is a part; elsewhere it may be all of it. */
const withoutWhole = (parts: readonly PromptPart[]): readonly PromptPart[] => {
  const others = parts.filter(({ name }) => !IS_CONTEXT.test(name));
  const isBetween =
    others.some(({ name }) => IS_USERS.test(name)) && others.some(({ name }) => SYSTEM.test(name));
  return isBetween ? parts : others;
};

const partsIn = (text: string): readonly PromptPart[] =>
  [...text.matchAll(PARTS)].map((match) => {
    const { front, behind, one, other, each, many = '1', c1, c2, c3 } = match.groups ?? {};
    return {
      match,
      name: front ?? behind ?? 'retrieved',
      tokens: tokensOf(one ?? other ?? each ?? '0') * Number(many),
      cached: (c1 ?? c2 ?? c3) !== undefined,
    };
  });

const addInput = (reading: Reading, start: number, value: number, words: string): void => {
  const at = reading.atoms.findIndex((atom) => atom.start >= start);
  reading.inputs.push({ value, timed: false, each: true, perUser: false, perMonth: 1, words, at });
};

/** "4k input of which 3k system prompt", "4000 in (1500 system prompt)": a part of the input that was said. */
const WITHIN = /(?:\(|\b(?:of which|including|incl\.?|thereof)(?: (?:an?|the|our))?) ?$/i;
const OF_IT = /\d ?k?(?: ?tok(?:en)?s?)? of (?:it|that|this|which|them)\b/i;

const ON_TOP = /(?:\+|\bplus|\bwith|\band)(?: an?)? ?$/i;

/** "500 in 200 out": the input that is said beside a part of the prompt. */
const inputBeside = ({ quantities }: Reading, { index, 0: words }: RegExpExecArray): Quantity | undefined =>
  quantities.find(
    (one) =>
      one.side === 'input' &&
      isPlain(one) &&
      one.perMonth === null &&
      one.number.value <= LIKELY_SIZE &&
      (one.number.start < index || one.number.start >= index + words.length),
  );

/** "2k system prompt, 500 in 200 out": the longer of the two comes on top; where it may be a part it is asked. */
const readBesideInput = (reading: Reading, { match, tokens, cached }: PromptPart, input: Quantity): void => {
  const { index, 0: words } = match;
  const front = reading.text.slice(0, index);
  useSpan(reading, index, index + words.length);
  reading.trace.push({ words, rule: 'a part of a prompt' });
  if (cached) {
    const at = reading.atoms.findIndex(({ start }) => start >= index);
    reading.cached.push({ value: tokens, timed: false, each: true, perUser: false, perMonth: 1, words, at });
    return;
  }
  const uncached = 'and nothing of it as cached; type "cached" behind it where it is.';
  if (WITHIN.test(front) || OF_IT.test(words)) {
    reading.notes.push(`${quoted(words)} is counted within ${quoted(input.words)}, ${uncached}`);
    return;
  }
  const { value, start } = input.number;
  if (tokens <= value && !ON_TOP.test(front))
    throw notUnderstood(ask`Is ${quoted(words)} a part of ${quoted(input.words)}, or on top of it?`, [
      `(${words})`,
      `plus ${words}`,
    ]);
  claim(input, reading);
  addInput(reading, Math.min(index, start), tokens + value, `${words}, ${input.words}`);
  reading.notes.push(`${quoted(words)} is counted on top of ${quoted(input.words)}, ${uncached}`);
};

const SHARE_CACHED =
  /\b(\d{1,3}) ?% of (?:(?:the|our|that) )?(?:[a-z]+ )?(system(?: prompt)?|instructions?|context|history|memory|retriev(?:ed|al)(?: context)?|rag|docs|documents|chunks|tools?)(?: tok(?:en)?s?)? (?:(?:is|are|can be|gets?) )?cached\b/i;

/** What the words of a share call a part: "context" is whatever was retrieved. */
const isOfPart = (called: string, name: string): boolean =>
  /^(?:context|docs|documents|chunks|retriev|rag)/i.test(called)
    ? /^(?:retriev|rag)/i.test(name)
    : name.toLowerCase().startsWith(called.toLowerCase().slice(0, 4));

/** "80% of context cached": so many tokens of the part that is called so; 0 where none is. */
const shareCached = (reading: Reading, parts: readonly PromptPart[]): number => {
  const match = SHARE_CACHED.exec(reading.text);
  const part = parts.find(({ name, cached }) => match !== null && !cached && isOfPart(match[2] ?? '', name));
  if (match === null || part === undefined) return 0;
  useSpan(reading, match.index, match.index + match[0].length);
  return (part.tokens * Math.min(100, Number(match[1]))) / 100;
};

/** Two parts or more, of which one is no question of a user: else the words are read as they are everywhere. */
export const readPromptParts = (reading: Reading): void => {
  if (
    !/\d/.test(reading.text) ||
    !/\b(?:sys|instr|few|example|tool|history|memory|retriev|rag|chunk|passage|static|fixed|shared|common)/i.test(
      reading.text,
    )
  )
    return;
  const parts = withoutWhole(partsIn(reading.text));
  const [first] = parts;
  if (first === undefined) return;
  const beside =
    parts.length === 1 && SYSTEM.test(first.name) ? inputBeside(reading, first.match) : undefined;
  if (beside !== undefined) attempt(reading, () => readBesideInput(reading, first, beside));
  if (parts.length < 2 || parts.every(({ name }) => IS_USERS.test(name))) return;
  const total = parts.reduce((sum, { tokens }) => sum + tokens, 0);
  const cached =
    parts.reduce((sum, part) => sum + (part.cached ? part.tokens : 0), 0) + shareCached(reading, parts);
  const words = parts.map(({ match }) => match[0]).join(', ');
  for (const { match } of parts) useSpan(reading, match.index, match.index + match[0].length);
  reading.trace.push({ words, rule: 'the parts of a prompt' });
  attempt(reading, () => {
    if (total <= 0)
      throw notUnderstood(say`${quoted(words)} adds up to nothing: type the tokens of a prompt.`, []);
    addInput(reading, first.match.index, total, words);
    if (cached > 0) setField(reading, 'workload.cachedInputShare', withoutDust(cached / total), words);
    else if (parts.some(({ name }) => SYSTEM.test(name)))
      reading.notes.push(
        `${quoted(words)}: nothing of it is counted as cached; type "cached" behind the part that is.`,
      );
  });
};
