import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** What people want of a card besides a change of it, and bills and fleets in their words. */

const BILLED = '$14k a month on gpt-4o, data must stay in the EU';

const fieldAfter = async (mention: string, field: string) =>
  ((await below(BILLED, [mention])).draft.fields as Record<string, unknown>)[field];

it.each(['keep it', 'keep this', 'share it with the channel', 'delete this card'])(
  '%s: names the button',
  async (mention) => {
    const { reply } = await below(BILLED, [mention]);
    expect([reply.kind, reply.text.slice(0, 21)]).toEqual(['answer', 'Buttons do that: "Kee']);
  },
);

it.each(['send me the csv', 'give us this as json'])('%s: is an export', async (mention) => {
  expect((await below(BILLED, [mention])).reply.text).toMatch(/^Decisions are exported/);
});

it.each([
  ['so which apis are left?', /may be chosen/],
  ['why is gpt-4o crossed out?', /^GPT-4o may be chosen/],
])('%s', async (mention, text) => {
  expect((await below(BILLED, [mention])).reply.text).toMatch(text);
});

describe('the bill', () => {
  it('is what it is now, since when', async () => {
    expect(await fieldAfter('we are at 16k since september', 'workload.bill')).toMatchObject({
      usdPerMonth: 16e3,
    });
  });

  it('may have come in another money', async () => {
    expect(await fieldAfter('invoice came in: €13,200', 'workload.bill')).toMatchObject({
      api: 'openai/gpt-4o',
    });
    expect((await below(BILLED, ['invoice came in: €13,200'])).reply.text).toContain('GPT-4o 13,200');
  });
});

describe('fleets and people', () => {
  it.each([
    ['one 8-gpu node', 'selfHosted.gpuCount', 8],
    ['4+1 spare', 'selfHosted.spareReplicas', 1],
    ['an SRE at 20%', 'selfHosted.ops.hoursPerMonth', 32],
    ['two thirds of that is batch at night', 'workload.batchShare', 0.666667],
    ["we'd self host deepseek v3.2, what's the damage?", 'selfHosted.model', 'deepseek-v3.2'],
  ] as const)('%s', async (mention, field, value) => {
    expect(await fieldAfter(mention, field)).toBe(value);
  });

  it('asks whose hour costs more than that of any GPU', async () => {
    const { reply } = await below(BILLED, ['80 bucks an hour']);
    expect([reply.kind, reply.hints]).toEqual(['question', ['ops at $80/h']]);
  });
});
