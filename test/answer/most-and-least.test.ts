import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** Which side of a card has most or least of something, and what one is without the other. */

const CARD = 'llama 70b on 4 H100 2B tokens a month vs haiku, gpt-5-mini, gemini 2.5 flash';

const DEAREST =
  /^The dearest is hosting, \$13,655 a month, then Gemini 2\.5 Flash \$1,279, .*, Claude Haiku 5\.5 \$324\.$/;
const OUTPUT =
  /^A million tokens of output, from the lowest: Novita \$0\.40, Claude Haiku 5\.5 \$0\.50, .* come to \$6\.83\/M\.$/;
const INPUT = /^A million tokens of input, from the lowest: Claude Haiku 5\.5 \$0\.10, /;
const SPEED = /^How fast an API answers is not on the card/;

describe('most and least', () => {
  it.each<[string, RegExp]>([
    ['which is the dearest', DEAREST],
    ['the most expensive of them?', DEAREST],
    ['who has the highest bill?', DEAREST],
    ['which has the lowest output price', OUTPUT],
    ['who charges the least for output tokens?', OUTPUT],
    ['which of these is cheapest on input price?', INPUT],
    [
      'what has the better prompt price, haiku or gpt-5-mini?',
      /^A million tokens of input, from the lowest: Claude Haiku 5\.5 \$0\.10, GPT-5 mini \$0\.25\. /,
    ],
    ['fastest of the three?', SPEED],
    ['slowest?', SPEED],
    ['dearer than hosting?', /The bills, from the lowest: /],
    ['hosting minus haiku?', /^Claude Haiku 5\.5 at \$324 is \$13,331 a month less than hosting/],
    ["what's gpt-5-mini less haiku?", /^Claude Haiku 5\.5 at \$324 is \$717 a month less than GPT-5 mini/],
    // The most of something else.
    ["what's the most expensive part?", /^Hosting is \$13,655 a month: the GPUs \$11,388/],
    ['which has the cheapest cached input?', /^(?!A million)/],
  ])('%s', async (question, told) => {
    const { reply } = await below(CARD, [question]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(told) });
  });
});

describe('the speed that each user must have', () => {
  const FLOOR = `${CARD}, 50 tok/s per user`;
  it.each<[string, string, RegExp]>([
    [
      FLOOR,
      'do we meet the 50?',
      /^No: users read at 42 tokens a second .* asks for at least 50 tokens a second for each user\.$/,
    ],
    [FLOOR, 'are we above 30 tok/s?', /^Yes: users read at 42 /],
    [
      FLOOR,
      "what's the floor?",
      /^The card asks for at least 50 tokens a second for each user\. Users read at 42/,
    ],
    [CARD, 'do we meet the 50?', /^(?!.*asks for at least)/],
  ])('%s: %s', async (line, question, told) => {
    expect((await below(line, [question])).reply.text).toMatch(told);
  });
});
