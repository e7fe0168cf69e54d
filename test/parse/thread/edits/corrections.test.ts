import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';
import { DAYS } from '../../phrase.ts';

/** What corrects a number or a name that was just said, or takes its place: the rest stays. */

const MONTHLY = '500M tokens a month on 4 H100s vs sonnet';

describe('a number that stands for one just said', () => {
  it.each([
    ['what about 20% off sonnet?', 'and at 30?', 'apis.0.discount', 0.3],
    ['20% off sonnet', 'make it 30', 'apis.0.discount', 0.3],
    ['H100 at $3.10/hr', 'and at 2.80?', 'selfHosted.procurement.usdPerGpuHour', 2.8],
    ['40% cached', 'and 60?', 'workload.cachedInputShare', 0.6],
  ])('%s, then %s', async (first, then, field, value) => {
    const { draft } = await below(MONTHLY, [first, then]);
    const [head = '', at = '', key = ''] = field.startsWith('apis') ? field.split('.') : [field];
    const found = (draft.fields as Record<string, unknown>)[head];
    expect(key === '' ? found : (found as Record<string, Record<string, unknown>>)[at]?.[key]).toBe(value);
  });

  it('asks what a number counts after a factor', async () => {
    expect((await below(MONTHLY, ['make it 3x', 'and 5?'])).reply.kind).toBe('question');
  });
});

describe('what corrects the words before it', () => {
  it.each([
    ['make it 3x', 'sorry 2x', 1e9],
    ['make it 2B', 'actually that was wrong, 1.8', 1.8e9],
    ['20% more', 'no, 30% more', 6.5e8],
    ['make it 3B', "that's for 2 months", 1.5e9],
    ['make it 3B', "that's for five months", 6e8],
  ])('%s, then %s', async (first, then, tokens) => {
    const { draft } = await below(MONTHLY, [first, then]);
    expect(draft.fields['workload.tokensPerMonth']).toBeCloseTo(tokens, -3);
  });

  it.each([
    ['add gemini 2.5 flash', 'drop it again', []],
    ['add gemini 2.5 flash', 'no, opus', ['anthropic/claude-opus-5-5']],
  ])('%s, then %s', async (first, then, others) => {
    const { draft } = await below(MONTHLY, [first, then]);
    expect(draft.fields.apis?.map(({ id }) => id)).toEqual(['anthropic/claude-sonnet-5-5', ...others]);
  });

  it('keeps whose price it is, with each side in words', async () => {
    const { draft } = await below('500M tokens vs gpt-5-mini', ['mini is 0.20 in 1.60 out']);
    expect(draft.fields.apis).toEqual([
      { id: 'openai/gpt-5-mini', usdPerMillionInput: 0.2, usdPerMillionOutput: 1.6 },
    ]);
  });

  it('counts the same again of what was spoken of', async () => {
    expect((await below(MONTHLY, ['2 gpus', 'and if 8?'])).draft.fields['selfHosted.gpuCount']).toBe(8);
  });
});

describe('what is taken back by name', () => {
  it.each(['undo the 2B', 'take back the 2B'])('%s', async (mention) => {
    const { draft, reply } = await below(MONTHLY, ['make it 2B', mention]);
    expect(reply.kind).toBe('change');
    expect(draft.fields['workload.tokensPerMonth']).toBe(5e8);
  });

  it('leaves what was said beside it', async () => {
    const { draft } = await below(MONTHLY, ['make it 2B and int4', 'undo the int4']);
    expect(draft.fields['workload.tokensPerMonth']).toBe(2e9);
    expect(draft.fields['selfHosted.precision']).toBeUndefined();
  });

  it('leaves what was said since', async () => {
    const { draft } = await below(MONTHLY, ['make it 2B', 'int4', 'undo the 2B']);
    expect(draft.fields).toMatchObject({
      'workload.tokensPerMonth': 5e8,
      'selfHosted.precision': 'int4',
    });
  });
});

it('takes "once" back', async () => {
  const { draft } = await below('10B tokens once, batch, qwen3 32b on 8xH100 vs gpt-5 mini', [
    'its monthly actually',
  ]);
  expect(draft.fields['workload.oneTime']).toBeUndefined();
});

describe('a batch price of one API, where all the work waits after all', () => {
  const CARD = '80M requests a month, 300 in 60 out, haiku batch or qwen3 8b on 4x A100';

  it.each(["it's a one-off", 'all of it can wait'])('%s: it counts once', async (mention) => {
    const { scenario } = await below(CARD, [mention]);
    const { workload, apis } = scenario;
    expect(workload.batchShare).toBe(1);
    expect(apis.find(({ role }) => role === 'named')).toMatchObject({ batchDiscount: 0.5, discount: 0 });
  });

  it('stays a discount where people wait', async () => {
    const { scenario } = await below(CARD, ['make it 90M requests']);
    expect(scenario.apis.find(({ role }) => role === 'named')).toMatchObject({ discount: 0.5 });
  });
});

describe('a number that was wrong says what it counted', () => {
  const FLEET = '8x H100 at $2.49/hr on lambda, 6B tokens a month, vs gpt-4.1 mini';
  const CALLS = '200k calls a day x 3k tokens in 400 out, 2x H100 on runpod, llama 3.3 70b, vs gpt-4o';

  it.each([
    ['oops, output is 40, not 400', 'workload.requestOutputTokens', 40],
    ['I misread: 20k calls not 200k', 'workload.requestsPerMonth', 20e3 * DAYS],
    ['I typed 200k, should have been 20k', 'workload.requestsPerMonth', 20e3 * DAYS],
    ['not 2, more like 4 GPUs', 'selfHosted.gpuCount', 4],
  ] as const)('%s', async (mention, field, value) => {
    expect((await below(CALLS, [mention])).draft.fields[field]).toBeCloseTo(value, 3);
  });

  it('is one of what was said last, behind "scratch that"', async () => {
    expect((await below(FLEET, ['4 gpus', 'scratch that, 6'])).draft.fields['selfHosted.gpuCount']).toBe(6);
  });
});

describe('the last of several tries holds', () => {
  it('and what is hummed names no model', async () => {
    const { draft } = await below('500M tokens A100 rental', ['1B, no 2B, hmm 1.5B']);
    expect(draft.fields['workload.tokensPerMonth']).toBe(1.5e9);
    expect(draft.fields['selfHosted.model']).toBeUndefined();
  });

  it.each([
    [
      '50k requests a day, 6k in 400 out, 60% cached vs gpt-5-mini',
      '60% was optimistic, 30%',
      'workload.cachedInputShare',
      0.3,
    ],
    [
      'paying $18k/mo on sonnet 4.5, A100 80GB',
      'normally 15k',
      'workload.bill',
      { usdPerMonth: 15_000, api: 'anthropic/claude-sonnet-4-5' },
    ],
    [
      'paying $18k/mo on sonnet 4.5, A100 80GB',
      'november was 22k',
      'workload.bill',
      { usdPerMonth: 22_000, api: 'anthropic/claude-sonnet-4-5' },
    ],
  ] as const)('%s: %s', async (card, mention, field, value) => {
    expect((await below(card, [mention])).draft.fields[field]).toEqual(value);
  });

  it('and a cache of one API is asked about', async () => {
    const line = '50k requests a day, 6k in 400 out, 60% cached, mistral small vs gpt-5-mini';
    expect((await below(line, ['no cache on gpt-5-mini'])).reply.kind).toBe('question');
  });
});

describe('a number that is denied', () => {
  const OWN = '40k requests a day, 1500 in 300 out, 4x L40S own at $8k each, qwen3 32b vs gpt-5-mini';

  it.each([['8k was wrong, 7k'], ["it's 7k not 8k"], ['$8k was wrong, $7k']])(
    'says which figure of the card is another: %s',
    async (mention) => {
      const { fields } = (await below(OWN, [mention])).draft;
      expect(fields['selfHosted.procurement.usdPerGpu']).toBe(7000);
      expect(fields['workload.requestsPerMonth']).toBeCloseTo(40_000 * DAYS, 6);
    },
  );

  it('is asked about where it stands nowhere on the card', async () => {
    const { draft, reply } = await below('500M tokens on 2x H100 with llama 70b vs sonnet', [
      'try 14b instead of 32b',
    ]);
    expect(reply.kind).toBe('question');
    expect(reply.text).toContain('tokens a month, or the size of the model?');
    expect(draft.fields['workload.tokensPerMonth']).toBe(500e6);
  });
});

describe('what is not so, with what is', () => {
  const CARD = '800M tokens/month qwen2.5 72b on 2x H100 rented vs sonnet and haiku';
  const volume = 'workload.tokensPerMonth';
  const model = 'selfHosted.model';

  it.each<[string[], Record<string, unknown>]>([
    [['make it 450M', "it's not 2B! keep it at 450M", '2x'], { [volume]: 9e8 }],
    [["that's not 800M, make it 650M"], { [volume]: 6.5e8 }],
    [["it's a one-off really, not every month"], { 'workload.oneTime': true }],
    [['it is a one-time job, not recurring'], { 'workload.oneTime': true }],
    [["don't count with 24/7, we run 7 to 19h mon-fri"], { [volume]: 8e8 }],
    [["it isn't needed around the clock, only business hours"], { 'workload.trafficShape': 'office-hours' }],
    [['no, qwen3 not 2.5, the 14b'], { [model]: 'qwen3-14b' }],
    [['gemma3. the 27b one'], { [model]: 'gemma-3-27b' }],
  ])('%j', async (mentions, fields) => {
    const { draft, reply } = await below(CARD, mentions);
    expect([reply.kind, draft.fields]).toMatchObject(['change', fields]);
  });

  it('is a period of the amount that is there', async () => {
    const { draft } = await below(CARD, ['per week!! not month']);
    expect(draft.fields[volume]).toBeCloseTo((8e8 * 365) / 7 / 12, -3);
  });

  it.each(["haiku isn't good enough for our evals", 'haiku did not pass our red team tests'])(
    '%s: it leaves the card',
    async (mention) => {
      const { draft } = await below(CARD, [mention]);
      expect(draft.fields.apis?.map(({ id }) => id)).toEqual(['anthropic/claude-sonnet-5-5']);
    },
  );
});

describe('a swap that is asked for, however it begins', () => {
  const CARD = '800M tokens/month gemma 3 27b on 2x H100 vs gpt-5-mini';

  it.each([
    ['que tal with qwen3 32b in place of gemma?', { 'selfHosted.model': 'qwen3-32b' }],
    ['hmm, with qwen3 32b rather than gemma?', { 'selfHosted.model': 'qwen3-32b' }],
    ['y con H200 in place of H100?', { 'selfHosted.gpu': 'h200' }],
    ['und mit haiku instead of gpt-5-mini?', { apis: [{ id: 'anthropic/claude-haiku-5-5' }] }],
  ])('%s', async (mention, fields) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect([reply.kind, draft.fields]).toMatchObject(['change', fields]);
  });
});

describe('another size of each copy', () => {
  const CARD = '1B tokens llama 70b int8 on 8x H100, 4 replicas vs sonnet';

  it('leaves as many copies as the GPUs hold', async () => {
    const { draft, scenario, reply } = await below(CARD, ['tp4 then']);
    expect([reply.kind, draft.fields['selfHosted.replicas']]).toEqual(['change', undefined]);
    expect([scenario.selfHosted.gpusPerReplica, scenario.selfHosted.replicas]).toEqual([4, 2]);
  });

  it('leaves the copies that fit', async () => {
    const { draft } = await below(CARD, ['tp 2']);
    expect(draft.fields['selfHosted.replicas']).toBe(4);
  });

  it('is told for each that is asked of', async () => {
    const { reply } = await below(CARD, ['tp4 or tp8?']);
    expect(reply.kind).toBe('answer');
    expect(reply.text).toMatch(/^"tp4": 4 → 2 replicas.*\n"tp8": 4 replicas → 1 replica/);
  });
});
