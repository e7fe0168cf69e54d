import { describe, expect, it } from 'vitest';
import type { Flip } from '../../src/domain/assessment.ts';
import { choiceFlips } from '../../src/words/flips.ts';
import { withNames } from '../../src/words/names.ts';
import { answerNamed } from '../fixtures/answers/index.ts';

/** Which of the changes that were found a reader is told, and in which order. */

const made = answerNamed('host it');

const flip = (input: Flip['input'], changes: Partial<Flip> = {}): Flip => ({
  input,
  field: input,
  changes: 'choice',
  side: 'above',
  value: 0.6,
  now: 0.5,
  distance: 0.1,
  to: { ...made.assessment.verdict, choice: 'api' },
  ...changes,
});

const inputsOf = (flips: readonly Flip[], requestInputTokens: number): readonly string[] =>
  choiceFlips(
    withNames(
      {
        ...made,
        scenario: { ...made.scenario, workload: { ...made.scenario.workload, requestInputTokens } },
        assessment: { ...made.assessment, flips: [...flips] },
      },
      'asker',
    ),
  ).map(({ input }) => input);

describe('what would change a choice', () => {
  it('begins with what people move, however near the mix and the speed that is read are', () => {
    const nearest = [flip('input-share'), flip('speed-floor'), flip('volume'), flip('api-price')];
    expect(inputsOf(nearest, 1500)).toEqual(['volume', 'api-price', 'input-share', 'speed-floor']);
  });

  it.each([
    [1024, 'above', ['cached-share']],
    [1023, 'above', []],
    // What is cached already may be less.
    [1023, 'below', ['cached-share']],
  ] as const)('of %d tokens read has what may be cached %s', (tokens, side, expected) => {
    expect(inputsOf([flip('cached-share', { side })], tokens)).toEqual(expected);
  });
});
