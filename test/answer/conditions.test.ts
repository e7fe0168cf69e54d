import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** What would have to be otherwise for hosting to win, and what is to be had for so much a month. */

const DEAR = 'llama 70b on 4 H100 2B tokens a month vs haiku, gpt-5-mini';
const NEAR = 'llama 70b on 4 H100 15B tokens a month vs sonnet';
const OWNED = 'llama 70b on 4 owned H100 at 25k 2B tokens a month vs gpt-5';

const WITH_HAIKU =
  /^Hosting at \$13,655 and Claude Haiku 5\.5 at \$324 a month cost the same with Claude Haiku 5\.5 at \$6\.83 a million tokens \(now \$0\.16\)\. No volume brings that: it would take .* No rent does: without its GPUs hosting is still \$2,267 a month\.$/;
const WITH_MINI =
  /^Hosting at \$13,655 and GPT-5 mini at \$1,040 a month cost the same at [\d.]+B tokens a month \(now 2B\), or/;

describe('what hosting needs', () => {
  it.each<[string, string, RegExp]>([
    [DEAR, 'what would have to happen for hosting to win?', WITH_HAIKU],
    [DEAR, 'what does self-hosting need to make sense', WITH_HAIKU],
    [DEAR, 'how could our own GPUs ever beat these', WITH_HAIKU],
    [DEAR, 'under which circumstances?', WITH_HAIKU],
    [DEAR, 'what makes hosting lose?', WITH_HAIKU],
    [DEAR, 'what must change for hosting to match haiku', WITH_HAIKU],
    [DEAR, 'what would it take to beat gpt-5-mini', WITH_MINI],
    [
      DEAR,
      'what has to be true for hosting to beat sonnet?',
      /^sonnet is not on this card: type "add sonnet"/,
    ],
    [
      NEAR,
      'what makes hosting lose',
      /^What would change this: Novita over \$[\d.]+ a million tokens – then hosting wins\. Hosting at/,
    ],
    [
      NEAR,
      'how can we beat sonnet',
      /cost the same at 4\.22B tokens a month \(now 15B\), or at \$15\.84 a GPU and hour/,
    ],
    // Its own figure is asked for.
    [DEAR, 'what volume would hosting need to win?', /^Hosting (?:never )?breaks even/],
    [DEAR, 'what would change this', /^What would change this: /],
  ])('%s: %s', async (line, question, told) => {
    const { reply } = await below(line, [question]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(told) });
  });
});

describe('what is to be had for so much', () => {
  it.each<[string, string, RegExp]>([
    [
      DEAR,
      'below 5k possible?',
      /^Within \$5,000: Claude Haiku 5\.5 \$324, .* Hosting, \$13,655 now, comes down to that at \$0\.94 a GPU and hour on this fleet \(now \$3\.90\)\.$/,
    ],
    [
      DEAR,
      'what gets hosting under $9k',
      /at \$2\.31 a GPU and hour on this fleet \(now \$3\.90\), or with 2 of its 4 GPUs\.$/,
    ],
    [
      DEAR,
      'is anything at most $100?',
      /^Nothing on the card is within \$100\. Hosting is \$13,655\. No rent does: /,
    ],
    [DEAR, 'can we get that under 20,000?', /^Within \$20,000: .*, hosting \$13,655\.$/],
    [OWNED, 'under 5k possible?', /^Within \$5,000: Novita \$352\. Hosting is \$7,482\.$/],
    [DEAR, 'do we stay under 5k tok/s?', /^(?!Within)/],
  ])('%s: %s', async (line, question, told) => {
    const { reply } = await below(line, [question]);
    expect(reply.text).toMatch(told);
  });

  it('comes down to it with so few GPUs', async () => {
    const { assessment } = await below(DEAR, ['2 GPUs']);
    expect(assessment.selfHosted.monthlyUsd).toBeLessThan(9000);
  });
});
