import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** What is taken away below a card, by names that are short or that point back. */

const THREE = '900M tokens vs claude sonnet 4.5, gpt-4o and gemini 2.5 flash';
const RENTED = '800M tokens a month, llama 70b on 4 H100 rented at $2.60/hr vs gpt-5-mini';
const SONNET = 'anthropic/claude-sonnet-4-5';
const FLASH = 'google/gemini-2.5-flash';

const idsOf = ({ draft }: Awaited<ReturnType<typeof below>>) => draft.fields.apis?.map(({ id }) => id);

describe('an API of a short name goes, and no GPU', () => {
  it.each([
    ['drop the 4o', [SONNET, FLASH]],
    ["drop 4o, we can't use it", [SONNET, FLASH]],
    ["drop flash, we don't trust it", [SONNET, 'openai/gpt-4o']],
    ['drop sonnet for haiku', ['anthropic/claude-haiku-5-5', 'openai/gpt-4o', FLASH]],
  ])('%s', async (mention, ids) => {
    const talked = await below(THREE, [mention]);
    expect(idsOf(talked)?.toSorted()).toEqual([...ids].toSorted());
    expect(talked.draft.fields['selfHosted.gpuCount']).toBeUndefined();
  });

  it('rules a seller out, and leaves the APIs that nobody named', async () => {
    const talked = await below(RENTED, ["remove novita, we can't use them"]);
    expect(idsOf(talked)).toEqual(['openai/gpt-5-mini']);
    expect(talked.draft.fields['constraints.excludedSellers']).toEqual(['novita']);
  });
});

describe('the family of the hosted model goes', () => {
  const MISTRAL = '500M tokens a month, mistral large on 8x H100 vs sonnet';
  it.each(['remove mistral', 'no mistral', 'mistral is out', 'drop the mistral one'])(
    '%s: what is hosted instead is asked, and no seller is ruled out',
    async (mention) => {
      const { draft, reply } = await below(MISTRAL, [mention]);
      expect([reply.kind, reply.hints]).toEqual(['question', ['host llama 70b', 'no mistral api']]);
      expect(draft.fields['constraints.excludedSellers']).toBeUndefined();
    },
  );

  it.each([
    [MISTRAL, 'no mistral api', ['mistral']],
    [RENTED, 'no mistral', ['mistral']],
  ])('%s: %s rules the seller out', async (card, mention, sellers) => {
    expect((await below(card, [mention])).draft.fields['constraints.excludedSellers']).toEqual(sellers);
  });
});

describe('what is sold per token alone is never hosted', () => {
  const ON = 'llama 70b on H100, 900M tokens vs sonnet';
  it.each([
    ['put sonnet on our own gpus', ['host gpt-oss-120b', 'on our own GPUs']],
    ['host haiku ourselves', ['host gpt-oss-120b', 'add anthropic/claude-haiku-5-5']],
    ['self-host sonnet', ['host gpt-oss-120b']],
    ['run sonnet in-house', ['host gpt-oss-120b']],
    ['what if we host gpt-5 on 8 H100s', ['host gpt-oss-120b', 'add openai/gpt-5']],
  ])('%s is asked', async (mention, hints) => {
    const { reply } = await below(ON, [mention]);
    expect([reply.kind, reply.hints]).toEqual(['question', hints]);
    expect(reply.text).toContain('weights are not published');
    for (const hint of hints) expect((await below(ON, [hint])).reply.kind).toBe('change');
  });

  it.each([
    ['host qwen3 32b ourselves', 'qwen3-32b'],
    ['llama 4 maverick is what we run now', 'llama-4-maverick'],
    ['put gpt-oss-120b on our own gpus', 'gpt-oss-120b'],
    ['host deepseek v3', 'deepseek-v3'],
  ])('%s: open weights are', async (mention, model) => {
    expect((await below(ON, [mention])).draft.fields['selfHosted.model']).toBe(model);
  });
});

describe('what comes takes the place of what goes', () => {
  it.each([
    ['drop the fp8, go int4', { 'selfHosted.precision': 'int4', 'selfHosted.gpuCount': 4 }],
    ['no fp8, int4', { 'selfHosted.precision': 'int4' }],
    ['ditch the H100s for L40S', { 'selfHosted.gpu': 'l40s' }],
    ['scrap llama 70b for qwen3 32b', { 'selfHosted.model': 'qwen3-32b' }],
    ['replace llama 70b with qwen3 32b', { 'selfHosted.model': 'qwen3-32b' }],
    ['scrap llama, take qwen3 32b', { 'selfHosted.model': 'qwen3-32b' }],
    ['minus an H100', { 'selfHosted.gpuCount': 3 }],
  ])('%s', async (mention, fields) => {
    expect((await below(RENTED, [mention])).draft.fields).toMatchObject(fields);
  });

  it('takes all spares away, however many', async () => {
    expect((await below(THREE, ['2 spares', 'drop the spares'])).draft.fields).toMatchObject({
      'selfHosted.spareReplicas': 0,
    });
  });
});

describe('so many more or fewer beside something else', () => {
  it.each([
    ['no spare but 2 more gpus and fp8', { 'selfHosted.gpuCount': 6, 'selfHosted.spareReplicas': 0 }],
    ['int4 with 2 more gpus', { 'selfHosted.gpuCount': 6, 'selfHosted.precision': 'int4' }],
    ['2 more gpus on lambda', { 'selfHosted.gpuCount': 6, 'selfHosted.procurement.seller': 'Lambda' }],
    ['900M on 2 more gpus', { 'selfHosted.gpuCount': 6, 'workload.tokensPerMonth': 9e8 }],
    ['we sold 2', { 'selfHosted.gpuCount': 2 }],
    // 16 hours of people stand on the card.
    ['4h more ops', { 'selfHosted.ops.hoursPerMonth': 20 }],
    ['20h more ops on lambda', { 'selfHosted.ops.hoursPerMonth': 36 }],
    ['200M more tokens with int4', { 'workload.tokensPerMonth': 1e9, 'selfHosted.precision': 'int4' }],
  ] as const)('%s', async (mention, fields) => {
    expect((await below(RENTED, [mention])).draft.fields).toMatchObject(fields);
  });

  it('a discount on one API beside it leaves the others', async () => {
    const talked = await below(THREE, ['20% off sonnet and 10% more traffic']);
    expect(talked.draft.fields['workload.tokensPerMonth']).toBeCloseTo(990e6, 0);
    expect(idsOf(talked)).toEqual([SONNET, 'openai/gpt-4o', FLASH]);
  });

  it('requests on top of those that are counted stay on top beside a GPU', async () => {
    const card = '40k requests a day, 2500 tokens in 400 out, mistral small on L40S vs haiku';
    const { fields } = (await below(card, ['5k more requests a day on H100'])).draft;
    // 45,000 × 365 / 12.
    expect(fields['workload.requestsPerMonth']).toBeCloseTo(1_368_750, 3);
  });

  it('is asked about where it cannot be told apart', async () => {
    const { reply } = await below(RENTED, ['we get 2 more gpus in march']);
    expect(reply).toMatchObject({ kind: 'question', hints: ['2 more gpus'] });
  });
});

describe('what goes without anything in its place is asked about', () => {
  it.each(['drop the bf16', 'drop the H100s', 'lose the v100', '4 more B200s', "we can't use them"])(
    '%s',
    async (mention) => {
      const { reply, draft } = await below(RENTED, [mention]);
      expect(reply.kind).toBe('question');
      expect(draft.fields['selfHosted.gpuCount']).toBe(4);
      expect(draft.fields['selfHosted.precision']).toBeUndefined();
    },
  );
});

describe('which of several stay', () => {
  const FOUR = '300M tokens/mo vs opus vs sonnet vs gpt-5 vs gemini 2.5 pro, H100 rental';
  const OPUS = 'anthropic/claude-opus-5-5';
  const SONNET = 'anthropic/claude-sonnet-5-5';
  it.each([
    [['too many, keep only opus and sonnet'], [OPUS, SONNET]],
    [['make it 2x, keep only opus and sonnet'], [OPUS, SONNET]],
    [['drop gpt-5 and keep just opus'], [OPUS]],
    [['keep only opus and sonnet', 'drop sonnet, only opus'], [OPUS]],
    [['keep only opus and sonnet', 'drop sonnet, finance never approved it'], [OPUS]],
    [['keep only opus and sonnet', 'drop sonnet, way too expensive for us'], [OPUS]],
  ])('%j: %j', async (mentions, ids) => {
    const { draft, reply } = await below(FOUR, mentions);
    expect([reply.kind, draft.fields.apis?.map(({ id }) => id)]).toEqual(['change', ids]);
  });

  it.each(['keep only opus and haiku', 'only opus', 'vs opus and haiku'])(
    '%s: at the price that was said',
    async (mention) => {
      const { draft } = await below(FOUR, ['20% off opus', mention]);
      expect(draft.fields.apis?.[0]).toEqual({ id: OPUS, discount: 0.2 });
    },
  );

  it('is one and the rest without a verb too', async () => {
    const { draft } = await below(FOUR, ['sonnet for 70%, haiku the rest']);
    expect(draft.fields.apis?.find(({ mix }) => mix !== undefined)?.mix).toEqual([
      { id: SONNET, share: 0.7 },
      { id: 'anthropic/claude-haiku-5-5', share: 0.3 },
    ]);
  });
});

describe('spot machines that are not wanted', () => {
  it('takes "not spot" for on demand', async () => {
    const { draft } = await below('3B tokens, llama 8b on H100 spot vs gpt-4o-mini', ['not spot after all']);
    expect(draft.fields['selfHosted.procurement.market']).toBe('on-demand');
  });
});

describe('an API that goes later', () => {
  const TICKETS = '40k support tickets a day, 1200 in 250 out, mistral small on 2x L40S rented vs haiku';

  it('never brings what was to go, nor makes a job of when', async () => {
    const { draft } = await below(TICKETS, ['drop haiku once the contract ends in may']);
    expect(draft.fields.apis?.some(({ id }) => id.includes('haiku'))).toBe(false);
    expect(draft.fields['workload.oneTime']).toBeUndefined();
  });
});

describe('what one phrase said goes as a whole', () => {
  const IN_US = '2B tokens a month, deepseek v3.1 on 8 H200 vs sonnet, US only';
  it.each([
    'remove the US restriction',
    'lift the US rule',
    'no residency',
    'drop the region',
    'data can go anywhere',
    'no us only',
  ])('%s: the rule, and the place that the price is from', async (mention) => {
    const { draft, reply } = await below(IN_US, [mention]);
    expect(draft.fields['constraints.dataResidency']).toBe('none');
    expect(draft.fields['constraints.region']).toBeUndefined();
    expect(reply.text).toContain('Hosting $64,171 → $28,255');
    expect(reply.text).not.toContain('without US only');
  });

  it.each([
    ['30% overflows to haiku', 'no overflow'],
    ['30% overflows to haiku', 'drop haiku'],
    ['haiku as fallback for 10%', 'no fallback'],
    ['haiku as fallback for 10%', 'remove haiku'],
  ])('%s, %s: the API with its share of the traffic', async (said, mention) => {
    const talked = await below(RENTED, [said, mention]);
    expect(idsOf(talked)).toEqual(['openai/gpt-5-mini']);
    expect(talked.draft.fields['workload.movedShare']).toBeUndefined();
  });

  it.each([
    ['add opus', 'drop opus'],
    ['opus instead of gpt-5 mini', 'add haiku'],
  ])('%s, %s: the share of another stays', async (said, mention) => {
    const { draft } = await below(`${RENTED}, 70% stays with gpt-5-mini`, [said, mention]);
    expect(draft.fields['workload.movedShare']).toBeCloseTo(0.3, 9);
  });

  const PAID = '800M tokens a month, llama 70b on 4 H100 already paid until March 2027 vs gpt-5-mini';
  it.each([
    ['rent them', 'rent'],
    ['rent at $2/hr', 'rent'],
    ['what if we rented at $2.10/h?', 'rent'],
    ['rent at $2/hr on runpod', 'rent'],
    ['own at $20k each', 'own'],
  ])('%s: what was paid, and until when', async (mention, kind) => {
    const { draft } = await below(PAID, [mention]);
    expect(draft.fields['selfHosted.procurement.kind']).toBe(kind);
    expect(draft.fields['selfHosted.procurement.paidUntil']).toBeUndefined();
  });

  it.each([
    ['$2/hr', ['rent at $2/hr', '$2/hr afterwards']],
    ['then $2/hr', ['rent at $2/hr', '$2/hr afterwards']],
  ])('%s is asked below what is paid until a month', async (mention, hints) => {
    const { reply } = await below(PAID, [mention]);
    expect(reply).toMatchObject({ kind: 'question', hints });
    for (const hint of hints) expect((await below(PAID, [hint])).reply.kind).toBe('change');
  });

  it.each([
    ['$2/hr afterwards', { kind: 'rent', usdPerGpuHour: 2 }],
    ['after that rent at $2/hr', { kind: 'rent', usdPerGpuHour: 2 }],
    ['from april on $2/hr', { kind: 'rent', usdPerGpuHour: 2 }],
    ['once it ends, we buy them at $20k each', { kind: 'own', usdPerGpu: 20_000 }],
  ])('%s is what comes then', async (mention, terms) => {
    const { fields } = (await below(PAID, [mention])).draft;
    expect(fields['selfHosted.procurement.kind']).toBe('paid');
    expect(fields['selfHosted.procurement.paidUntil']).toBe('2027-03');
    expect(fields['selfHosted.procurement.then']).toEqual(terms);
  });

  it('is told once: a term goes with what was reserved', async () => {
    const { reply } = await below(IN_US, ['reserved for 3 years', 'not reserved']);
    expect(reply.text).toMatch(/^not reserved\. /);
  });
});

describe('what goes behind another wish, without a comma', () => {
  const CARD = '500M tokens a month, llama 70b on 4x H100 at $2.50/hr, 10h ops, vs sonnet, gpt-5';
  it.each([
    'PUE 1.3 drop sonnet',
    'vs gpt-5 drop sonnet',
    '16h ops remove sonnet',
    '8 GPUs ditch the sonnet',
  ])('%s', async (mention) => {
    expect(idsOf(await below(CARD, [mention]))).toEqual(['openai/gpt-5']);
  });

  it('leaves a verb with whom it is said of', async () => {
    const { draft } = await below(CARD, ['H200 instead drop the ops']);
    expect(draft.fields['selfHosted.ops.hoursPerMonth']).toBe(0);
    expect(draft.fields['selfHosted.gpu']).toBe('h200');
    const { draft: kept } = await below(CARD, ['could the price drop our bill by 10%?']);
    expect(kept.fields.apis).toHaveLength(2);
  });
});

describe('an hour that nobody earns so little in', () => {
  it.each(['at $1.99/hr 16h ops', 'at $1.99/hr but 16h ops', '16h ops at $1.99/hr per GPU'])(
    '%s: is that of a GPU',
    async (mention) => {
      const { draft } = await below('500M tokens, llama 70b on 4x H100 at $2.50/hr, vs sonnet', [mention]);
      expect(draft.fields['selfHosted.procurement.usdPerGpuHour']).toBe(1.99);
      expect(draft.fields['selfHosted.ops.usdPerHour']).toBeUndefined();
    },
  );
});

describe('what is switched off, or cannot be', () => {
  const CARD =
    '2B tokens on 4x H100 llama 70b vs sonnet, 40% cached, all in batch, 30 tok/s per user, 1 spare';
  const CACHED = 'workload.cachedInputShare';
  const BATCH = 'workload.batchShare';
  const FLOOR = 'selfHosted.minTokensPerSecondPerUser';

  it.each<[string[], Record<string, unknown>]>([
    [['turn the caching off'], { [CACHED]: 0, [BATCH]: 1 }],
    [['what if we switched off prompt caching'], { [CACHED]: 0, [BATCH]: 1 }],
    [['please disable the cache'], { [CACHED]: 0, [BATCH]: 1 }],
    [['no more batching'], { [CACHED]: 0.4, [BATCH]: 0 }],
    [['we could live without the spare'], { 'selfHosted.spareReplicas': 0 }],
    [['if caching gets disabled'], { [CACHED]: 0, [BATCH]: 1 }],
    [["caching can't work with our prompts"], { [CACHED]: 0, [BATCH]: 1 }],
    [['i think batching is not an option for chat'], { [CACHED]: 0.4, [BATCH]: 0 }],
    [["batch mode won't fly for us"], { [CACHED]: 0.4, [BATCH]: 0 }],
    [['no batch', 'caching too'], { [CACHED]: 0, [BATCH]: 0 }],
    [['take the batch out again', 'spares as well'], { [BATCH]: 0, 'selfHosted.spareReplicas': 0 }],
  ])('%j', async (mentions, fields) => {
    const { draft, reply } = await below(CARD, mentions);
    expect([reply.kind, draft.fields]).toMatchObject(['change', fields]);
  });

  it.each(['no floor', "we don't need a minimum speed", "speed doesn't really matter here"])(
    '%s: no user needs any speed',
    async (mention) => {
      const { draft, scenario, reply } = await below(CARD, [mention]);
      expect(reply.text).toContain('no speed floor. ');
      expect(draft.fields[FLOOR]).toBeUndefined();
      expect(scenario.selfHosted.minTokensPerSecondPerUser).not.toBe(30);
      expect((await below(CARD, [mention, '25 tok/s per user'])).draft.fields).toMatchObject({ [FLOOR]: 25 });
    },
  );

  it('a cost that is negligible is not counted', async () => {
    const { draft } = await below(`${CARD}, egress $400 a month`, ['egress is basically negligible']);
    expect(draft.fields['selfHosted.otherUsdPerMonth']).toBe(0);
  });
});
