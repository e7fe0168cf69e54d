import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { parseLine } from '../../src/parse/index.ts';
import { HELP_EXAMPLES } from '../../src/render/index.ts';
import { assumptionWords } from '../../src/words/assumptions.ts';
import { namesFor } from '../../src/words/names.ts';
import { someOf } from '../helpers/effort.ts';
import { assess } from '../helpers/in-words.ts';
import { resolvedInWords } from '../helpers/resolved.ts';

/** What we print can be typed: the examples of the help, and every assumption as the words that change it. */

const ASKED_ON = new Date('2026-11-23');

const read = async (line: string): Promise<Omit<Answer, 'assessment'>> => {
  const { intent, draft } = await parseLine(line, {});
  if (intent.kind !== 'estimate') throw new Error(`"${line}" is no estimate`);
  const { scenario, evidence, assumptions } = resolvedInWords(draft, { asOf: ASKED_ON });
  return { intent, draft, scenario, evidence, assumptions };
};

const ask = async (line: string): Promise<Answer> => {
  const asked = await read(line);
  return { ...asked, assessment: assess(asked.scenario, asked.evidence) };
};

/** The same but for the last digits of a sum. */
const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, inner) => (typeof inner === 'number' ? Number(inner.toPrecision(9)) : inner)),
  );

describe.each(HELP_EXAMPLES)('$line', ({ line }) => {
  it('works when pasted, and no word of it is ignored', async () => {
    const { intent, assessment } = await ask(line);
    expect(intent).toEqual({ kind: 'estimate', preview: false, ignoredWords: [] });
    expect(assessment.verdict.headline).not.toBe('');
  });

  it('gives the same scenario when an assumption is typed behind it', async () => {
    const first = await ask(line);
    // A volume that was read from a bill takes the bill's place; an API by its place in the list is not for typing; and
    // a speed that is asked for needs no room to batch, so that a cheaper GPU may be chosen for it than for ours.
    const isGpuChosen = first.draft.fields['selfHosted.gpu'] === undefined;
    const assumptions = first.assumptions.filter(
      ({ field }) =>
        field !== 'workload.tokensPerMonth' &&
        !field.startsWith('apis') &&
        !(isGpuChosen && field === 'selfHosted.minTokensPerSecondPerUser'),
    );
    const phrases = assumptionWords({ ...first, assumptions }, namesFor(first, 'asker'));
    expect(phrases.length).toBeGreaterThan(10);
    // What has no words of its own is shown with its label, and is set in the form.
    for (const { words } of someOf(phrases.filter((phrase) => !phrase.words.includes(': ')))) {
      const { scenario, intent } = await read(`${line}, ${words}`);
      expect({ words, intent, scenario: rounded(scenario) }).toEqual({
        words,
        intent: first.intent,
        scenario: rounded(first.scenario),
      });
    }
  });
});
