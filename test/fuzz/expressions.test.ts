import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { parseLine, parseThreadWords, readQuestion, understandText } from '../../src/parse/index.ts';
import { TOPICS } from '../../src/parse/questions/topics.ts';
import { COMMAS_LEFT_OUT } from '../../src/parse/text/commas-left-out.ts';
import { isWhole, oneOf, runs } from '../helpers/effort.ts';
import { INDEXED_EXPRESSIONS } from '../helpers/indexed-expressions.ts';
import { LINES } from '../helpers/lines-of-tables.ts';
import { Counter } from '../helpers/steps/count.ts';
import { piecesOf } from '../helpers/steps/pieces.ts';
import { reachOf } from '../helpers/steps/reach.ts';
import { treeOf } from '../helpers/steps/tree.ts';
import { triedOn } from '../helpers/steps/tried-on.ts';

/**
 * Twice the text takes twice the looks of every expression of the grammar, whatever is repeated in it: counted, and not
 * timed. Where one takes four times as many, bound what it repeats, let one look-ahead at the start hold what must stand
 * anywhere (`^(?=.*one)(?=.*other)` and not `one.*other`), or let nothing of the same kind stand before it.
 */

const OF_TABLES: readonly RegExp[] = [
  ...COMMAS_LEFT_OUT.flatMap(({ holds, beside, rows }) => [
    holds,
    beside,
    ...rows.map(([written]) => written),
  ]),
  ...TOPICS.flatMap(({ about }) =>
    about.flatMap((words) => (words instanceof RegExp ? [words] : words.steps.map(({ word }) => word))),
  ),
  ...INDEXED_EXPRESSIONS,
].filter((each) => each !== undefined);

const LONG = 150;
const MORE =
  ', and then we tell the whole story to everybody who is here, with 500 tokens in it and 20% of that';

/** Cards of which each is looked at in its own way below: a mix, a split, bills, vectors, machines of one's own, a rate. */
const CARDS = [
  '500M tokens A100 rental vs 70% haiku 30% opus',
  '500M tokens, 60/40 between llama 70b and sonnet, H100',
  '$9k a month on gpt-5 and $4k a month on sonnet',
  '2B tokens of embeddings, bge-m3 on L4 vs text-embedding-3-small',
  '1.2B tokens a month, llama 70b on 4x H100 bought at $28k each, $0.14/kWh, vs gpt-4.1',
  '25 rps peak, 8 rps average, 1500 in 300 out, llama 70b on 8x H100 at $16/hr in total vs sonnet',
];

/** What every text is tried on before and after the tables, by some texts that are long. */
const ofAllTexts = (): Promise<readonly RegExp[]> =>
  triedOn(LONG, async () => {
    for (const card of CARDS) {
      const before = (await parseLine(card)).draft;
      const asked = await answerLine(card, { asOf: new Date('2026-11-26T12:00:00Z') });
      if (asked.kind === 'answer')
        for (const words of ['who said 5 H100s', 'where is $5 from', 'why 1,618 of gpt-5', '70% at 18x'])
          readQuestion(`${words}${MORE}`.padEnd(LONG, '.'), asked.answer);
      for (const words of ['and then so', '70% of it, and', 'we pay $4k for', 'haiku is', 'at night'])
        await Promise.allSettled([
          parseThreadWords(`${words}${MORE}`.padEnd(LONG, '.'), { before, model: 'llama-3.3-70b' }),
        ]);
    }
    for (const words of LINES.filter((_, at) => at % 120 === 0)) {
      const line = `${words}${MORE}`.padEnd(LONG, '.');
      await Promise.allSettled([parseLine(line), understandText(line), parseThreadWords(line)]);
    }
  });

/** Characters: more than what is bounded in an expression. */
const LENGTH = 240;
const ENDS = ['', ' ', ', '];
/** How often other ways of an expression are taken. */
const TURNS = runs(3).numRuns;
/** Between the two times of a line and the four times of a square, for what is bounded looks like a square while it is short. */
const MOST_TIMES = 3;

/** Whether it looks at so little from each place that it cannot take four times the looks at twice the text. */
const isShort = (expression: RegExp): boolean => reachOf(treeOf(expression)) <= LENGTH;

/** The pieces that take four times the looks when they are repeated twice as often. */
const squaresOf = (expression: RegExp): readonly string[] => {
  const counter = new Counter(expression);
  return piecesOf(expression, TURNS)
    .map((piece, at) => `${piece}${ENDS[at % ENDS.length]}`)
    .filter((piece) => {
      const times = Math.ceil(LENGTH / piece.length);
      const [once, twice] = [times, 2 * times].map((many) => counter.find(piece.repeat(many)).steps);
      return twice === Infinity || (twice ?? 0) > MOST_TIMES * (once ?? 0);
    });
};

describe('an expression of the grammar', () => {
  it('takes twice the looks at twice the text, whatever is repeated', async () => {
    // While one works the tables are enough.
    const others = isWhole ? await ofAllTexts() : [];
    const all = new Map([...OF_TABLES, ...others].map((each) => [String(each), each]));
    expect(all.size).toBeGreaterThan(isWhole ? 900 : 600);
    const squares = [...all.values()]
      .filter((each, at) => oneOf(1, at) && !isShort(each))
      .map((each) => [String(each), squaresOf(each)] as const)
      .filter(([, pieces]) => pieces.length > 0);
    expect(squares).toEqual([]);
  });

  it('takes twice the looks at twice a figure of any length, in a thread too', async () => {
    const { draft: before } = await parseLine(CARDS[0] ?? '');
    const ofThreads = await triedOn(LONG, () =>
      Promise.allSettled([parseThreadWords('1,'.repeat(LONG), { before, model: 'llama-3.3-70b' })]),
    );
    expect(ofThreads.length).toBeGreaterThan(100);
    const all = new Map([...OF_TABLES, ...ofThreads].map((each) => [String(each), each]));
    const squares = [...all.values()].filter((expression) =>
      ['1,', '5.'].some((piece) => {
        const counter = new Counter(expression);
        const [once = 0, twice = 0] = [120, 240].map((many) => counter.find(piece.repeat(many)).steps);
        return twice > MOST_TIMES * once;
      }),
    );
    expect(squares.map(String)).toEqual([]);
  });

  it.each([
    [/of \w+ .*each/, 'of a '],
    [/(?:at |the )*\d/, 'at '],
    [/(?<=user.*)bot/g, 'userbot '],
    [/\d+ ?%/, '1'],
    [/(?:x+)*y/, 'x'],
  ])('is found out: %s', (expression, piece) => {
    const counter = new Counter(expression);
    const [once, twice] = [8, 16].map((many) => counter.find(piece.repeat(many)).steps);
    expect(twice).toBeGreaterThan(2.5 * (once ?? 0));
    expect(isShort(expression)).toBe(false);
    expect(squaresOf(expression)).not.toEqual([]);
  });

  it.each([
    [/(?:an? ){0,3}(?:one|fifteen)\b(?! more)/, 9 + 7 + 1 + 5],
    [/(?<=\d{1,3}) ?x|y/g, 3 + 1 + 1],
    [/(?:\d{1,3},){0,40}x/, 161],
    [/(\w)=\1/, Infinity],
  ])('looks so far, at most: %s', (expression, far) => {
    expect(reachOf(treeOf(expression))).toBe(far);
  });

  it('finds what the engine finds', () => {
    for (const expression of OF_TABLES.filter((_, at) => oneOf(2, at))) {
      const counter = new Counter(expression);
      const global = new RegExp(expression, `${expression.flags.replace('g', '')}g`);
      for (const piece of piecesOf(expression, 1)) {
        const text = `${piece} ${piece}`;
        const ends = [...text.matchAll(global)].map((found) => found.index + found[0].length);
        const expected = expression.global ? ends : ends.slice(0, 1);
        expect(counter.find(text).ends, `${expression} in ${text}`).toEqual(expected);
      }
    }
  });
});
