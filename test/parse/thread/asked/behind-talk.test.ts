import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** What is asked, wished or taken back behind talk is heard, and talk alone is not. */

const ON_SPOT = '600M tokens, mixtral-8x7b, 4x a100-40gb, rent, spot, on GCP';
const ON_H200 = '6B tokens, llama-4-maverick, h200';
const BOUGHT = '5B tokens a month on gemini flash, considering own B200s';

describe('a question behind a doubt', () => {
  it.each([
    ["I don't trust the gcp price you have. Where's it from?", /^The GPU at \$1\.60: GCP/],
    ["I don't believe the throughput. How was it measured?", /tok\/s .*for a replica/],
    ['I doubt that rent. Where did you get it?', /^The GPU at \$1\.60: GCP/],
    ['I wonder about the load. How do you calculate it?', /^The fleet is /],
    ['not convinced by the speed. Where is it from?', /tok\/s .*for a replica/],
  ])('%s', async (mention, told) => {
    const { reply } = await below(ON_SPOT, [mention]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(told) });
  });

  it.each(["I don't trust it, what do you think?", 'not sure about that', 'haha 21x, ouch', 'I doubt it'])(
    '%s is talk',
    async (mention) => {
      expect((await below(ON_SPOT, [mention])).reply.kind).toBe('silence');
    },
  );
});

describe('what happens when a machine dies', () => {
  it.each([
    [ON_SPOT, 'and if one breaks?', 'there is no spare replica.'],
    [ON_SPOT, 'and what happens when one dies?', 'There is no spare replica.'],
    [BOUGHT, 'and what happens when one of them dies?', '1 spare replica'],
  ])('%s: %s', async (card, mention, told) => {
    const { reply } = await below(card, [mention]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringContaining(told) });
  });
});

describe('how many are needed, behind what is there already', () => {
  it.each([
    "we'd go with h200s then, how many do we need?",
    'ok we take h200, how many would it be?',
    'so h200, how many?',
  ])('%s', async (mention) => {
    expect((await below(ON_H200, [mention])).reply).toMatchObject({
      kind: 'answer',
      text: expect.stringMatching(/^8 × H200: /),
    });
  });

  it('is one thing too many behind a change', async () => {
    const { reply } = await below(ON_H200, ["let's say h100s, how many do we need then?"]);
    expect(reply).toMatchObject({
      kind: 'question',
      text: expect.stringContaining('type one, and then the other'),
    });
  });
});

describe('a wish behind a question that it answers', () => {
  it.each([
    ['do we even need 4? try two', { 'selfHosted.gpuCount': 2 }],
    ['is 4 too many? try 2', { 'selfHosted.gpuCount': 2 }],
    ['why 4? use 2', { 'selfHosted.gpuCount': 2 }],
    ['does it need fp16? try int4', { 'selfHosted.precision': 'int4' }],
  ])('%s', async (mention, fields) => {
    expect((await below(ON_SPOT, [mention])).draft.fields).toMatchObject(fields);
  });

  it.each(["did I get the colo fee in there? it's 1,150 a month", 'do we need 16? or 8?'])(
    '%s changes nothing',
    async (mention) => {
      const { draft, reply } = await below(ON_SPOT, [mention]);
      expect(reply.kind).not.toBe('change');
      expect(draft.fields).toEqual((await below(ON_SPOT, ['thanks'])).draft.fields);
    },
  );
});

describe('a volume behind a laugh', () => {
  it.each(['lol ok 3B', 'haha fine 3B', 'wow ok, 3B'])('%s', async (mention) => {
    expect((await below(ON_SPOT, [mention])).draft.fields['workload.tokensPerMonth']).toBe(3e9);
  });
});

describe('the last change is taken back', () => {
  it.each([
    'too much, undo that',
    'ups undo',
    'too expensive, undo',
    'hmm no good, revert',
    'that was a mistake, go back one',
    'bad idea, revert that',
    "that's wrong, undo it",
  ])('%s', async (mention) => {
    expect((await below(ON_H200, ['10B tokens', mention])).draft.fields['workload.tokensPerMonth']).toBe(6e9);
  });

  it('is not where another one is named', async () => {
    const { draft } = await below(ON_H200, ['10B tokens', 'undo the precision']);
    expect(draft.fields['workload.tokensPerMonth']).toBe(1e10);
  });
});
