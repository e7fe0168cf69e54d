import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** Questions that go on from the last change or question: of what came with it, and of another side. */

const CARD = '2B tokens a month, llama 70b on 8x H100 vs claude sonnet and gpt-5';

describe('"it" is the API that came with the last change', () => {
  it.each([
    ['add opus', 'what does it cost?', /^Claude Opus 5.5 is \$/],
    ['gpt-5 -> o3', "what's its price?", /^o3 is \$/],
    ['add haiku', 'and how much is that one?', /^Claude Haiku 5.5 is \$/],
    ['20% off sonnet', 'what is the price of it?', /^Claude Sonnet 5.5 is \$/],
    ['add haiku and a spare', 'what does it cost?', /^Hosting is \$/],
    ['3x', 'what does it cost?', /^Hosting is \$/],
  ] as const)('%s, %s', async (change, question, text) => {
    expect((await below(CARD, [change, question])).reply).toMatchObject({
      kind: 'answer',
      text: expect.stringMatching(text),
    });
  });
});

describe('what was tried is compared with what it was tried for', () => {
  it.each([
    ['what about H200', 'is the H200 cheaper?', /^Hosting costs \$[\d,]+ a month more\./],
    ['what about A100', 'so are A100s cheaper?', /^Hosting costs \$[\d,]+ a month less\./],
    ['int4', 'is int4 cheaper?', /^Hosting costs the same\./],
    ['what about lambda', 'is lambda more expensive?', /^Hosting costs \$[\d,]+ a month more\./],
  ] as const)('%s, %s', async (change, question, text) => {
    expect((await below(CARD, [change, question])).reply).toMatchObject({
      kind: 'answer',
      text: expect.stringMatching(text),
    });
  });

  it('is told how to try it where it was not', async () => {
    expect((await below(CARD, ['is the H200 cheaper?'])).reply.text).toMatch(/"what if H200"/);
  });
});

describe('the last question is asked of an API of the card', () => {
  it.each(['and vs gpt-5?', 'and against gpt-5?', 'compared to gpt-5?'])('%s', async (mention) => {
    expect((await below(CARD, ["what's the break even?", mention])).reply).toMatchObject({
      kind: 'answer',
      text: expect.stringMatching(/^Hosting breaks even with GPT-5 at /),
    });
  });

  it('is a change where it is of another', async () => {
    expect((await below(CARD, ["what's the break even?", 'and vs opus?'])).reply.kind).toBe('change');
  });
});

describe('how many machines a card has', () => {
  it.each([
    'how many gpus is that?',
    'so how many cards is this?',
    'how many nodes is that?',
    'how many servers is that?',
    'how many replicas are there?',
  ])('%s', async (mention) => {
    expect((await below(CARD, [mention])).reply.text).toMatch(/^8 × H100 SXM: 4 replicas/);
  });
});
