import { describe, expect, it } from 'vitest';
import { answerDraft, type Standing, stepOf } from '../../src/answer/index.ts';
import { changedAnswer } from '../../src/answer/mention.ts';
import { type Draft, differenceFrom } from '../../src/domain/draft.ts';
import { ESTIMATE } from '../../src/domain/intent.ts';
import { below } from '../helpers/below.ts';

/** What words go on from where the last try is only shown: the thread itself stands as it was. */

const ASKED = { asOf: new Date('2026-11-26T12:00:00Z') };
const VOLUME = 'workload.tokensPerMonth';

/** A card of 2B tokens below which somebody has looked at 4B. */
const looked = async (): Promise<Standing> => {
  const card = await below('2B tokens a month, llama 70b on 8x H100 vs sonnet', ['thanks']);
  const { draft: after } = await changedAnswer(card, '4B tokens', ASKED);
  const answer = async (draft: Draft) => answerDraft(draft, ESTIMATE, ASKED);
  return {
    draft: card.draft,
    tried: { before: card.draft, after, isKept: false },
    first: async () => card.draft,
    stages: async () => [{ draft: card.draft }],
    known: async (words) => words,
    answer,
    both: async (one, other) => ({ before: await answer(one), after: await answer(other) }),
  };
};

const volumeTried = async (text: string): Promise<number | undefined> => {
  const standing = await looked();
  const step = await stepOf(standing, text);
  if (step.kind !== 'try') throw new Error(`${text}: ${step.kind}`);
  const { scenario } = await standing.answer(step.from);
  return step.edit.next(step.from, scenario).fields[VOLUME];
};

describe('what is tried next', () => {
  it.each([
    ['on 8x H200', 2e9],
    ['and on 8x H200', 4e9],
    ['double the volume', 4e9],
    ['and double the volume', 8e9],
    ['8x MI300X at $1.99 or 8x H200 at $2.80?', 2e9],
    ['and 8x MI300X at $1.99 or 8x H200 at $2.80?', 4e9],
  ])('%s', async (text, tokens) => {
    expect(await volumeTried(text)).toBe(tokens);
  });

  it.each(['forget the 4B', "no, let's not do the 4B", 'never mind the 4B idea', 'drop 4B'])(
    '%s: the look is forgotten that brought it in',
    async (text) => {
      const standing = await looked();
      const { draft, tried } = standing;
      const lastChange = differenceFrom(draft, tried?.after ?? draft);
      expect((await stepOf({ ...standing, last: ['what if 4B'], lastChange }, text)).kind).toBe('undo');
    },
  );

  it('is told of each of several values, from the card or from the last look', async () => {
    const told = async (text: string): Promise<string> => {
      const step = await stepOf(await looked(), text);
      return step.kind === 'tell' ? step.text : step.kind;
    };
    const [card, look] = [await told('4 or 8 spares?'), await told('and 4 or 8 spares?')];
    expect([card, look]).toEqual([
      expect.stringContaining('"8 spares"'),
      expect.stringContaining('"8 spares"'),
    ]);
    expect(card).not.toBe(look);
  });
});
