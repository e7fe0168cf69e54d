import { expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** Mentions that ask what some time comes to, and those that only sound so. */

const CARD = '2B tokens a month, llama 70b on 2x H100 vs sonnet';
const OWNED = '2B tokens, buy 2x H100, llama 70b vs sonnet';

it.each([
  [CARD, 'what would 6 months look like?', 'Over 6 months: hosting $47,764'],
  [CARD, 'boss wants to know it for 1 year', 'A year: hosting $95,528'],
  [CARD, 'what would six months be?', 'Over 6 months: hosting'],
  [CARD, 'what does a quarter come to', 'A quarter: hosting'],
  [CARD, 'for 24 months', 'Over 24 months: hosting $191,056'],
  [CARD, 'per year, how much is it', 'A year: hosting $95,528'],
  [CARD, 'I mean per year, whats the cost', 'A year: hosting $95,528'],
  [CARD, 'sorry, per day, what is the bill', 'A day: hosting $262'],
  [CARD, 'and per quarter, what do we pay', 'A quarter: hosting $23,882'],
  [CARD, 'per week pls, cost of both', 'A week: hosting $1,832'],
  [CARD, 'how much is that, weekly I mean', 'A week: hosting $1,832'],
  [CARD, 'I meant the cost per quarter', 'A quarter: hosting $23,882'],
  [CARD, "I'd like to see the bills per year", 'A year: hosting $95,528'],
  [CARD, 'per quarter: how much', 'A quarter: hosting $23,882'],
  [CARD, 'the bills per annum', 'A year: hosting $95,528'],
  [CARD, 'for a whole year: the total', 'A year: hosting $95,528'],
  [OWNED, 'what would 6 months look like?', 'Over 6 months: hosting'],
])('%s below "%s": what it comes to', async (line, mention, text) => {
  const { reply } = await below(line, [mention]);
  expect(reply).toMatchObject({ kind: 'answer', text: expect.stringContaining(text) });
});

it.each([
  [OWNED, 'over 3 years', 'selfHosted.procurement.lifeMonths', 36],
  [OWNED, '3 years', 'selfHosted.procurement.lifeMonths', 36],
  ['2B tokens, 2x H100 reserved 1 year vs sonnet', 'for 3 years', 'selfHosted.procurement.termMonths', 36],
] as const)('%s below "%s" is how long they last, or are reserved', async (line, mention, field, months) => {
  expect((await below(line, [mention])).draft.fields[field]).toBe(months);
});

it.each([
  ['500M a week, what does it cost', (500e6 * 365) / 7 / 12],
  ["that's per week, not per month", (2e9 * 365) / 7 / 12],
])('%s is of the volume', async (mention, tokens) => {
  expect((await below(CARD, [mention])).draft.fields['workload.tokensPerMonth']).toBeCloseTo(tokens, -2);
});

it.each([
  [['how much per year?', 'and over three years?'], 'Over 3 years: hosting $286,584'],
  [["what's the total for 3 years?", 'and for 5?'], 'Over 5 years: hosting $477,640'],
  [["what's the total for 3 years?", 'and for 5?', 'over 2?'], 'Over 2 years: hosting $191,056'],
  [['what would we pay over 2 quarters?', 'and over four?'], 'Over 4 quarters: hosting $95,528'],
  [['how much per year?', 'over 4'], 'Over 4 years: hosting $382,112'],
])('%j asks the same of another time, and buys nothing', async (mentions, text) => {
  const { draft, reply } = await below(CARD, mentions);
  expect(reply).toMatchObject({ kind: 'answer', text: expect.stringContaining(text) });
  expect(draft.fields['selfHosted.procurement.kind']).toBeUndefined();
});

it.each([
  ['how much per year?', 'and with 4?'],
  ['how many tokens a year?', 'and over 4?'],
])('a number behind "%s" may be of something else: "%s"', async (asked, mention) => {
  expect((await below(CARD, [asked, mention])).reply.text).not.toContain('Over 4 years');
});
