import { describe, expect, it } from 'vitest';
import { usageIn } from '../../src/flows/usage/dropped.ts';

const spoken = (text: string) => ({
  channel: 'C1',
  user: 'U1',
  userTeam: undefined,
  ts: '1.0',
  threadTs: undefined,
  text,
  writtenTs: '1.0',
  files: [],
});

const METRICS = ['vllm:prompt_tokens_total{model="a<b&c"} 12', 'vllm:generation_tokens_total 34'].join('\n');

/** What Slack puts in place of three signs is no part of an export. */
const ofSlack = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe('an export that is pasted among the words of a message', () => {
  it('is read as it was pasted', () => {
    expect(usageIn(spoken(ofSlack(`llama 70b <3\n\`\`\`${METRICS}\`\`\``)))).toEqual({
      text: 'llama 70b <3',
      files: [],
      pasted: METRICS,
    });
  });

  it('is none in a line', () => {
    expect(usageIn(spoken('500M tokens A100 rental'))).toBeUndefined();
  });
});
