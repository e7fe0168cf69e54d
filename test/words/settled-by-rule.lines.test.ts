import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { cardContent } from '../../src/words/card.ts';
import { chartAlt, chartTitle, crossingWords } from '../../src/words/chart.ts';

/** A card that a rule has settled says no volume at which the other one would win. */

const answered = async (line: string): Promise<Answer> => {
  const asked = await answerLine(line, { asOf: new Date('2026-11-27'), withoutCases: true });
  if (asked.kind !== 'answer') throw new Error(`"${line}" was not answered`);
  return asked.answer;
};

describe('what a rule has settled', () => {
  it.each([
    ['frontier reasoning needed, 900M tokens a month, 8x B200 or opus', 'Only a frontier model will do'],
    ['frontier only, 20B tokens a month', 'Only a frontier model will do'],
    ['Switzerland only, 200M tokens, apertus 70b on H100 vs sonnet', 'Your data stays in Switzerland'],
    ['300M tokens a month, llama 70b on H100, data cannot leave', 'Your data cannot leave'],
  ])('has no break-even on its card: %s', async (line, title) => {
    const answer = await answered(line);
    const content = cardContent(answer, 'channel');
    const subject = { ...answer, names: content.names };
    expect(chartTitle(subject, 60)).toBe(title);
    expect(answer.assessment.plot?.lastCrossing).toBeNull();
    expect([crossingWords(subject), content.check?.text, chartAlt(subject)].join(' ')).not.toMatch(
      /\bwins|cheaper|always from|never beats/,
    );
  });

  it('says over what a premium is, also where there is little room', async () => {
    const { assessment } = await answered('frontier only, 20B tokens a month');
    expect(assessment.verdict.headline).toMatch(
      /^Use \S+ [\d.]+: only frontier will do, for \$[\d,]+ a month more than hosting\.$/,
    );
  });

  it('has the price of another region on its card, where the rent is what is signed', async () => {
    const content = cardContent(
      await answered('Switzerland only, 200M tokens, apertus 70b on H100 vs sonnet'),
      'channel',
    );
    expect(content.beside.map(({ text }) => text)).toContain(
      'No on-demand price for H100 SXM is known in Switzerland: the world median is taken.',
    );
  });

  it('keeps its break-even where both may be chosen', async () => {
    const answer = await answered('400M tokens a month, llama 70b on H100, EU only');
    const { names } = cardContent(answer, 'channel');
    expect(chartTitle({ ...answer, names }, 60)).toMatch(/^Hosting /);
  });
});
