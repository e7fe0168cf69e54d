import { expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { answerQuestion } from '../../src/answer/question.ts';

/** Questions of which part of the bill is alone, or the largest, and those that deny: none of them gets a "Yes". */

const asked = await answerLine('2B tokens, llama 70b on 2 owned H100, vs haiku, 16h ops at $80/h', {
  asOf: new Date('2026-11-26T12:00:00Z'),
});
if (asked.kind !== 'answer') throw new Error('no estimate');
const card = asked.answer;

it.each([
  'so basically only electricity?',
  'just power, right?',
  'nothing but power?',
  'is it only the gpus then?',
  'so hosting is just the hardware?',
  "so it's all rent?",
  'is people more than the GPUs?',
  'is power less than staff',
  'so people are the biggest part?',
  'is it really mostly staff?',
  "what's the biggest part?",
  'which is the main cost?',
  'are engineers the largest share?',
])('%j is told all parts of the bill', (text) => {
  expect(answerQuestion({ text }, card)).toMatch(
    /^Hosting is \$[\d,]+ a month: the GPUs .*people .*electricity/,
  );
});

it.each([
  ['no people in there?', /^16 hours a month/],
  ["you don't count people?", /^16 hours a month/],
  ['without people?', /^16 hours a month/],
  ["it doesn't include electricity?", /^\$[\d,]+ a month of electricity/],
  ["isn't that without power?", /^\$[\d,]+ a month of electricity/],
  ["there's no spare?", /^There is no spare replica/],
])('%j is told what is counted, and neither yes nor no', (text, told) => {
  expect(answerQuestion({ text }, card)).toMatch(told);
});

it.each([
  ['are people in there?', /^Yes: 16 hours/],
  ["don't you count people?", /^Yes: 16 hours/],
  ['is electricity included?', /^Yes: /],
  ['is hosting the most expensive?', /^Yes: hosting/],
  ['is haiku more than hosting?', /^No: Claude Haiku/],
])('%j is told yes or no', (text, told) => {
  expect(answerQuestion({ text }, card)).toMatch(told);
});
