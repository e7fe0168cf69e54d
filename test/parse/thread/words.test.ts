import { describe, expect, it } from 'vitest';
import type { Draft, DraftFields } from '../../../src/domain/draft.ts';
import { changeDraft, changedWords, parseLine, parseThreadWords } from '../../../src/parse/index.ts';
import { THREAD_EXAMPLES } from '../../../src/render/index.ts';
import { resolve } from '../../../src/resolve/index.ts';
import { AS_OF } from '../../helpers/draft.ts';
import { OPUS } from '../phrase.ts';

const drafted = async (line: string): Promise<Draft> => (await parseLine(line, { by: 'U1' })).draft;

/** The draft of `line` after `words` were said in its thread. */
const changedDraft = async (line: string, ...said: string[]): Promise<Draft> => {
  let draft = await drafted(line);
  for (const words of said) {
    const change = await parseThreadWords(words, { by: 'U2' });
    if (change.kind !== 'change') throw new Error(`"${words}" is no change`);
    draft = changeDraft(draft, change, resolve(draft, { asOf: AS_OF }).scenario, 'U2');
    resolve(draft, { asOf: AS_OF });
  }
  return draft;
};
const fieldsAfter = async (line: string, ...said: string[]): Promise<Readonly<DraftFields>> =>
  (await changedDraft(line, ...said)).fields;

describe('what is said in a thread', () => {
  it('goes into the draft, with who said it', async () => {
    const draft = await changedDraft('500M tokens A100 rental', 'what if 2B tokens and int4?');
    expect(draft.fields).toEqual({
      'workload.tokensPerMonth': 2e9,
      'selfHosted.gpu': 'a100-80gb',
      'selfHosted.procurement.kind': 'rent',
      'selfHosted.precision': 'int4',
    });
    expect(draft.said['selfHosted.precision']).toEqual({ words: 'int4', by: 'U2' });
    expect(draft.said['selfHosted.gpu']?.by).toBe('U1');
  });

  it.each([
    ['double the volume', 1e9],
    ['twice the traffic, no spare', 1e9],
    ['double it', 1e9],
    ['make it 3x', 1.5e9],
    ['5x less', 1e8],
    ['cut it by 40%', 3e8],
    ['minus 30%', 3.5e8],
    ['triple the tokens', 1.5e9],
    ['half the traffic', 250e6],
    ['halve the volume and int4', 250e6],
    ['10x the volume', 5e9],
    ['what if traffic grows by 20%?', 600e6],
    ['+20%', 600e6],
    ['-20% traffic', 400e6],
    ['20% more tokens', 600e6],
    ['30% less on H200', 350e6],
    ['the volume doubles', 1e9],
    ['volume x 1.5', 750e6],
  ])('"%s" makes 500M tokens %d', async (words, volume) => {
    expect((await fieldsAfter('500M tokens A100 rental', words))['workload.tokensPerMonth']).toBeCloseTo(
      volume,
    );
  });

  it('scales the volume in the spelling in which it was said', async () => {
    // 40k a day is 40,000 × 365/12 = 1,216,666.7 requests a month.
    const requests = await fieldsAfter('40k requests/day, 1500 in 300 out', 'double the volume');
    expect(requests['workload.requestsPerMonth']).toBeCloseTo((2 * 40_000 * 365) / 12);
    expect(
      (await fieldsAfter('$6k a month on sonnet', 'half the traffic'))['workload.bill']?.usdPerMonth,
    ).toBe(3000);
    const sides = await fieldsAfter('300M in 100M out', 'triple the volume');
    expect(sides).toMatchObject({
      'workload.inputTokensPerMonth': 9e8,
      'workload.outputTokensPerMonth': 3e8,
    });
  });

  it('scales other figures that are named, from the default where nobody said them', async () => {
    expect(await fieldsAfter('500M tokens', 'double the ops hours')).toMatchObject({
      'selfHosted.ops.hoursPerMonth': 32,
    });
    expect(await fieldsAfter('500M tokens 2x A100', 'twice the GPUs')).toMatchObject({
      'selfHosted.gpuCount': 4,
    });
    const dearer = await fieldsAfter('500M tokens H100 at $4/hr', 'GPU price +25%');
    expect(dearer['selfHosted.procurement.usdPerGpuHour']).toBeCloseTo(5);
  });

  it('asks for one side by its own number', async () => {
    await expect(fieldsAfter('500M tokens 3x A100', 'half the GPUs')).rejects.toThrow(/not a whole number/);
    await expect(fieldsAfter('500M tokens', 'double the fleet')).rejects.toThrow(/sized by the volume/);
  });
});

describe('what is contradicted goes', () => {
  it('a volume replaces the volume in any spelling, and keeps the mix and whose bill it was', async () => {
    const requests = await fieldsAfter('40k requests/day, 1500 in 300 out', '2B tokens');
    expect(requests).not.toHaveProperty('workload.requestsPerMonth');
    expect(requests).toMatchObject({ 'workload.tokensPerMonth': 2e9, 'workload.requestInputTokens': 1500 });
    const sides = await fieldsAfter('900M in 100M out', '2B tokens');
    expect(sides['workload.inputShare']).toBeCloseTo(0.9);
    expect(sides).not.toHaveProperty('workload.inputTokensPerMonth');
    const bill = await fieldsAfter('$6k a month on sonnet', '2B tokens');
    expect(bill).not.toHaveProperty('workload.bill');
    expect(bill.apis?.map(({ id }) => id)).toEqual(['anthropic/claude-sonnet-5-5']);
    const back = await fieldsAfter('2B tokens', '$6k a month on sonnet');
    expect(back).not.toHaveProperty('workload.tokensPerMonth');
  });

  it('another mix keeps the total, another request size brings its own mix', async () => {
    expect(await fieldsAfter('900M in 100M out', '50% input')).toMatchObject({
      'workload.tokensPerMonth': 1e9,
      'workload.inputShare': 0.5,
    });
    const size = await fieldsAfter('1B tokens 90% input', '1000 in 1000 out per request');
    expect(size).not.toHaveProperty('workload.inputShare');
  });

  it('a shape goes with the name that it belongs to', async () => {
    const model = await fieldsAfter('500M tokens hermes 3 70b on 2x h100', 'what about qwen3 32b');
    expect(model['selfHosted.model']).toBe('qwen3-32b');
    expect(model).not.toHaveProperty('selfHosted.modelSpec');
    const sized = await fieldsAfter('500M tokens, a 32B model on 2x h100', 'what about llama 8b');
    expect(sized).not.toHaveProperty('selfHosted.modelSpec');
    const kept = await fieldsAfter('500M tokens hermes 3 70b on 2x h100', '1B tokens');
    expect(kept).toHaveProperty(['selfHosted.modelSpec', 'layers'], 80);
    const gpu = await fieldsAfter(
      '500M tokens, selfHosted.gpu=mine, selfHosted.gpuSpec={"memoryGb":96,"memoryBandwidthGbPerSecond":1792} at $2/hr',
      'use l4',
    );
    expect(gpu['selfHosted.gpu']).toBe('l4');
    expect(gpu).not.toHaveProperty('selfHosted.gpuSpec');
  });

  it('another GPU brings its own price, unless one is said with it', async () => {
    const bare = await fieldsAfter('500M tokens A100 at $1.50/hr on lambda', 'what about H200');
    expect(bare).not.toHaveProperty('selfHosted.procurement.usdPerGpuHour');
    expect(bare).not.toHaveProperty('selfHosted.procurement.seller');
    expect(await fieldsAfter('500M tokens A100 at $1.50/hr', 'H200 at 3.10/hr vs gpt-5')).toMatchObject({
      'selfHosted.gpu': 'h200',
      'selfHosted.procurement.usdPerGpuHour': 3.1,
      apis: [{ id: 'openai/gpt-5' }],
    });
    const same = await fieldsAfter('500M tokens H200 at $3/hr', 'H200 and int4');
    expect(same['selfHosted.procurement.usdPerGpuHour']).toBe(3);
  });

  it('a throughput was measured on what it was measured on', async () => {
    const line = '500M tokens 2500 tok/s per replica H100 llama 70b';
    for (const words of ['H200', 'qwen3 32b', 'int4'])
      expect(await fieldsAfter(line, words), words).not.toHaveProperty('selfHosted.throughput');
  });

  it('own replaces rent, and rent replaces own', async () => {
    const own = await fieldsAfter('500M tokens H100 at $3/hr spot', 'own at $25k each, $0.15/kWh');
    expect(own).toMatchObject({
      'selfHosted.procurement.kind': 'own',
      'selfHosted.procurement.usdPerGpu': 25_000,
    });
    expect(own).not.toHaveProperty('selfHosted.procurement.market');
    const rent = await fieldsAfter('500M tokens own H100 at $25k each, $0.15/kWh', 'rent at $2/hr');
    expect(rent).not.toHaveProperty('selfHosted.procurement.usdPerGpu');
    expect(rent).not.toHaveProperty('selfHosted.power.usdPerKwh');
  });

  it('traffic and planned load are two ways to say one thing', async () => {
    expect(await fieldsAfter('500M tokens 40% util', 'bursty')).not.toHaveProperty('selfHosted.plannedLoad');
    expect(await fieldsAfter('500M tokens bursty', '70% util')).not.toHaveProperty('workload.trafficShape');
  });

  it('a volume replaces the utilization that stood for it', async () => {
    const fields = await fieldsAfter('4x H100 llama 70b 40% util', '2B tokens');
    expect(fields).not.toHaveProperty('selfHosted.plannedLoad');
    expect(
      (await fieldsAfter('4x H100 llama 70b 40% util', 'bursty'))['workload.tokensPerMonth'],
    ).toBeGreaterThan(1e8);
  });

  it('"vs" replaces, "also" adds, "drop" takes away', async () => {
    const ids = async (...said: string[]) =>
      (await fieldsAfter('500M tokens vs claude sonnet', ...said)).apis?.map(({ id }) => id);
    expect(await ids('vs gpt-5')).toEqual(['openai/gpt-5']);
    expect(await ids('also vs gpt-5')).toEqual(['anthropic/claude-sonnet-5-5', 'openai/gpt-5']);
    expect(await ids('add gpt-5', 'drop sonnet')).toEqual(['openai/gpt-5']);
    await expect(ids('drop gpt-5')).rejects.toThrow(/not compared with/);
    expect(await ids('drop sonnet')).toEqual([expect.stringMatching(/^novita\/.*llama-3\.3-70b/)]);
    await expect(ids('drop sonnet', 'remove all')).rejects.toThrow(/nothing to compare/);
  });
});

describe('unclear words', () => {
  it.each([
    'what if',
    'int4 and zorp',
    'drop the spare tyre',
    'double the spares',
    'double the volume, 2B tokens',
    '2 or 3B tokens',
    'H1000',
    '-100% traffic',
  ])('"%s" is a question to whoever said it', async (words) => {
    await expect(parseThreadWords(words)).rejects.toMatchObject({ name: 'LlmcostError' });
  });

  it.each([
    ['compare', 'compare'],
    ['so what did we decide?', 'decision'],
    ['is this decided already?', 'decision'],
    ['what was agreed', 'decision'],
    ['why did we choose the api?', 'decision'],
    ['who voted?', 'votes'],
    ['what did ada try?', 'compare'],
    ['Compare them, please!', 'compare'],
    ['undo', 'undo'],
    ['help', 'help'],
    ['export as csv', 'export'],
    ['export', 'export'],
  ])('"%s" is the command %s', async (words, kind) => {
    expect((await parseThreadWords(words)).kind).toBe(kind);
  });
});

describe('changed APIs and ranges', () => {
  const LINE = '500M tokens vs claude sonnet';

  it('names an API that was added, or taken away, alone', async () => {
    const [one, two] = [await drafted(LINE), await changedDraft(LINE, 'also vs gpt-5')];
    expect(changedWords(one, two)).toEqual({ now: ['openai/gpt-5'], instead: [] });
    expect(changedWords(two, await changedDraft(LINE, 'also vs gpt-5', 'drop sonnet'))).toEqual({
      now: [],
      instead: ['anthropic/claude-sonnet-5-5'],
    });
    expect(changedWords(one, await changedDraft(LINE, 'vs gpt-5'))).toEqual({
      now: ['gpt-5'],
      instead: ['claude sonnet'],
    });
  });

  it('scales a range with its middle, and a single volume ends it', async () => {
    const doubled = await changedDraft('300-500M tokens', 'double the volume');
    expect(doubled.fields['workload.tokensPerMonth']).toBe(800e6);
    expect(doubled.said['workload.tokensPerMonth']?.range).toEqual({ low: 600e6, high: 1e9 });
    expect(
      (await changedDraft('300-500M tokens', '2B tokens')).said['workload.tokensPerMonth'],
    ).not.toHaveProperty('range');
  });
});

describe('what help offers for a thread', () => {
  const says = (fields: object) => ({ kind: 'change', outright: { fields } });
  const MEANT: Readonly<Record<string, object>> = {
    'what if 2B tokens and int4?': says({ 'workload.tokensPerMonth': 2e9, 'selfHosted.precision': 'int4' }),
    'double the volume, no spare': {
      ...says({ 'selfHosted.spareReplicas': 0 }),
      relatives: [{ target: 'volume', factor: 2 }],
    },
    'H200 at 3.10/hr vs opus': says({
      'selfHosted.gpu': 'h200',
      'selfHosted.procurement.usdPerGpuHour': 3.1,
      apis: [{ id: OPUS }],
    }),
    compare: { kind: 'compare' },
  };

  it.each(THREAD_EXAMPLES.map(({ line }) => line))('"%s" is understood', async (line) => {
    expect(await parseThreadWords(line)).toMatchObject(MEANT[line] ?? { line: 'with what it means' });
  });
});

describe('commands', () => {
  it.each([
    ['list', { kind: 'list' }],
    ['forget my estimates', { kind: 'forget' }],
    ['defaults', { kind: 'defaults', words: '' }],
    ['our prices', { kind: 'prices' }],
    ['defaults prices', { kind: 'prices' }],
    ['defaults: ops at $140/h', { kind: 'defaults', words: 'ops at $140/h' }],
    ['export decisions as json', { kind: 'export', format: 'json' }],
    ['export', { kind: 'export', format: 'both' }],
  ])('"%s" is no estimate', async (line, intent) => {
    expect(await parseLine(line)).toEqual({ intent, draft: { version: 1, fields: {}, said: {} } });
  });
});

describe('changed words', () => {
  it('name what is said now, and what it replaced', async () => {
    const before = await drafted('500M tokens A100 at $1.50/hr');
    const now = await changedDraft('500M tokens A100 at $1.50/hr', 'H200, double the volume');
    expect(changedWords(before, now)).toEqual({
      now: ['double the volume', 'H200'],
      instead: ['500M tokens', 'A100', '$1.50/hr'],
    });
  });
});
