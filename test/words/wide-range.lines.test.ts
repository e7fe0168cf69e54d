import { expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { cardContent } from '../../src/words/card.ts';

/** The range of an estimate on a card whose choice does not turn in it. */

const RANGE = /^Estimated [\d,]+ to [\d,]+ tok\/s a replica: the same choice\.$/;

const greyOf = async (line: string) => {
  const asked = await answerLine(line, { asOf: new Date('2026-11-27'), withoutCases: true });
  if (asked.kind !== 'answer') throw new Error(`"${line}" was not answered`);
  const { throughput } = asked.answer.evidence;
  const range = cardContent(asked.answer, 'asker', 'unbound').grey.find((said) => RANGE.test(said));
  return { range, wide: throughput.high / throughput.low, confidence: asked.answer.assessment.confidence };
};

it('is said of a wide one, so that bills which are near each other do not look exact', async () => {
  const { range, wide, confidence } = await greyOf(
    '20B tokens a month llama 70b on 8x H100 at $1.2 vs sonnet',
  );
  expect([range !== undefined, wide > 3, confidence]).toEqual([true, true, 'firm']);
});

it.each([
  ['whose choice turns in it: the badge says so', '200B tokens a month, llama 70b on 40x H100 already paid'],
  ['of bills that are far apart', '2B tokens a month llama 70b on 8x H100 at $1.2 vs sonnet'],
  ['of a throughput that was said', '20B tokens a month llama 70b 2,000 tok/s on 8x H100 at $1.2 vs sonnet'],
])('is not said of one %s', async (_, line) => {
  expect((await greyOf(line)).range).toBeUndefined();
});
