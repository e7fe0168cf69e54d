import { describe, expect, it } from 'vitest';
import { answerLine } from '../../../../src/answer/index.ts';
import { parseLine, printDraft } from '../../../../src/parse/index.ts';
import { documentOf } from '../../../../src/render/export-document.ts';

const negotiated = async (line: string): Promise<readonly string[]> => {
  const asked = await answerLine(line, { asOf: new Date('2026-11-26') });
  if (asked.kind !== 'answer') throw new Error('not answered');
  const { evidence, assessment } = asked.answer;
  expect(assessment.warnings.filter(({ code }) => code === 'word-ignored')).toEqual([]);
  return evidence.negotiated ?? [];
};

const exported = async (line: string): Promise<string> => {
  const asked = await answerLine(line, { asOf: new Date('2026-11-26') });
  return asked.kind === 'answer' ? JSON.stringify(documentOf(asked.answer)) : '';
};

const RENT = 'selfHosted.procurement.usdPerGpuHour';
const PRICE = ['apis[0].usdPerMillionInput', 'apis[0].usdPerMillionOutput'];

describe('a price that somebody calls negotiated', () => {
  it.each([
    ['500M tokens llama 70b on h100 at our negotiated $1.80/hr vs sonnet', [RENT]],
    ['500M tokens llama 70b on h100 for $1.80/hr (negotiated)', [RENT]],
    ['500M tokens llama 70b on h100 at $1.80/hr under NDA vs sonnet', [RENT]],
    ['500M tokens llama 70b on h100 vs claude sonnet at a negotiated $2.10/M in $9/M out', PRICE],
    ['500M tokens llama 70b on h100 at $1.80/hr vs sonnet at $2/M in $8/M out (negotiated)', PRICE],
    ['500M tokens llama 70b on h100 at $1.80/hr negotiated vs sonnet at $2/M in $8/M out', [RENT]],
    ['500M tokens llama 70b on h100 at $1.80/hr vs sonnet at $2/M in $8/M out', []],
    ['500M tokens llama 70b on h100 vs sonnet, we negotiated 20% off', ['apis[0].discount']],
    [
      '500M tokens llama 70b on own h100 at our negotiated $30,000 each',
      ['selfHosted.procurement.usdPerGpu'],
    ],
    ['500M tokens llama 70b on h100 vs $3/M (negotiated)', PRICE],
  ])('%s', async (line, fields) => {
    expect(await negotiated(line)).toEqual(fields);
    // So is the line to copy.
    expect(await negotiated(printDraft((await parseLine(line)).draft))).toEqual(fields);
  });

  it.each([
    ['500M tokens llama 70b on h100 at our negotiated $1.83/hr vs claude sonnet', ['1.83']],
    ['500M tokens llama 70b on 4 h100 at $1517/month each (negotiated)', ['1517', '2.078']],
    ['500M tokens llama 70b on h100 vs claude sonnet at $2.17/M in, $9.31/M out under NDA', ['2.17', '9.31']],
  ])('stays out of an export, wherever it stands: %s', async (line, figures) => {
    const text = await exported(line);
    expect(text).toContain('your price');
    for (const figure of figures) expect(text).not.toContain(figure);
    for (const figure of figures.slice(0, 1))
      expect(await exported(line.replace(/our negotiated|\(negotiated\)|under NDA/, ''))).toContain(figure);
  });

  it('is read as it would be without the word', async () => {
    const { draft } = await parseLine('500M tokens h100 at a negotiated $1.80/hr');
    const bare = await parseLine('500M tokens h100 at $1.80/hr');
    expect(draft.fields).toEqual(bare.draft.fields);
  });

  it('is named as left out where there is no price', async () => {
    const { intent } = await parseLine('500M tokens h100, nothing negotiated');
    expect(intent).toMatchObject({ ignoredWords: expect.arrayContaining(['negotiated']) });
  });
});
