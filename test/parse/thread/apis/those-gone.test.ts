import { expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** Words that point at several APIs, or at a figure, of which the words before them speak. */

const PAIR = '500M tokens llama 70b on 4 H100 vs sonnet and haiku';
const THREE = `${PAIR} and gpt-5`;

const idsOf = (apis: readonly { readonly id: string }[] = []): readonly string[] =>
  apis.map(({ id }) => id.replace(/^.*\//, '').replace(/-5-5$/, ''));

it.each([
  [['add gemini flash and gpt-5-mini', 'remove them']],
  [['add gemini flash and gpt-5-mini', 'drop both again']],
  [['add gemini flash, gpt-5', 'ok take those two out please']],
  [['add gemini flash, add gpt-5, make it 2x', 'remove them again']],
  [['add gpt-5', 'add gemini flash', 'remove both again']],
])('%s: those go that came last', async (mentions) => {
  const { draft } = await below(PAIR, mentions);
  expect(idsOf(draft.fields.apis)).toEqual(['claude-sonnet', 'claude-haiku']);
});

it.each([
  [PAIR, ['drop both']],
  [PAIR, ['is there a spare?', 'remove them']],
  [THREE, ['drop them']],
])('%s below %s: all go where none came last', async (line, mentions) => {
  const { draft } = await below(line, mentions);
  expect(idsOf(draft.fields.apis)).toEqual(['llama-3.3-70b-instruct']);
});

it.each([
  [THREE, ['drop both']],
  [THREE, ['remove both apis']],
  [PAIR, ['add gpt-5', 'drop them']],
  [PAIR, ['add 2 GPUs', 'remove them']],
])('%s below %s: which is asked', async (line, mentions) => {
  const { reply } = await below(line, mentions);
  expect(reply).toMatchObject({ kind: 'question', text: expect.stringContaining('which?') });
});

it.each([
  [['how much ops did you count?', '8 hours', 'half of that'], '4h ops'],
  [['what share is cached?', '40%', 'half of that'], '20% cached'],
])('%s: of what that was read as, or of the traffic, is asked', async (mentions, hint) => {
  const { reply } = await below(PAIR, mentions);
  expect(reply).toMatchObject({
    kind: 'question',
    hints: expect.arrayContaining([hint, expect.stringContaining('x the traffic')]),
  });
});

it.each([
  [['use H999', 'double that']],
  [['4 H100s at $900/hr', 'double that']],
  [['15% off sonnet and 3% off gpt-9', 'thanks', 'half of that']],
])('%s: a factor of what was refused is asked', async (mentions) => {
  const { reply } = await below(PAIR, mentions);
  expect(reply).toMatchObject({
    kind: 'question',
    text: expect.stringContaining('was not understood and changed nothing'),
    hints: [expect.stringContaining('x the traffic')],
  });
});
