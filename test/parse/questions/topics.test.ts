import { describe, expect, it } from 'vitest';
import { answerLine } from '../../../src/answer/index.ts';
import type { Answer } from '../../../src/domain/answer.ts';
import type { Question } from '../../../src/domain/question.ts';
import { readQuestion } from '../../../src/parse/index.ts';

/** Questions below a card as they are read: a topic, what its answer depends on, and what is named. */

const cardOf = async (line: string): Promise<Answer> => {
  const asked = await answerLine(line, { asOf: new Date('2026-11-26T12:00:00Z') });
  if (asked.kind !== 'answer') throw new Error('no estimate');
  return asked.answer;
};

const CARD = await cardOf('500M tokens 4x L40S rental at $1.79/hr llama 70b int4 vs sonnet at $2/$10');
const EUROS = await cardOf('500M tokens 4x L40S llama 70b vs sonnet, bills in EUR');
const MIX = await cardOf('2B tokens a month, 70% gpt-5-mini 30% gpt-5, qwen3 32b on H100s');
const DEVS = await cardOf('30 devs, 20M tokens each per day, sonnet 4.5 vs glm 4.6 on 8xH200');

describe('the topic of a question', () => {
  it.each<[string, Question['topic']]>([
    ['when does it break even?', { about: 'break-even' }],
    ['ok wait, from where on is it cheaper?', { about: 'break-even' }],
    ['how busy is it?', { about: 'load', isDoubted: false, isIdle: false }],
    ['why are they idle?', { about: 'load', isDoubted: true, isIdle: true }],
    ['is 2 spares enough?', { about: 'spare', many: 2, isNeeded: false }],
    ['do we really need six spares?', { about: 'spare', many: 6, isNeeded: true }],
    ['how many requests a minute is that?', { about: 'rate', unit: 'minute' }],
    ['how many requests a minute can it serve?', { about: 'at-once' }],
    ['cost per night?', { about: 'period', unit: 'day' }],
    ['what is that per quarter?', { about: 'period', unit: 'quarter' }],
    ['and over ten years?', { about: 'yearly', many: 10, unit: 'year' }],
    ['what does it cost in total over 18 months', { about: 'yearly', many: 18, unit: 'month' }],
    ['what do 2 thousand requests cost?', { about: 'per-request', many: 2000 }],
    ['what does a request cost?', { about: 'per-request', many: 1 }],
    ['can we have that in sterling?', { about: 'money', name: 'pounds' }],
    ['can we have that in €?', { about: 'money', name: 'euros' }],
    ['whats the cheapest eu option then', { about: 'ranked' }],
    ['which one is the dearest?', { about: 'dearest' }],
    ['summary?', { about: 'verdict' }],
    ['can you sum it up', { about: 'verdict' }],
    ['which is the cheapest region, us or eu?', { about: 'place-price', place: 'eu', isInUs: false }],
    ["what's the smallest box it runs on?", { about: 'needed' }],
    ['and per month?', { about: 'month', isOfOther: false }],
    ['why fp8?', { about: 'model', precision: 'fp8' }],
    ['what does fragile mean?', { about: 'meaning', word: 'fragile' }],
    ['why the l40s?', { about: 'chosen', what: 'gpu' }],
    ['why nemotron?', { about: 'chosen', what: 'model' }],
    ['how fast is cerebras?', { about: 'fastest' }],
    ['how many gpus at night', { about: 'night', isCount: true, isDoubted: false }],
    ['where is the $1.79 from?', { about: 'sources', isHardware: false, usd: 1.79 }],
    ['who is paying for this?', { about: 'unsaid' }],
  ])('%s', (text, topic) => {
    expect(readQuestion(text, CARD).topic).toEqual(topic);
  });

  it.each<[string, Question['topic']]>([
    ['and swiss francs?', { about: 'money', name: 'francs', isOther: true }],
    ['can we have that in euros?', { about: 'money', name: 'euros' }],
  ])('%s below bills in euros', (text, topic) => {
    expect(readQuestion(text, EUROS).topic).toEqual(topic);
  });

  it.each<[string, string, Question['topic']]>([
    ['what would int4 be?', 'int4', { about: 'instead', wish: 'int4' }],
    ['is it busy at 2B?', '2B', { about: 'load', isDoubted: false, isIdle: false, wish: '2B' }],
    ['does it win at 2B?', '2B', { about: 'instead', wish: '2B' }],
    ['would haiku be cheaper?', 'haiku', { about: 'apis', isDifference: false, isOfHosting: false }],
  ])('%s, which may want %s', (text, wish, topic) => {
    expect(readQuestion(text, CARD, { wish }).topic).toEqual(topic);
  });

  it.each([
    ['can the h100 do it?', 'H100'],
    // An L40S is no L4.
    ['would L4s do?', 'L4'],
    ['and one rtx 4090?', 'RTX 4090'],
    ['would rtx pro 6000s do?', 'RTX PRO 6000'],
    ['what if we had mi300xs?', 'MI300X'],
    ['why not the a100 40gb?', 'A100 40GB'],
    ['can a k80 do it?', 'K80'],
  ])('is another GPU than the card has: %s', (text, name) => {
    expect(readQuestion(text, CARD).topic).toEqual({ about: 'other-gpu', name });
  });

  it.each(['are 4x L40S enough?', 'why the nvidia l40s 48gb?', 'is 4090 a lot?', 'why not minimax m2?'])(
    'is none of another GPU: %s',
    (text) => {
      expect(readQuestion(text, CARD).topic.about).not.toBe('other-gpu');
    },
  );

  it('counts the people that were said with the volume', () => {
    expect(readQuestion('how much per dev?', DEVS).topic).toEqual({ about: 'per-person', people: 30 });
    expect(readQuestion('how much per dev?', CARD).topic).toEqual({ about: 'per-person' });
  });

  it.each<[string, Question['topic']]>([
    ['who said $1.79?', { about: 'whose', field: 'selfHosted.procurement.usdPerGpuHour' }],
    ['who picked llama 70b?', { about: 'whose', field: 'selfHosted.model' }],
    ['who came up with 45%?', { about: 'whose', field: 'selfHosted.plannedLoad', assumed: '45%' }],
  ])('is whose figure that is: %s', (text, topic) => {
    expect(readQuestion(text, CARD).topic).toEqual(topic);
  });
});

describe('what a question names', () => {
  it.each<[string, Answer, Partial<Question['named']>]>([
    ['what does sonnet cost?', CARD, { ids: [expect.stringContaining('sonnet')] }],
    ['is haiku cheaper than sonnet?', CARD, { ids: [expect.stringContaining('sonnet')], stranger: 'haiku' }],
    ['what does claude code cost?', CARD, { ids: [expect.stringContaining('sonnet')] }],
    ['what would grok code cost?', CARD, { ids: [], stranger: 'grok code' }],
    ['does azure in frankfurt count?', CARD, { ids: [], cloud: 'azure' }],
    ['what does the bill say?', CARD, { ids: [] }],
    ['how much of that is gpt-5?', MIX, { part: { name: 'gpt-5', api: 0, part: 1 } }],
  ])('%s', (text, card, named) => {
    expect(readQuestion(text, card).named).toEqual(expect.objectContaining(named));
  });

  it.each<[string, Pick<Question, 'figure' | 'quoted'>]>([
    ['why $1,618?', { figure: { kind: 'sum', typed: '1,618', usd: 1618, within: 0 } }],
    ['is 42k right?', { figure: { kind: 'sum', typed: '42k', usd: 42_000, within: 500 } }],
    ["I don't get the 18x", { figure: { kind: 'ratio', typed: '18', times: 18 }, quoted: '18x' }],
    // Nobody asks about that figure: it is one of what is asked.
    ['can it do 1,618?', {}],
  ])('%s', (text, figures) => {
    const { figure, quoted } = readQuestion(text, CARD);
    expect({ figure, quoted }).toMatchObject(figures);
  });
});
