import { describe, expect, it } from 'vitest';
import { answerJson, answerLine } from '../../src/answer/index.ts';
import { converse } from '../../src/answer/thread.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { explainLine, parseField, parseLine, printDraft } from '../../src/parse/index.ts';
import { FORM_INPUTS } from '../../src/wire/form.ts';
import { assumptionWords } from '../../src/words/assumptions.ts';
import { namesFor } from '../../src/words/names.ts';
import { longSource, sourceItems } from '../../src/words/sources.ts';

/** A field that is one row works at every door: what leaves the network, paid for by the gigabyte. */

const AS_OF = { asOf: new Date('2026-11-26') };
const LINE = '500M tokens, 1500 in 500 out per request, 2x H100 at $2/hr, llama 70b, vs gpt-5';
const SAID = `${LINE}, egress $0.08/GB, 2 KB an answer`;

/** 500M tokens of 2,000 a request are 250,000 answers; at 2 KB each 0.5 GB, at $0.08 each four cents. */
const EXPECTED_USD = 0.04;

const answerTo = async (line: string): Promise<Answer> => {
  const asked = await answerLine(line, AS_OF);
  if (asked.kind !== 'answer') throw new Error(`"${line}" is no estimate`);
  return asked.answer;
};

const otherUsd = ({ assessment }: Answer): number => assessment.selfHosted.breakdown.otherUsd;

describe('network egress', () => {
  it('is read in a line, whatever its order and its unit', async () => {
    const read = async (words: string) => (await parseLine(words)).draft.fields;
    const both = { 'selfHosted.egress.usdPerGb': 0.08, 'selfHosted.egress.kbPerAnswer': 2 };
    for (const words of [
      'egress $0.08/GB, 2 KB an answer',
      '2 KB per answer, $0.08 per GB egress',
      'data transfer $80/TB, answers of 2 KB',
      'egress 8 cents/GB, 0.002 MB per request',
    ])
      expect(await read(words), words).toEqual(both);
    expect(await read('no egress fees')).toEqual({ 'selfHosted.egress.usdPerGb': 0 });
    expect(await read('egress $200/mo')).toEqual({ 'selfHosted.otherUsdPerMonth': 200 });
  });

  it('asks what a gigabyte or a kilobyte is of, with lines that run', async () => {
    for (const words of ['1B tokens $0.08/GB', '1B tokens, 2 KB', '1B tokens, 5 TB egress']) {
      const error = await parseLine(words).catch((thrown: unknown) => thrown);
      expect(error, words).toMatchObject({ code: 'not-understood' });
      const { hints } = error as { hints: string[] };
      for (const hint of hints) await parseLine(hint);
      expect(hints.length).toBeGreaterThan(0);
    }
  });

  it('is asked by the form, typed back by the printer, and explained', async () => {
    expect(FORM_INPUTS).toContain('selfHosted.egress.usdPerGb');
    expect(await parseField('selfHosted.egress.kbPerAnswer', '0.5 MB')).toBe(500);
    await expect(parseField('selfHosted.egress.kbPerAnswer', '500 tokens')).rejects.toThrow(
      '2 KB per answer',
    );
    const { draft } = await parseLine(SAID);
    expect(printDraft(draft)).toContain('egress $0.08/GB, 2 KB per answer');
    expect((await parseLine(printDraft(draft))).draft.fields).toEqual(draft.fields);
    expect((await explainLine(SAID)).join('\n')).toContain(
      'Network egress (selfHosted.egress.usdPerGb) = 0.08',
    );
  });

  it('costs the host what the volume sends, and an API nothing', async () => {
    const [with_, without] = [await answerTo(SAID), await answerTo(LINE)];
    expect(otherUsd(with_) - otherUsd(without)).toBeCloseTo(EXPECTED_USD, 9);
    expect(with_.assessment.comparisons).toMatchObject(
      without.assessment.comparisons.map(({ api, monthlyUsd }) => ({ api, monthlyUsd })),
    );
    const double = await answerTo(SAID.replace('500M', '1B'));
    expect(otherUsd(double) - otherUsd(without)).toBeCloseTo(2 * EXPECTED_USD, 9);
  });

  it('assumes four bytes a token where nobody said the size of an answer, and says so', async () => {
    const answer = await answerTo(`${LINE}, egress $0.08/GB`);
    // 500 tokens of 4 bytes are 2 KB.
    expect(otherUsd(answer)).toBeCloseTo(EXPECTED_USD, 9);
    const [assumed] = assumptionWords(answer, namesFor(answer, 'asker')).filter(
      ({ field }) => field === 'selfHosted.egress.kbPerAnswer',
    );
    expect(assumed?.words).toBe('2 KB per answer');
    expect(sourceItems(answer, namesFor(answer, 'asker')).map(longSource)).toContain(
      'egress $0.08/GB: yours',
    );
  });

  it('is changed in a thread, and comes back from a document', async () => {
    const [changed] = await converse(SAID, ['make egress $0.16/GB'], AS_OF);
    expect(changed?.draft.fields['selfHosted.egress.usdPerGb']).toBe(0.16);
    const answer = await answerTo(SAID);
    // A million tokens are 500 answers, 1 MB in all.
    const { scenario, assessment } = answer;
    expect(scenario.selfHosted.egress).toEqual({ usdPerGb: 0.08, gbPerMillionTokens: 0.001 });
    const again = answerJson(JSON.parse(JSON.stringify(scenario)) as unknown, AS_OF);
    expect(again.assessment.selfHosted.monthlyUsd).toBe(assessment.selfHosted.monthlyUsd);
    expect(() =>
      answerJson({ ...scenario, selfHosted: { ...scenario.selfHosted, egress: { usdPerGB: 1 } } }, AS_OF),
    ).toThrow(/usdPerGb/);
  });
});
