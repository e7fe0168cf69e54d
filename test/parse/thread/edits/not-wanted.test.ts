import { describe, expect, it } from 'vitest';
import { differenceFrom } from '../../../../src/domain/draft.ts';
import { below } from '../../../helpers/below.ts';

/** What a change brought in and somebody turns down, and what is praised that was there before. */

const CARD = '700M tokens a month, llama 70b on 4x H100 vs gpt-5';
const EIGHT = '700M tokens a month, llama 70b on 8x H100 vs gpt-5';

/** What is different of the line by now. */
const changedBy = async (line: string, mentions: readonly string[]) => {
  const [began, { draft, reply }] = [await below(line, ['thanks!']), await below(line, mentions)];
  const changed = [differenceFrom(began.draft, draft), differenceFrom(draft, began.draft)];
  return { kind: reply.kind, fields: [...new Set(changed.flatMap(({ fields }) => Object.keys(fields)))] };
};

describe('what was tried goes again, with all that came with it', () => {
  it.each([
    ['what if H200', 'forget the H200'],
    ['what if 8 H200', 'never mind the H200'],
    ['try 2x L40S', 'drop the L40S'],
    ['what about B200', 'scrap the B200s'],
    ['use MI300X', 'without the MI300X'],
    ['6 H200', 'nah, not the H200'],
    ['what if int4', 'forget int4'],
    ['int4', 'scrap the int4 idea'],
    ['fp16', "we don't want fp16"],
    ['qwen3 32b instead', 'no, not qwen'],
    ['what if 3x', 'forget the 3x'],
    ['80% utilization', 'never mind the 80%'],
    ['swap gpt-5 for sonnet', 'no, not sonnet'],
    ['4 more H100', 'forget the 4 more H100s'],
    ['what if H200', "let's stay with what we had"],
    ['double the traffic', "i'll keep it how it was"],
    ['what if int4', "hm, let's not"],
    ['what if int4', 'too risky, scrap that'],
  ])('%s, %s', async (tries, refuses) => {
    expect(await changedBy(CARD, [tries, refuses])).toEqual({ kind: 'change', fields: [] });
  });

  it.each([
    [['what if H200', '3x the traffic', 'forget the H200'], ['workload.tokensPerMonth']],
    [['8 H200, 3x the traffic', 'drop the H200'], ['workload.tokensPerMonth']],
    [['add opus and haiku', 'forget opus'], ['apis']],
    [
      ['8 H200', 'drop one H200'],
      ['selfHosted.gpu', 'selfHosted.gpuCount'],
    ],
  ])('%j', async (mentions, fields) => {
    expect(await changedBy(CARD, mentions)).toEqual({ kind: 'change', fields });
  });

  it('is what "undo" would take back', async () => {
    const mentions = ['3x the traffic', 'what if H200', 'forget the H200', 'undo'];
    expect(await changedBy(CARD, mentions)).toEqual({ kind: 'change', fields: [] });
  });
});

describe('a GPU that nobody tried is asked about', () => {
  it.each(['forget the H100', 'drop the H100', 'never mind the H100'])('%s', async (mention) => {
    const { reply } = await below(EIGHT, [mention]);
    expect(reply).toMatchObject({ kind: 'question', hints: ['1 fewer GPU'] });
    expect((await below(EIGHT, ['1 fewer GPU'])).draft.fields['selfHosted.gpuCount']).toBe(7);
  });

  it.each([
    [['drop one H100'], 7],
    [['drop the gpu'], 7],
    [['drop one H100', 'drop the card'], 6],
  ])('%j goes by itself', async (mentions, count) => {
    expect((await below(EIGHT, mentions)).draft.fields['selfHosted.gpuCount']).toBe(count);
  });
});

describe('what was better before is asked about', () => {
  it.each([
    [['what if A100', 'the H100 was better'], ['undo']],
    [['what if A100', 'hm, the first idea was better'], ['back to the original']],
    [
      ['what if A100', 'what if H200', 'the first one looked better'],
      ['back to the original', 'undo'],
    ],
    [
      ['what if A100', '3x the traffic', 'what if H200', 'i think the H100 was way better'],
      ['4x H100', 'go back 3 steps'],
    ],
    [['3x the traffic', 'the previous version was better'], ['undo']],
    [['3x the traffic', 'it was better before'], ['undo']],
    [['3x the traffic', 'no'], ['undo']],
    [['3x the traffic', 'before that it was better'], ['undo']],
    [['3x the traffic', 'ok previous'], ['undo']],
    [['3x the traffic', 'hm the numbers before that please'], ['undo']],
    [['what if A100', 'previous version'], ['undo']],
  ])('%j', async (mentions, hints) => {
    const { reply } = await below(CARD, mentions);
    expect(reply).toMatchObject({ kind: 'question', hints });
    for (const hint of hints) expect((await below(CARD, [...mentions, hint])).reply.kind).toBe('change');
  });

  it.each([
    [['the first idea was better']],
    [['what if A100', 'the runpod quote was better']],
    [['what if A100', 'the A100 is better']],
    [['no']],
    [['what if A100', 'undo', 'no']],
  ])('%j is talk', async (mentions) => {
    expect((await below(CARD, mentions)).reply.kind).toBe('silence');
  });
});

describe('a GPU that was only tried goes with all that it took away', () => {
  it.each([
    ['$2.20/hr', 'what if H200', 'forget the H200'],
    ['$2.20/hr', 'try 2x L40S', 'no L40S'],
    ['on lambda', 'what about B200', 'no, not the B200'],
    ['from coreweave', 'use H200', 'scrap the H200'],
  ])('%s, %s, %s', async (terms, tries, refuses) => {
    const line = `700M tokens a month, llama 70b on 4x H100 ${terms} vs gpt-5`;
    expect(await changedBy(line, [tries, refuses])).toEqual({ kind: 'change', fields: [] });
  });
});
