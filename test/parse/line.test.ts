import { describe, expect, it } from 'vitest';
import { LlmcostError } from '../../src/errors.ts';
import { LONGEST_LINE, parseLine } from '../../src/parse/index.ts';
import { withoutReferences } from '../../src/parse/text/normalise.ts';

const ignored = async (line: string): Promise<readonly string[]> => {
  const { intent } = await parseLine(line);
  return intent.kind === 'estimate' ? intent.ignoredWords : [];
};

describe('what was asked', () => {
  it.each(['help', 'Help!', '?', 'usage', 'how does this work?', 'please help'])(
    '%j asks for help',
    async (line) => {
      expect((await parseLine(line)).intent).toEqual({ kind: 'help' });
    },
  );

  it.each(['', '  ', 'form', 'Form:', 'form please', ' form '])('%j asks for the form', async (line) => {
    const { intent, draft } = await parseLine(line);
    expect(intent).toEqual({ kind: 'form', ignoredWords: [] });
    expect(draft.fields).toEqual({});
  });

  it('words behind "form" begin it', async () => {
    const { intent, draft } = await parseLine('form 500M tokens A100 zorp', { by: 'U1' });
    expect(intent).toEqual({ kind: 'form', ignoredWords: ['zorp'] });
    expect(draft.fields).toEqual({ 'workload.tokensPerMonth': 5e8, 'selfHosted.gpu': 'a100-80gb' });
    expect((await parseLine('500M tokens in what form?')).intent.kind).toBe('estimate');
  });

  it('is an estimate as soon as anything is said', async () => {
    const { intent, draft } = await parseLine('help us decide: 500M tokens A100');
    expect(intent).toEqual({ kind: 'estimate', preview: false, ignoredWords: [] });
    expect(draft.fields['workload.tokensPerMonth']).toBe(500e6);
  });

  it('is a preview where the word is said', async () => {
    expect((await parseLine('preview 500M tokens A100')).intent).toMatchObject({
      kind: 'estimate',
      preview: true,
    });
  });

  it('leaves a line without a volume to be asked for later', async () => {
    expect((await parseLine('A100 rental')).intent.kind).toBe('estimate');
  });
});

describe('who said what', () => {
  it('keeps the words of every field and who typed them', async () => {
    const { draft } = await parseLine('500M tokens on 2x A100 vs sonnet', { by: 'U123' });
    expect(draft.said).toEqual({
      'workload.tokensPerMonth': { words: '500M tokens', by: 'U123' },
      'selfHosted.gpu': { words: '2x A100', by: 'U123' },
      'selfHosted.gpuCount': { words: '2x A100', by: 'U123' },
      apis: { words: 'sonnet', by: 'U123' },
    });
  });
});

describe('words that change nothing', () => {
  it.each([
    ['500M tokens, kindly crunch that for Bob', ['kindly', 'crunch', 'Bob']],
    ['500M tokens A100 rental', []],
    ['should we move our 1.5B tokens/month off Claude to our own H100s?', []],
    ['the 500M tokens, cheers!', []],
    ['500M tokens see https://example.com/a?b=1', ['https://example.com/a?b=1']],
    ['500M tokens not rented', ['not', 'rented']],
    ['1B tokens in the US', ['in the US']],
    ['500M tokens, no pcie switch', ['no', 'pcie']],
    ['3M support tickets, 800 tokens each', []],
    ['200k angry customer emails a day, 800 in 100 out', []],
    ['40k angry requests a day, angry people', ['angry']],
  ])('%s', async (line, words) => {
    expect(await ignored(line)).toEqual(words);
  });
});

describe('what stands between a verb and its hardware', () => {
  it.each(['1'.repeat(5000), 'x'.repeat(5000), '1 x '.repeat(1200)])(
    'is read at once, however long',
    async (between) => {
      const read = await parseLine(`500M tokens, we have ${between}! 4090`).catch((error: unknown) => error);
      expect(read).not.toMatchObject({ draft: { fields: { 'selfHosted.procurement.kind': 'paid' } } });
    },
  );
});

describe('a question for the volume itself', () => {
  it.each([
    'at what volume do 4 H100s at $2.10 beat gemini 2.5 flash?',
    'break-even of llama 70b on H100 vs sonnet',
    'when does self hosting llama 70b beat sonnet?',
    'how many tokens before an H100 is cheaper than haiku?',
  ])('%s', async (line) => {
    expect((await parseLine(line)).intent).toMatchObject({ asksBreakEven: true });
  });

  it.each(['500M tokens A100 rental', 'when do we decide about 500M tokens?'])('none is %s', async (line) => {
    expect((await parseLine(line)).intent).not.toHaveProperty('asksBreakEven');
  });
});

describe('what Slack does to a line', () => {
  const volumeOf = async (line: string): Promise<unknown> =>
    (await parseLine(line)).draft.fields['workload.tokensPerMonth'];

  it.each([
    '*500M tokens*',
    '_500M tokens_',
    '`500M tokens`',
    '~500M tokens',
    '500M\u00a0tokens',
    '<@U0123ABCD|llmcost> 500M tokens',
    '<@U0123ABCD> 500M tokens <#C01|general> <!here>',
    ':rocket: 500M tokens :+1:',
    '🚀 500M tokens 🎉',
    '“500M tokens”',
    '500M tokens — thanks',
    '- 500M tokens',
    '• 500M tokens',
    '&gt; 500M tokens',
    '500M tokens &lt;!channel&gt;',
    '５００M tokens',
    '<https://example.com|500M tokens>',
    '5\u200b00M tokens',
  ])('%s', async (line) => {
    expect(await volumeOf(line)).toBe(500e6);
  });

  it('takes nothing between two signs for something of Slack', () => {
    expect(withoutReferences('answers <2s, speed >50')).toBe('answers <2s, speed >50');
    expect(withoutReferences('see <https://a.example|this> and <mailto:b@a.example>')).not.toContain('<');
  });

  it('tells a product of two numbers from bold', async () => {
    expect(await volumeOf('40k*1500 tokens')).toBe(60e6);
    expect(await volumeOf('40k * 1500 tokens')).toBe(60e6);
    expect(await volumeOf('*500M* tokens *at* 40% util')).toBe(500e6);
  });
});

describe('nothing that is typed runs', () => {
  it.each([
    'constructor.constructor("return process")() 500M tokens',
    '$' + '{7*7} 500M tokens',
    '(import("fs"))*2 500M tokens',
    'evaluate(1)*2',
    'f(x)=x^2',
    '__proto__=1 500M tokens',
    'createUnit("foo") 500M tokens',
    '9^9^9^9 tokens',
    '(((((2^1000)^1000)))) tokens',
    '170! tokens',
  ])('%s is refused or ignored', async (line) => {
    const outcome = await parseLine(line).catch((error: unknown) => error);
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(LlmcostError);
    else expect(outcome).toHaveProperty('draft');
  });
});

describe('length', () => {
  it('refuses a line that no question needs', async () => {
    await expect(parseLine('a'.repeat(LONGEST_LINE + 1))).rejects.toMatchObject({ code: 'not-understood' });
  });
});
