import { reAll } from '../expression.ts';
import { notUnderstood, quoted } from '../problems.ts';
import { attempt, type Reading, setField } from '../reading.ts';
import { useSpan } from './sentence.ts';

/** "system prompt 3k cached, user 500, answer 200": a prompt in parts, which add up to the input of a request. */

const PART =
  'system(?: prompt| message)?|sys(?: prompt)?|instructions?|few[- ]?shots?(?: examples?)?|examples?|tool (?:defs?|definitions?|schemas?)|(?:chat )?history|memory|retriev(?:ed|al)(?: (?:context|docs|chunks))?|rag(?: context)?|(?:user|human) (?:prompt|message|msg|question|query|input|turn)|user|question|query';
const SIZE = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)k?`;
const TOKENS = '(?: ?(?:tok(?:en)?s?))?';
const CACHED = String.raw`(?: ?\(?(?<CACHED>(?:always |mostly |all )?cached)\)?(?: (?:for )?\d+ ?(?:m|min|minutes?|h|hours?)\b(?: ttl)?)?)?`;

const named = (pattern: string, name: string): string => pattern.replaceAll('CACHED', name);

/** "8 chunks x 400 tokens": so many pieces of one size. */
const PIECES = String.raw`(?<many>\d{1,3}) (?:chunks?|passages?|docs?|documents?|snippets?|results?)(?: (?:of|at|with|each)| ?[x×*@])+ ?(?<each>${SIZE})${TOKENS}`;

/** The name before the size, or behind it. */
const PARTS = reAll`(?:(?<=^|[,;:(+.] ?|\band |\bwith |\bplus )(?<front>${PART})(?: of| is|:| =|=|~|about)*? ?(?<one>${SIZE})${TOKENS}${named(CACHED, 'c1')}|(?<=^|[,;:(+.] ?|\band |\bwith |\bplus )(?<other>${SIZE})${TOKENS}${named(CACHED, 'c2')} (?:of )?(?:the )?(?<behind>${PART})${named(CACHED, 'c3')}|(?<=^|[,;:(+.] ?|\b)${PIECES})(?= ?(?:$|[,;)+.]|and\b|plus\b|per request|each))`;

const SYSTEM = /^(?:sys|instr|few|example|tool)/i;
const tokensOf = (size: string): number => Number(size.replace(/[,k]/gi, '')) * (/k$/i.test(size) ? 1000 : 1);

/** Two parts or more, of which one is no question of a user: else the words are read as they are everywhere. */
export const readPromptParts = (reading: Reading): void => {
  if (
    !/\d/.test(reading.text) ||
    !/\b(?:sys|instr|few|example|tool|history|memory|retriev|rag|chunk|passage)/i.test(reading.text)
  )
    return;
  const parts = [...reading.text.matchAll(PARTS)]
    .map((match) => ({ match, groups: match.groups ?? {} }))
    .map(({ match, groups }) => ({
      match,
      name: groups.front ?? groups.behind ?? 'retrieved',
      size: groups.one ?? groups.other ?? groups.each ?? '0',
      many: Number(groups.many ?? 1),
      cached: (groups.c1 ?? groups.c2 ?? groups.c3) !== undefined,
    }));
  if (parts.length < 2 || parts.every(({ name }) => /^(?:user|human|question|query)/i.test(name))) return;
  const total = parts.reduce((sum, { size, many }) => sum + tokensOf(size) * many, 0);
  const cached = parts.reduce(
    (sum, { size, many, cached: isCached }) => sum + (isCached ? tokensOf(size) * many : 0),
    0,
  );
  const words = parts.map(({ match }) => match[0]).join(', ');
  const [first] = parts;
  for (const { match } of parts) useSpan(reading, match.index, match.index + match[0].length, true);
  reading.trace.push({ words, rule: 'the parts of a prompt' });
  attempt(reading, () => {
    if (total <= 0)
      throw notUnderstood(`${quoted(words)} adds up to nothing: type the tokens of a prompt.`, []);
    const at = reading.atoms.findIndex(({ start }) => start >= (first?.match.index ?? 0));
    reading.inputs.push({ value: total, timed: false, each: true, perUser: false, perMonth: 1, words, at });
    if (cached > 0)
      setField(reading, 'workload.cachedInputShare', Number((cached / total).toPrecision(12)), words);
    else if (parts.some(({ name }) => SYSTEM.test(name)))
      reading.notes.push(
        `${quoted(words)}: nothing of it is counted as cached; type "cached" behind the part that is.`,
      );
  });
};
