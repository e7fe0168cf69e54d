import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { headlineOf } from '../../src/words/headline.ts';
import { namesFor, withNames } from '../../src/words/names.ts';
import { verdictWords } from '../../src/words/verdict.ts';
import { answerNamed } from '../fixtures/answers/index.ts';

/** A verdict in a few words, as lists of answers have it. */

const made = answerNamed('host it');

const answerWith = (
  verdict: Partial<Answer['assessment']['verdict']>,
  confidence: 'firm' | 'measure-first' = 'firm',
): Answer => ({
  ...made,
  assessment: { ...made.assessment, confidence, verdict: { ...made.assessment.verdict, ...verdict } },
});

const wordsOf = (answer: Answer): string => verdictWords(answer, namesFor(answer, 'asker'));

describe('a verdict in a few words', () => {
  it.each([
    [answerWith({ regime: 'robust', otherModel: false }), 'Host it, even at half the traffic'],
    [answerWith({ regime: 'fragile', otherModel: false }), 'Host it, but fragile'],
    [answerWith({ regime: 'robust', otherModel: false }, 'measure-first'), 'Host it, but measure first'],
    [answerWith({ because: 'data-residency' }, 'measure-first'), 'Host it: data cannot leave'],
  ])('%# says how sure it is', (answer, words) => {
    expect(wordsOf(answer)).toBe(words);
  });

  it('has the condition of another model than the one that was named', () => {
    const named = made.scenario.apis.find(({ role }) => role === 'named');
    const answer = answerWith({ regime: 'fragile', otherModel: true, leader: named?.id ?? '' });
    expect(wordsOf(answer)).toBe('If good enough: host it, but fragile');
  });

  it('promises nothing at half where its badge says to measure first', () => {
    const sure = answerWith({ regime: 'robust', otherModel: false });
    const unsure = answerWith({ regime: 'robust', otherModel: false }, 'measure-first');
    const [one, other] = [sure, unsure].map((answer) => headlineOf(withNames(answer, 'asker')));
    expect(one).toContain('at half');
    expect(other).not.toContain('at half');
  });
});
