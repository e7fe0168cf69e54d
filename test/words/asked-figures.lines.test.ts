import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

const RENTED = '500M tokens A100 rental';
const BOUGHT = 'own 8xH100 at $30k each, 5B tokens a month vs sonnet';
const PAID = '2x RTX 3090 already paid, qwen3 14b int4, 300M tokens, $0.35/kWh, 0h ops vs haiku';
const ONCE = 'batch job: 10B tokens once, llama 70b on H100';

/** A figure that somebody asks about, whoever or whatever it is from. */
describe('a figure of a question', () => {
  it.each([
    // two A100 at $1.79 serve 1,094 tok/s, 45% of the time: $2,613 for 1,294M tokens
    [
      RENTED,
      'how did you get $2.02?',
      /^The card says: "What would change this: .* cost \$2\.02 a million tokens, /,
    ],
    [RENTED, 'where does 4,200 come from?', /^4,200 is not on the card\. The GPU at \$1\.79: /],
    [RENTED, 'where is 45% from?', /^Planned load 45% is an assumption: room for the busiest hour/],
    [
      RENTED,
      'how old are the prices?',
      / Claude Sonnet 5\.5: \$2\.00 in, \$10\.00 out a million, .* 20 Nov 2026\. /,
    ],
    // 8 × ($30,000 + 0.45 × $30,000)
    [
      BOUGHT,
      'where does $348,000 come from?',
      /^\$348,000 is paid on day one: 8 GPUs at \$30,000, and \$13,500 for/,
    ],
    [BOUGHT, 'where does $14,251 come from', / The GPU at \$30,000: your price, /],
    // the price of a card that is paid is no part of its bill, and watts are no dollars
    [PAID, 'where does $119 come from?', /^Hosting is \$119 a month: electricity \$119\.$/],
    [PAID, 'how old is the GPU price?', /^The GPU at \$750: .* no date on this price\.$/],
    // 96 hours at $100
    [ONCE, 'why so much setup?', /^16 hours at \$100, and 80 hours of set-up: \$9,600 for the job\. /],
    [
      ONCE,
      'where does the $12,397 come from',
      /^Hosting is \$12,397 for the job: people \$9,600, the GPUs \$2,797\. /,
    ],
  ])('%s: %s', async (line, question, told) => {
    const { reply } = await below(line, [question]);
    expect(reply.kind).toBe('answer');
    expect(reply.text).toMatch(told);
  });
});

const UNTIL = '8 H100 paid until 2027-06, 3B tokens a month, llama 405b, vs gpt-5';
const HOSTED = '20B tokens a month fine-tuned llama 70b H100 at $2 vs sonnet';

// 8 × $2 × 730 h, and 80 hours of set-up at $100 over 12 months; 60,000 requests of $0.008.
const TEAM = '200 users x 300 requests a month each, 1500 in 500 out, 8x H100 at $2/hr, 0h ops vs sonnet';
// 4 × $4 × 730 h, and $2,267 of people; Novita is $3,518: ($3,518 − $2,267) / 2,920 h, and $13,947 / 20B.
const LARGE = '4x H100 at $4/hr, 16h ops, 20B tokens vs opus';
const SPARED = '2x H100 at $2/hr, 0h ops, 1B tokens vs sonnet';

describe('what each costs, and from which price on', () => {
  it.each([
    // $12,347 and $480 over 200 people
    [
      TEAM,
      'what does it cost per user?',
      /^For each of 200 hosting comes to \$61\.73 a month; Claude Sonnet 5\.5 \$2\.40,/,
    ],
    [TEAM, 'what does each person cost?', /^For each of 200 hosting comes to \$61\.73 a month; /],
    [TEAM, 'what does every user cost us?', /^For each of 200 hosting comes to \$61\.73 a month; /],
    [
      TEAM,
      'what does each engineer cost?',
      /^0 hours a month at \$100, and 80 hours of set-up over 12 months: \$667/,
    ],
    // $12,347 over 60,000 requests, and a thousand of them
    [TEAM, 'what does one request cost?', /comes to \$0\.206 hosted; Claude Sonnet 5\.5 \$0\.008, /],
    [TEAM, 'what do 1000 requests cost?', /come to \$206 hosted; Claude Sonnet 5\.5 \$8\.00, /],
    [SPARED, 'what does each person cost?', /^Nobody said how many people there are\. /],
    // what is left of its bill when people are paid, over 8 GPUs and 730 hours
    [TEAM, 'at what gpu price would hosting win?', /^At none: without its GPUs hosting is still \$667 /],
    [
      TEAM,
      'at which price would an api cost the same?',
      /^An API costs what hosting does, \$12,347 a month, at \$103 a million tokens: /,
    ],
    [
      LARGE,
      'at what gpu price would hosting win?',
      /^Hosting costs what Novita does, \$3,518 a month, at \$0\.43 a GPU and hour on this fleet; it is \$4\.00 now\.$/,
    ],
    [
      LARGE,
      'at which price would an api cost the same?',
      /^An API costs what hosting does, \$13,947 a month, at \$0\.70 a million tokens: /,
    ],
    [TEAM, 'which gpu would be better?', /^"Other GPUs and models" in the menu/],
  ])('%s: %s', async (line, question, told) => {
    const { reply } = await below(line, [question]);
    expect(reply.text).toMatch(told);
  });
});

describe('what is asked of later, and of half', () => {
  it.each([
    [
      UNTIL,
      'what happens after June 2027?',
      'Until 2027-06 hosting is $1,600 a month, after it $25,043 in full.',
    ],
    [
      UNTIL,
      'when does it stop being free?',
      'Until 2027-06 hosting is $1,600 a month, after it $25,043 in full.',
    ],
    // Half of 20B is 2 replicas of the 4, with the spare: 6 × $1,460, and people for $2,267.
    [
      HOSTED,
      'how many GPUs at half?',
      'At half the traffic 6 GPUs would do, for $11,027 a month; the 10 GPUs kept are $16,867.',
    ],
    [
      HOSTED,
      "what's robust?",
      'Robust: hosting wins at half the traffic too. At half the traffic hosting still wins: $16,867 against $32,353.',
    ],
  ])('%s: %s', async (line, question, told) => {
    expect((await below(line, [question])).reply.text).toBe(told);
  });
});

describe('the same choice on other grounds', () => {
  it.each([
    // $32,353 at half are $16,176, under the $16,867 of hosting.
    [['sonnet drops 50%'], 'Still host it, but fragile now.'],
    [['sonnet drops 50%', 'sonnet at $2/$10'], 'Still host it, and no longer fragile.'],
    [["data can't leave our network"], 'Still host it: your data cannot leave.'],
    [['sonnet drops 10%'], 'Still host it.'],
  ])('after %j is told as one', async (mentions, told) => {
    expect((await below(HOSTED, mentions)).reply.text).toContain(` ${told} `);
  });
});
