import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { cardContent } from '../../src/words/card.ts';

/** What sellers have announced, before, on and after its day: a price that doubles, a model that closes. */

const on = async (line: string, day: string) => {
  const asked = await answerLine(line, { asOf: new Date(`${day}T12:00:00Z`) });
  if (asked.kind !== 'answer') throw new Error(line);
  const { answer } = asked;
  return { ...answer, content: cardContent(answer, 'channel') };
};
const bill = ({ assessment }: Awaited<ReturnType<typeof on>>, api: string) =>
  assessment.comparisons.find((comparison) => comparison.api === api)?.monthlyUsd ?? Number.NaN;

describe('a price that doubles on 1 January', () => {
  const FLASH = 'google/gemini-3.8-flash';
  const LINE = '6B tokens gemma 3 27b 2x h100 at $3.90/hr, fine-tuned, vs gemini 3.8 flash';

  it('is said on the card until its day, and is the price from then on', async () => {
    const [before, last, first, after] = await Promise.all(
      ['2026-11-26', '2026-12-31', '2027-01-01', '2027-01-02'].map((day) => on(LINE, day)),
    );
    for (const early of [before, last]) {
      expect(early?.content.grey).toContain('Gemini 3.8 Flash doubles on 1 Jan 2027.');
      expect(early && bill(early, FLASH)).toBeCloseTo(6000 * (0.75 * 1150 + 3.75 * 210) * (1 / 1360), 6);
    }
    for (const late of [first, after]) {
      expect(late?.content.grey.join(' ')).not.toContain('2027.');
      expect(late && bill(late, FLASH)).toBeCloseTo(6000 * (1.5 * 1150 + 7.5 * 210) * (1 / 1360), 6);
    }
  });

  it('says from which day the verdict is another, and is right about it', async () => {
    const before = await on(LINE, '2026-12-31');
    const after = await on(LINE, '2027-01-01');
    expect([before.assessment.verdict.choice, after.assessment.verdict.choice]).toEqual(['api', 'self-host']);
    expect(before.assessment.announced).toMatchObject([
      { on: '2027-01-01', apis: [FLASH], changes: 'choice', to: { choice: 'self-host' } },
    ]);
    expect(before.content.beside).toContainEqual({
      label: 'From 1 Jan 2027:',
      text: 'hosting wins, because Gemini 3.8 Flash doubles.',
    });
  });

  it('is no news of a price that somebody stated', async () => {
    const { evidence } = await on('6B tokens 2x h100 vs gemini 3.8 flash at $0.5/$2', '2026-12-31');
    expect(evidence.announced).toBeUndefined();
  });
});

describe('a model that closes', () => {
  const LINE = '3B tokens llama 70b 2x h100, fine-tuned, vs gpt-5-nano and gpt-5.5';

  it('is said with its day until then, and with what its seller names instead at its price', async () => {
    const before = await on(LINE, '2026-12-10');
    expect(before.content.beside.map(({ label, text }) => `${label} ${text}`)).toContainEqual(
      expect.stringMatching(
        /^From 11 Dec 2026: GPT-5 nano is closed and GPT-6 Luna, its successor, costs \$[\d.]+\.$/,
      ),
    );
    expect(before.content.grey).not.toContain('GPT-5 nano closes on 11 Dec 2026.');
    expect(before.assessment.verdict).toMatchObject({ choice: 'api', api: 'openai/gpt-5-nano' });
    expect(before.assessment.announced).toMatchObject([{ on: '2026-12-11', changes: 'nothing' }]);
    const after = await on(LINE, '2026-12-11');
    expect(after.assessment.verdict.api).not.toBe('openai/gpt-5-nano');
    expect(after.scenario.apis.map(({ id }) => id)).toContain('openai/gpt-6-luna');
    expect(after.evidence.announced).toBeUndefined();
  });
});
