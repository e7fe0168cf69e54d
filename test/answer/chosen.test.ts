import { expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** A mention that answers a question of ours runs the line that it chooses. */

const LINE = '1.3B tokens, llama 3.3 70b on 2 H100 vs gpt-5-mini';

it.each<[readonly string[], object]>([
  [['12% EDP', 'on the api'], { 'apis.discount': 0.12 }],
  [['5 hours a month', 'people'], { 'selfHosted.ops.hoursPerMonth': 5 }],
  [['600 tokens', 'input'], { 'workload.requestInputTokens': 600 }],
  [['600 tokens', 'per request', 'output'], { 'workload.requestOutputTokens': 600 }],
  [['600 tokens', 'the second'], { 'workload.requestOutputTokens': 600 }],
  [['20%', 'cached'], { 'workload.cachedInputShare': 0.2 }],
  [['4 H100', 'how many GPUs do we need for that?', 'ok do it'], { 'selfHosted.gpuCount': 2 }],
])('%j', async (mentions, fields) => {
  const { draft } = await below(LINE, mentions);
  expect(draft.fields).toMatchObject(fields);
});

it.each([
  ['no batch', 0],
  ['for both', 1],
])('of two ways to say one thing "%s" takes no price down as well', async (answer, share) => {
  const { draft } = await below(LINE, ['gpt-5-mini in batch', answer]);
  expect(draft.fields['workload.batchShare'] ?? 0).toBe(share);
  expect(draft.fields.apis?.map(({ discount }) => discount)).toEqual([undefined]);
});

it('stands until something else is said, and is taken back like any other', async () => {
  const ops = 'selfHosted.ops.hoursPerMonth';
  const asked = ['5 hours a month', 'thanks', 'people'];
  expect((await below(LINE, asked)).draft.fields[ops]).toBe(5);
  expect((await below(LINE, [...asked, 'undo'])).draft.fields[ops]).toBeUndefined();
});

it('no answer is a mention of its own', async () => {
  const { draft, reply } = await below(LINE, ['5 hours a month', '2B tokens', 'people']);
  expect(reply.kind).not.toBe('change');
  expect(draft.fields['selfHosted.ops.hoursPerMonth']).toBeUndefined();
});
