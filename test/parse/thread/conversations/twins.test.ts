import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../../../src/domain/draft.ts';
import { tryLine } from '../../../../src/parse/line.ts';
import { below } from '../../../helpers/below.ts';
import { oneOf } from '../../../helpers/effort.ts';
import { LINES } from '../../../helpers/lines-of-tables.ts';

/**
 * The law of a mention that says by itself how much there is: below any card it says what it says as the first line of a
 * command, or it is asked about; it never takes a number or a period of the card in silence. Tried over the lines of the
 * other tests here.
 */

/** Lines whose clauses say more of each other: these are tried each time. */
const ALWAYS = [
  'yesterday, 30M tokens',
  '500M tokens, 4x a year',
  '400M tokens by day',
  'our traffic is 2500 tok/s',
  '20k tok/s needed at peak, 5k tok/s on average',
  'transcripts of 8 min each, 500 a day, 200 out',
  'nightly batch of 200k abstracts, 400 words each, 80 words out',
  '50k requests a day, 2k -> 300 tokens',
  '3M prompts, 1.2k in 2k out',
  '1B tokens/month, 1.5k prompt, 300 completion',
  '300M context tokens, 100M generated tokens a month',
  '40k requests and 60M tokens in the last 7 days',
  '4.5M requests, 2k tokens',
  '30 devs, each burns about 3M tokens daily',
  '92M input, 8M output, 50,000 requests',
];

/** A number of a line that stays as it is where other lines come to the tests. */
const placeOf = (line: string): number => [...line].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
/** One line of so many is tried each time, and every line in a long run. */
const ONE_OF = 72;
const linesOf = (turn: number): readonly string[] => [
  ...ALWAYS,
  ...LINES.filter((line) => oneOf(ONE_OF, placeOf(line) + turn)),
];

const AMOUNTS = [
  'workload.tokensPerMonth',
  'workload.inputTokensPerMonth',
  'workload.outputTokensPerMonth',
  'workload.requestsPerMonth',
] as const;
const ALL = [
  ...AMOUNTS,
  'workload.requestTokens',
  'workload.requestInputTokens',
  'workload.requestOutputTokens',
  'workload.inputShare',
  'workload.peakToAverage',
  'workload.batchShare',
  'workload.cachedInputShare',
] as const;

/** What means another thing below a card, and is told or asked there; the rest says the same. */
const OTHERWISE: readonly (readonly [kind: string, pattern: RegExp])[] = [
  [
    'tokens a second alone are the measured speed of what is hosted',
    /^[\d.]+k? ?(?:tps|tok\w*(?:\/| per )s\w*)$/,
  ],
  ['a share is of what the card has', /^(?:half|\d+(?:\.\d+)? ?%|a (?:third|quarter)) of (?:it|that|them)\b/],
  ['what is more comes on top', /\b(?:more|another|additional|extra|on top|plus|less|fewer)\b/],
];

/** The fields of a line that is understood whole and says how much there is. */
const wholeOf = async (line: string): Promise<DraftFields | undefined> => {
  const read = await tryLine(line);
  if (read?.intent.kind !== 'estimate' || read.intent.ignoredWords.length > 0) return undefined;
  const { fields } = read.draft;
  const isVolume = AMOUNTS.some((field) => fields[field] !== undefined);
  return isVolume && !OTHERWISE.some(([, pattern]) => pattern.test(line)) ? fields : undefined;
};

const CARDS = [
  '2B tokens/month 4x H100 llama 70b fp8 vs claude sonnet',
  '200 devs x 20 prompts/day x 1500 tokens, llama 70b on 4x H100 vs claude sonnet',
] as const;

/** What is otherwise below a card than alone. */
const otherThanAlone = async (
  card: string,
  line: string,
  alone: DraftFields,
): Promise<string | undefined> => {
  const { draft, reply } = await below(card, [line]);
  if (reply.kind !== 'change') return reply.kind === 'question' ? 'asked' : undefined;
  const isSame = (field: (typeof ALL)[number]): boolean =>
    Math.abs(Number(draft.fields[field]) / Number(alone[field]) - 1) < 1e-6;
  const off = ALL.filter((field) => alone[field] !== undefined && alone[field] !== 0 && !isSame(field));
  return off.length === 0
    ? undefined
    : `${line}: ${off.map((field) => `${field} ${alone[field]} → ${draft.fields[field]}`).join(', ')}`;
};

describe('a mention that says how much there is means what it means alone', () => {
  it.each(CARDS.map((card, turn) => [card, turn] as const))('below %s', async (card, turn) => {
    const tried: (string | undefined)[] = [];
    for (const line of linesOf(turn)) {
      const alone = await wholeOf(line);
      if (alone !== undefined) tried.push(await otherThanAlone(card, line, alone));
    }
    expect(tried.length).toBeGreaterThanOrEqual(ALWAYS.length);
    expect(tried.filter((off) => off !== undefined && off !== 'asked')).toEqual([]);
    // An amount without a noun is asked about below a card that counts requests; most others are read.
    expect(tried.filter((off) => off === 'asked').length).toBeLessThan(tried.length / 4);
  });
});
