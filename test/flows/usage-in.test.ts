import { describe, expect, it } from 'vitest';
import { LlmcostError } from '../../src/errors.ts';
import { hearUsage, usageIn } from '../../src/flows/usage/dropped.ts';
import { IN_MEMORY } from '../../src/store/address.ts';
import { openStore } from '../../src/store/open.ts';
import { inPart } from '../helpers/in-part.ts';
import { keptLog } from '../helpers/kept-log.ts';

const spoken = (text: string) => ({
  channel: 'C1',
  user: 'U1',
  ts: '1.0',
  threadTs: undefined,
  text,
  writtenTs: '1.0',
  files: [],
});

const METRICS = ['vllm:prompt_tokens_total{model="a<b&c"} 12', 'vllm:generation_tokens_total 34'].join('\n');

describe('an export that is pasted among the words of a message', () => {
  it('is read as it was pasted', () => {
    expect(usageIn(spoken(`llama 70b <3\n\`\`\`${METRICS}\`\`\``))).toEqual({
      text: 'llama 70b <3',
      files: [],
      pasted: METRICS,
    });
  });

  it('is none in a line', () => {
    expect(usageIn(spoken('500M tokens A100 rental'))).toBeUndefined();
  });
});

describe('an export whose answer fails', () => {
  /** What is said to whoever dropped it, and what is logged, where its reader fails so. */
  const failing = async (error: Error) => {
    const { logged, causes, logger } = keptLog();
    const said: string[] = [];
    const store = await openStore(IN_MEMORY);
    const exports = { read: async () => Promise.reject(error) };
    const conversation = {
      team: 'T1',
      channel: 'D1',
      user: 'U1',
      direct: async () => undefined,
      request: { id: 'r1', isTakenUp: false, ending: undefined },
      whisper: async ({ text }: { readonly text: string }) => void said.push(text),
    };
    const deps = { logger, store, exports, now: () => new Date('2026-11-26'), newId: () => 'id1' };
    await hearUsage(inPart(deps), {
      text: 'llama 70b',
      files: [],
      pasted: METRICS,
      conversation: inPart(conversation),
      askedTs: '1.0',
      writtenTs: '1.0',
    });
    return { said: said.join(' '), logged, causes };
  };

  it('says why the reader refused it, and logs nothing', async () => {
    const refusal = new LlmcostError('unreadable-usage', 'This file is empty.');
    expect(await failing(refusal)).toMatchObject({ said: expect.stringContaining('is empty'), logged: [] });
  });

  it('is no file that cannot be read where the slip is ours: it is logged', async () => {
    const slip = new RangeError('Invalid time value');
    const { said, logged, causes } = await failing(slip);
    expect(said).not.toMatch(/file|export/i);
    expect([logged, causes]).toEqual([[['error', 'could not answer']], [slip]]);
  });
});
