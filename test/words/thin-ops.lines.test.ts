import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { cardWarnings } from '../../src/words/card-warnings.ts';
import { changesLine } from '../../src/words/changes.ts';
import { namesFor, withNames } from '../../src/words/names.ts';

/** A few hours of people for many GPUs: what a card says of our default where it hosts. */

const answerTo = async (line: string) => {
  const asked = await answerLine(line, { asOf: new Date('2026-11-27'), withoutCases: true });
  if (asked.kind !== 'answer') throw new Error(`"${line}" was not answered`);
  return asked.answer;
};

const THIN = /^16 engineering hours a month are thin for \d+ GPUs/;
const HOSTED = '140B tokens a month, llama 70b fp8 on 40x H100 already paid';

describe('a few hours of people for many GPUs', () => {
  it('are named where hosting is the choice, with the bill of a full-time engineer', async () => {
    const answer = await answerTo(HOSTED);
    const { shown } = cardWarnings(withNames(answer, 'asker'));
    const { fullTimeEngineer } = answer.assessment;
    const bill = Math.round(fullTimeEngineer?.monthlyUsd ?? 0).toLocaleString('en-US');
    expect(shown).toEqual([
      `16 engineering hours a month are thin for 40 GPUs: with a full-time engineer hosting costs $${bill}.`,
    ]);
  });

  it('stay behind the menu where an API is the choice', async () => {
    const answer = await answerTo('600B tokens a month gpt-oss-120b on 52x H100 vs deepinfra');
    const { shown, all } = cardWarnings(withNames(answer, 'asker'));
    expect(shown.filter((text) => THIN.test(text))).toEqual([]);
    expect(all.filter((text) => THIN.test(text))).toHaveLength(1);
  });

  it('come first of what would change the verdict, where an engineer does', async () => {
    const answer = await answerTo('90B tokens a month, llama 70b fp8 on 40x H100 already paid');
    expect(answer.assessment.fullTimeEngineer?.changes).toBe('choice');
    expect(changesLine(withNames(answer, 'asker'))?.text).toMatch(/^a full-time engineer on it/);
  });

  it('say no bill to whom a negotiated price is not for', async () => {
    const answer = await answerTo(HOSTED);
    const evidence = { ...answer.evidence, negotiated: ['selfHosted.procurement.usdPerGpuHour'] };
    const kept = { ...answer, evidence };
    expect(namesFor(kept, 'channel').hidesHosting).toBe(true);
    expect(cardWarnings(withNames(kept, 'channel')).all.filter((text) => THIN.test(text))).toEqual([
      '16 engineering hours a month are thin for 40 GPUs.',
    ]);
  });
});
