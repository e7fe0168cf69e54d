import { describe, expect, it } from 'vitest';
import { differenceFrom } from '../../../../src/domain/draft.ts';
import { below } from '../../../helpers/below.ts';

/** What goes back to how it was earlier in the thread, while all that was changed since stays. */

const CARD = '1B tokens a month, 80% cached, 20:1 in out, llama 70b on 4x H100 vs sonnet';
const NIGHTLY = '200k documents a night, 3000 tokens in 200 out, qwen3 32b on H100 vs gpt-5';

/** What mentions make different of the line; the APIs as often as others. */
const changedBy = async (line: string, mentions: readonly string[]) => {
  const [began, now] = [await below(line, ['thanks!']), await below(line, mentions)];
  expect(now.reply.kind).toBe('change');
  const gone = Object.keys(differenceFrom(now.draft, began.draft).fields);
  const come = Object.keys(differenceFrom(began.draft, now.draft).fields);
  return [...new Set([...gone, ...come])].sort();
};

describe('what goes back by its name, a number or so many steps', () => {
  it.each([
    [CARD, ['office hours', 'grows 5% per month', 'take back the growth pls'], ['workload.trafficShape']],
    [CARD, ['and ratio 10:1', '5h ops', 'undo the ratio'], ['selfHosted.ops.hoursPerMonth']],
    [CARD, ['60% cached', '2x', 'put the cache back how it was'], ['workload.tokensPerMonth']],
    [CARD, ['2B tokens', 'add haiku', 'volume as it was'], ['apis']],
    [CARD, ['2x', 'add haiku', '8 GPUs', 'go back to before haiku'], ['workload.tokensPerMonth']],
    [CARD, ['drop sonnet', '2x', 'revert the sonnet thing'], ['workload.tokensPerMonth']],
    [CARD, ['2x', '5h ops', 'int4', 'can you go back 2 steps'], ['workload.tokensPerMonth']],
    [CARD, ['2x', '5h ops', 'int4', 'undo the last two'], ['workload.tokensPerMonth']],
    [CARD, ['2x', 'add a spare', 'add 5h ops', 'remove them again'], ['workload.tokensPerMonth']],
    [CARD, ['2x', 'add haiku', 'add gpt-5', 'remove them again'], ['workload.tokensPerMonth']],
    [NIGHTLY, ['6000 in', '4x H100', 'ok back to 3000'], ['selfHosted.gpuCount']],
    [NIGHTLY, ['100k', '50k', '4x H100', 'sorry back to 200'], ['selfHosted.gpuCount']],
  ])('%s below %j', async (line, mentions, fields) => {
    expect(await changedBy(line, mentions)).toEqual(fields);
  });

  it('is a change that "undo" takes back', async () => {
    const mentions = ['60% cached', '2x', 'put the cache back how it was', 'undo'];
    expect(await changedBy(CARD, mentions)).toEqual(['workload.cachedInputShare', 'workload.tokensPerMonth']);
  });
});

it.each([
  ['a number that holds', NIGHTLY, ['ok back to 3000'], 'answer', 'That holds already'],
  [
    'more steps than there were',
    CARD,
    ['2x', 'go back 3 steps'],
    'question',
    'no more than 1 thing was changed',
  ],
  ['steps where there were none', CARD, ['go back 2 steps'], 'question', 'nothing was changed'],
  [
    'what was never changed',
    CARD,
    ['2x', 'go back to before opus'],
    'question',
    'nothing of that was changed',
  ],
  [
    'a number of several figures',
    CARD,
    ['20h ops', '30h ops', '20 spares', '2 spares', 'back to 20'],
    'question',
    'of what?',
  ],
] as const)('%s is said, and nothing changes', async (_, line, mentions, kind, text) => {
  const { reply } = await below(line, mentions);
  expect(reply).toMatchObject({ kind, text: expect.stringContaining(text) });
});
