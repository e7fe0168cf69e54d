import { describe, expect, it } from 'vitest';
import { answerJson, answerLine, parseJson } from '../../src/answer/index.ts';
import { LlmcostError } from '../../src/errors.ts';
import {
  LONGEST_LINE,
  parseDefaults,
  parseField,
  parseLine,
  parseThreadWords,
  readBenchmark,
  suggestionsFor,
  understandText,
} from '../../src/parse/index.ts';
import { isWhole, oneOf } from '../helpers/effort.ts';
import { AS_OF } from './surfaces/line.ts';

/** Twice the text takes twice the work: proven by doubling what is the worst for a parser. */

const PIECES: readonly string[] = [
  ...[
    '1,',
    '1.',
    '(',
    '[',
    '{',
    '$',
    '%',
    '-',
    '- ',
    '--',
    '=',
    'a=',
    '"',
    "'",
    '_',
    '*a* ',
    ':a:',
    '|',
    '\n',
    ' ',
    '@',
  ],
  ...[
    'vs ',
    'vs gpt-5, ',
    'k',
    'm m ',
    'H100 ',
    'gb200 nvl4',
    'gpt oss120b',
    'claude-',
    'foo ',
    'a/',
    'a.b.',
    'a@b.',
  ],
  ...[
    '1*',
    '1-',
    '2^',
    '8x',
    '1:1:',
    '12:30 ',
    '$1/$2 ',
    '1%-2% util ',
    '1 000 ',
    '9',
    '1e',
    '>6.87e-93c',
    'tok/s ',
    '1 tok/s ',
  ],
  ...[
    'tokens per a ',
    'monthly ',
    'double ',
    'the ',
    'throughput ',
    'and ',
    'a ',
    'half a ',
    'no ',
    'with ',
    'us-east-',
  ],
  ...[
    '<@',
    '<!',
    '&lt;',
    '[{"a":',
    'apis=[',
    '500M tokens A100 rental',
    'ﬁ',
    'İ',
    '😀',
    '\u200b',
    '\ud800',
    'e\u0301',
  ],
];

const ENTRIES: Readonly<Record<string, (text: string) => unknown>> = {
  'a line': (text) => parseLine(text),
  'a message to people': (text) => understandText(text),
  'words in a thread': (text) => parseThreadWords(text),
  'an input of the form': (text) => parseField('selfHosted.throughput', text),
  'a default to remove': (text) => parseDefaults(`remove ${text}`),
  'a benchmark': (text) => readBenchmark(text),
  'a search menu': (text) => suggestionsFor('apis', text, AS_OF),
  'a scenario': (text) =>
    answerJson(parseJson(JSON.stringify({ apis: [{ id: text }], [text]: text })), { asOf: AS_OF }),
};

const ofLength = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Milliseconds of this process's own work: what else the machine does is not counted. */
const costOf = async (entry: (text: string) => unknown, text: string): Promise<number> => {
  const before = process.cpuUsage();
  try {
    await entry(text);
  } catch (error) {
    if (!(error instanceof LlmcostError)) throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const LENGTH = 500;
const TRIES = 25;
/**
 * Twice the text may cost twice as much; its square would cost four times. What a busy machine adds to the longest
 * alone does not look like that: both doublings must, at the least that was measured of each in every try.
 */
const MOST_TIMES = 2.8;
/** What the clock and the collector of garbage add. */
const SLACK_MS = 8;

const growsFaster = ([once, twice, fourTimes]: readonly [number, number, number]): boolean =>
  twice > MOST_TIMES * once && fourTimes > MOST_TIMES * twice + SLACK_MS;

/** Undefined where it grows with its length; the least that was measured of each length where it grows faster. */
const tooFast = async (
  entry: (text: string) => unknown,
  piece: string,
  cost: typeof costOf = costOf,
): Promise<readonly number[] | undefined> => {
  const costs = (times: number): Promise<number> => cost(entry, ofLength(piece, times * LENGTH));
  let least: readonly [number, number, number] = [Infinity, Infinity, Infinity];
  for (let tries = 0; tries < TRIES; tries += 1) {
    // The longest first: what is compiled meanwhile must not make the shortest look dear.
    const fourTimes = Math.min(least[2], await costs(4));
    const twice = Math.min(least[1], await costs(2));
    least = [Math.min(least[0], await costs(1)), twice, fourTimes];
    if (!growsFaster(least)) return undefined;
  }
  return least;
};

describe('twice the text takes twice the work', () => {
  // While one works a line and some pieces are enough: what shares its parser seldom grows where a line does not.
  it.each(Object.entries(ENTRIES).slice(0, isWhole ? undefined : 1))(
    '%s',
    async (name, entry) => {
      const found: [string, readonly number[]][] = [];
      // What shares its parser with a line is tried with fewer, each with others.
      const turn = Object.keys(ENTRIES).indexOf(name);
      for (const piece of PIECES.filter((_, at) => oneOf(turn === 0 && isWhole ? 1 : 4, at + turn))) {
        const least = await tooFast(entry, piece);
        if (least !== undefined) found.push([piece, least]);
      }
      expect(found).toEqual([]);
    },
    600_000,
  );

  it('is measured by what tells a square from a line', async () => {
    const growing = (by: (length: number) => number) =>
      tooFast(
        () => undefined,
        'ab',
        async (_, text) => by(text.length / LENGTH) * SLACK_MS,
      );
    expect(await growing((times) => times)).toBeUndefined();
    expect(await growing((times) => times * Math.log2(8 * times))).toBeUndefined();
    expect(await growing((times) => times ** 2)).toEqual([1, 4, 16].map((times) => times * SLACK_MS));
  });
});

describe('what is longer than anybody types', () => {
  it.each([LONGEST_LINE + 1, 40_000, 1_000_000])('is refused unread: %d characters', async (length) => {
    for (const piece of ['1*', 'monthly ', '<@'])
      for (const entry of [(text: string) => answerLine(text, { asOf: AS_OF }), parseThreadWords])
        await expect(entry(ofLength(piece, length))).rejects.toMatchObject({ code: 'not-understood' });
  });
});
