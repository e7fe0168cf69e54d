import { describe, expect, it } from 'vitest';
import type { DraftApi } from '../../../../src/domain/draft.ts';
import { below } from '../../../helpers/below.ts';

/** Sellers that come and go as a thread goes on, and what all of one seller's cost. */

const RIVALS = '500M tokens vs azure gpt-4o vs sonnet vs groq llama 70b, A100 rental';

describe('who may be chosen', () => {
  it.each([
    [
      ['no azure', 'without groq'],
      ['azure', 'groq'],
    ],
    [
      ['no azure', 'groq is out too'],
      ['azure', 'groq'],
    ],
    [
      ['what if we cancel azure', 'and if groq closes'],
      ['azure', 'groq'],
    ],
    [["we're leaving azure next year"], ['azure']],
    [['no azure', 'without groq', 'azure is ok again'], ['groq']],
    [['no azure', 'azure is back'], undefined],
    [['no azure', 'only azure'], undefined],
    [['drop sonnet, legal says no openai'], ['openai']],
    [['can we drop sonnet because legal says no openai'], ['openai']],
    [['drop sonnet, legal banned azure'], ['azure']],
    [['legal vetoed openai'], ['openai']],
    [['compliance says no to openai'], ['openai']],
    [["compliance won't allow groq"], ['groq']],
    [['security has not approved azure'], ['azure']],
  ])('%j: %j is ruled out', async (mentions, out) => {
    const { draft, reply } = await below(RIVALS, mentions);
    expect([reply.kind, draft.fields['constraints.excludedSellers']]).toEqual(['change', out]);
    expect(draft.fields['selfHosted.procurement.seller']).toBeUndefined();
  });

  it('says all that hold', async () => {
    const { reply } = await below(RIVALS, ['no azure', 'without groq']);
    expect(reply.text).toMatch(/^not azure, without groq\. /);
    const back = await below(RIVALS, ['no azure', 'azure is allowed']);
    expect(back.reply.text).toMatch(/^no seller ruled out\. /);
  });

  it('lets another one in beside those that alone may be used', async () => {
    const { draft } = await below(RIVALS, ['only anthropic', 'openai is fine too']);
    expect(draft.fields['constraints.sellers']).toEqual(['anthropic', 'openai']);
  });
});

describe('prices of a whole seller', () => {
  it.each([
    [RIVALS, 'groq doubles its prices', 'groq/llama-3.3-70b-versatile', 2],
    ['500M tokens H100 vs grok 4 vs gpt-5', 'xai is twice as expensive', 'x-ai/grok-4-0709', 2],
    [
      '500M tokens H100 vs bedrock haiku vs gpt-5',
      'aws raises its prices by 20%',
      'aws/anthropic.claude-haiku-5-5',
      1.2,
    ],
    [
      '500M tokens H100 vs deepseek v3 vs gpt-5',
      'deepseek halves its prices',
      'siliconflow/deepseek-ai/DeepSeek-V3',
      0.5,
    ],
  ])('%s: %s', async (line, mention, id, factor) => {
    const inputUsd = async (mentions: readonly string[]): Promise<number> => {
      const { scenario } = await below(line, mentions);
      return scenario.apis.find((api) => api.id === id)?.usdPerMillionInput ?? 0;
    };
    expect(await inputUsd([mention])).toBeCloseTo((await inputUsd(['thanks'])) * factor, 9);
  });
});

describe('prices of the seller of the GPUs', () => {
  const AWS = '500M tokens llama 70b on p5 vs sonnet';
  const BOTH = '500M tokens llama 70b on 4x H100 on aws vs bedrock sonnet';
  const RUNPOD = '500M tokens llama 70b on 4x H100 at runpod vs sonnet';

  it.each([
    [AWS, ['aws raises its prices 20%'], 1.2],
    [AWS, ['aws raises its prices 20%', 'aws gives us 10% off'], 1.2 * 0.9],
    [RUNPOD, ['runpod raises its prices 10%', 'runpod drops its prices by 10%'], 1.1 * 0.9],
    [RUNPOD, ['if runpod goes up 10%'], 1.1],
  ])('%s: %j', async (line, mentions, factor) => {
    const perHour = async (all: readonly string[]): Promise<number> => {
      const { procurement } = (await below(line, all)).scenario.selfHosted;
      return procurement.kind === 'rent' ? procurement.usdPerGpuHour : 0;
    };
    expect(await perHour(mentions)).toBeCloseTo((await perHour(['thanks'])) * factor, 9);
    const { draft } = await below(line, mentions);
    expect(draft.fields['apis.discount']).toBeUndefined();
  });

  it.each([
    ['aws raises its prices 20%', '+20%'],
    ['aws gives us 10% off', '-10%'],
  ])('%s: of the GPUs, of the API, or of both?', async (mention, by) => {
    const { reply } = await below(BOTH, [mention]);
    const id = 'aws/global.anthropic.claude-sonnet-5-5';
    expect([reply.kind, reply.hints]).toEqual([
      'question',
      [`gpu price ${by}, ${id} ${by}`, `gpu price ${by}`, `${id} ${by}`],
    ]);
  });

  it('are none of the card where the GPUs are of another', async () => {
    const { reply } = await below(AWS, ['runpod drops its prices by 10%']);
    expect([reply.kind, reply.hints]).toEqual(['question', ['gpu price -10%', 'runpod']]);
  });
});

describe('one seller in the place of another', () => {
  const CARD = '500M tokens a month, llama 70b on 4x H100 at lambda vs sonnet, gpt-5';
  const [SONNET, GPT] = ['anthropic/claude-sonnet-5-5', 'openai/gpt-5'];
  const BEDROCK = 'aws/global.anthropic.claude-sonnet-5-5';

  it.each([
    ['bedrock then, not anthropic directly', [BEDROCK, GPT]],
    ['bedrock instead of anthropic', [BEDROCK, GPT]],
    ['via bedrock', [BEDROCK, GPT]],
    ['gpt-5 from azure, not openai', [SONNET, 'azure/gpt-5']],
    ['azure instead of openai', [SONNET, 'azure/gpt-5']],
    ['openai via azure', [SONNET, GPT, 'azure/gpt-5']],
    ['the openai one is out', [SONNET]],
    ['drop the claude one', [GPT]],
  ])('sells the API of the card: %s', async (mention, apis) => {
    const { draft } = await below(CARD, [mention]);
    expect(draft.fields.apis?.map(({ id }) => id)).toEqual(apis);
    expect(draft.fields['constraints.excludedSellers']).toBeUndefined();
    expect(draft.fields['selfHosted.procurement.seller']).toBe('Lambda');
  });

  it('is dropped where the other stands on the card too', async () => {
    const { draft } = await below(CARD, ['what about gpt-5 via azure', 'no, openai directly']);
    expect(draft.fields.apis?.map(({ id }) => id)).toEqual([SONNET, GPT]);
  });

  it.each([
    ['runpod instead of lambda', 'RunPod Secure'],
    ['lambda was down twice last week, move it to runpod', 'RunPod Secure'],
    ['lambda → crusoe', 'Crusoe'],
  ])('rents out the GPUs: %s', async (mention, seller) => {
    const { draft } = await below(CARD, [mention]);
    expect(draft.fields['selfHosted.procurement.seller']).toBe(seller);
    expect(draft.fields.apis?.map(({ id }) => id)).toEqual([SONNET, GPT]);
  });

  it.each([
    ['together instead of lambda', 'it sells tokens, not GPUs to host on'],
    ['aws or azure would be ok', 'rent GPUs, and an answer holds the price of one'],
    ['aws and azure are fine', 'rent GPUs, and an answer holds the price of one'],
  ])('is asked about: %s', async (mention, text) => {
    const { reply } = await below(CARD, [mention]);
    expect([reply.kind, reply.text]).toEqual(['question', expect.stringContaining(text)]);
  });

  it('has a line for each of two', async () => {
    const { reply } = await below(CARD, ['aws or azure would be ok']);
    expect(reply.hints).toEqual(['GPUs from aws', 'GPUs from azure']);
  });
});

describe('a seller for an API', () => {
  const CARD = '500M tokens a month on 2x H100 with llama 70b vs sonnet';

  it('is no landlord of GPUs', async () => {
    const { draft, reply } = await below(CARD, ['what about azure for sonnet']);
    expect(reply.text).toContain('I have no price for');
    expect(draft.fields).not.toHaveProperty(['selfHosted.procurement.seller']);
  });

  it('is where it is bought', async () => {
    const { apis } = (await below(CARD, ['azure for gpt-5'])).draft.fields;
    expect(apis?.map(({ id }) => id)).toContain('azure/gpt-5');
  });
});

describe('a seller that may be chosen', () => {
  const CARD = '500M tokens a month on 2x H100 with llama 70b vs sonnet, gpt-5';

  it.each([
    ['azure would be ok', 'azure'],
    ['azure is fine by me', 'azure'],
    ['azure would do', 'azure'],
    ["we're fine with azure", 'azure'],
    ['allow azure', 'azure'],
    ['runpod is fine', 'runpod'],
    ['coreweave would be acceptable', 'coreweave'],
  ])('is not chosen where no rule is against it, but asked about: %s', async (mention, name) => {
    const { reply } = await below(CARD, [mention]);
    expect([reply.kind, reply.hints]).toEqual(['question', [`GPUs from ${name}`, `only ${name}`]]);
  });

  it.each(['azure would be ok', 'azure is fine', 'azure works now', "we're fine with azure"])(
    'is let in where a rule is against it: %s',
    async (mention) => {
      const { fields } = (await below(`${CARD}, not azure`, [mention])).draft;
      expect(fields).not.toHaveProperty(['constraints.excludedSellers']);
      expect(fields).not.toHaveProperty(['selfHosted.procurement.seller']);
    },
  );

  it.each(['we could use azure', 'use azure', 'GPUs from azure'])('is chosen: %s', async (mention) => {
    const { fields } = (await below('500M tokens a month on 2x H100 vs sonnet', [mention])).draft;
    expect(fields['selfHosted.procurement.seller']).toBe('Azure');
  });
});

describe('prices of a seller, and by how much one differs', () => {
  const BOTH = '500M tokens vs sonnet at $3/$15 and gpt-5-mini at $0.25/$2, A100';

  it('change the APIs of that seller alone', async () => {
    const { draft } = await below(BOTH, ['what if openai doubles prices']);
    expect(draft.fields.apis?.map(({ usdPerMillionOutput }) => usdPerMillionOutput).toSorted()).toEqual([
      15, 4,
    ]);
  });

  it('are asked about where nothing of that seller is there', async () => {
    const { reply, draft } = await below('500M tokens A100 rental', [
      'what happens if openai doubles prices',
    ]);
    expect(reply.kind).toBe('question');
    expect(draft.fields.apis).toBeUndefined();
  });

  it.each([
    [
      'own 4x L40S at $9k each, 2B tokens a month',
      'the cards cost 1k less each',
      'selfHosted.procurement.usdPerGpu',
      8000,
    ],
    [
      '50k requests a day, 6k in 400 out vs gpt-5-mini',
      'half of the questions hit cache',
      'workload.cachedInputShare',
      0.5,
    ],
  ] as const)('%s: %s', async (card, mention, field, value) => {
    expect((await below(card, [mention])).draft.fields[field]).toBe(value);
  });

  it('never makes a price of a difference', async () => {
    const { draft } = await below('500M tokens, A100 at $1.79/hr', ['ops $10 an hour cheaper']);
    expect(draft.fields['selfHosted.ops.usdPerHour']).toBeUndefined();
  });
});

describe('a discount that a seller calls by a name of its own', () => {
  const BEDROCK = '900M tokens qwen3 32b on 2x H100 vs bedrock haiku and gpt-5';
  const VERTEX = '900M tokens qwen3 32b on 2x H100 vs gemini pro and sonnet';
  const OFF = (apis: readonly DraftApi[] | undefined) => apis?.map(({ discount }) => discount);

  it.each([
    [BEDROCK, 'aws gives us 11% MAP discount', [0.11, undefined]],
    [BEDROCK, 'amazon granted us a 6.5% partner network rebate', [0.065, undefined]],
    [BEDROCK, 'we signed a private pricing deal with amazon, that is 14% off', [0.14, undefined]],
    [VERTEX, '5% CUD discount from google', [0.05, undefined]],
    [VERTEX, 'gcp gives us 18% off', [0.18, undefined]],
    [VERTEX, '15% sonnet discount', [undefined, 0.15]],
    [VERTEX, 'our sonnet rate is 9% lower than list', [undefined, 0.09]],
    [VERTEX, 'the google price comes in about 17% under their list prices', [0.17, undefined]],
    [VERTEX, 'we have a 15% anthropic discount', [undefined, 0.15]],
  ])('%s: %s is of that API, and of no GPU', async (line, mention, discounts) => {
    const { draft, reply } = await below(line, [mention]);
    expect([reply.kind, OFF(draft.fields.apis)]).toEqual(['change', discounts]);
    expect(draft.fields['selfHosted.procurement.seller']).toBeUndefined();
    expect(draft.fields['apis.discount']).toBeUndefined();
  });

  it('is asked for where the GPUs are of that seller too', async () => {
    const { reply } = await below('900M tokens llama 70b on 4x H100 on aws vs bedrock haiku', [
      'aws gives us 11% MAP discount',
    ]);
    expect(reply.text).toContain('of the GPUs, of the API, or of both?');
  });
});

describe('a seller alone is of the hosted model, and of what the card has of theirs', () => {
  const CARD = '700M tokens llama 3.3 70b on 2x H100 vs groq and together and haiku';
  const HAIKU = 'anthropic/claude-haiku-5-5';
  const GROQ = 'groq/llama-3.3-70b-versatile';
  const TOGETHER = 'together/meta-llama/Llama-3.3-70B-Instruct-Turbo';
  const NOVITA = 'novita/meta-llama/llama-3.3-70b-instruct';
  const DEEPINFRA = 'deepinfra/meta-llama/Llama-3.3-70B-Instruct-Turbo';

  it.each<[string[], string[]]>([
    [['trade groq for novita'], [NOVITA, TOGETHER, HAIKU]],
    [['novita in place of together please'], [GROQ, NOVITA, HAIKU]],
    [['together out, deepinfra in'], [GROQ, HAIKU, DEEPINFRA]],
    [
      ['drop together', 'groq out and together back in'],
      [HAIKU, TOGETHER],
    ],
    [
      ['drop together', 'put together back in the mix'],
      [GROQ, HAIKU, TOGETHER],
    ],
    [['include novita & deepinfra in the list'], [GROQ, TOGETHER, HAIKU, NOVITA, DEEPINFRA]],
    [["let's have novita in there too"], [GROQ, TOGETHER, HAIKU, NOVITA]],
    [['not together, novita'], [GROQ, NOVITA, HAIKU]],
    [['show me novita as well'], [GROQ, TOGETHER, HAIKU, NOVITA]],
    [['Mara wants deepinfra, novita in the mix as well'], [GROQ, TOGETHER, HAIKU, DEEPINFRA, NOVITA]],
    [
      ['drop groq', 'no, we would rather stick with groq'],
      [TOGETHER, HAIKU, GROQ],
    ],
    [
      ['drop groq', 'bring it back'],
      [TOGETHER, HAIKU, GROQ],
    ],
    [
      ['w/o groq', 'add groq'],
      [TOGETHER, HAIKU, GROQ],
    ],
  ])('%j', async (mentions, ids) => {
    const { draft, reply } = await below(CARD, mentions);
    expect([reply.kind, new Set(draft.fields.apis?.map(({ id }) => id))]).toEqual(['change', new Set(ids)]);
    expect(draft.fields['constraints.excludedSellers']).toBeUndefined();
  });

  it('is stayed with in the place of what was tried since', async () => {
    const line = '1B tokens llama 3.3 70b on 2x H100 vs groq';
    const { draft } = await below(line, [
      'novita instead',
      'does it include power?',
      "I'd rather stay with groq",
    ]);
    expect(draft.fields.apis).toEqual([{ id: GROQ }]);
  });

  it.each(['inputs are 35% cached at anthropic', '35% of what we send is cached on groq'])(
    '%s: whose cache it is adds no API',
    async (mention) => {
      const { draft } = await below(CARD, [mention]);
      expect(draft.fields['workload.cachedInputShare']).toBe(0.35);
      expect(draft.fields.apis?.map(({ id }) => id)).toEqual([GROQ, TOGETHER, HAIKU]);
    },
  );

  it('asks which of its models where it has no copy, with the others to take', async () => {
    const { reply } = await below(CARD, ['Mara wants fireworks and novita in there too']);
    expect(reply.text).toContain('Fireworks has no price of llama-3.3-70b');
    expect(reply.hints?.slice(0, 2)).toEqual([`add ${NOVITA}`, `add ${NOVITA} and fireworks/gpt-oss-120b`]);
    const swap = await below(CARD, ['swap groq for fireworks']);
    expect(swap.reply.hints?.[0]).toBe(`replace ${GROQ} with fireworks/gpt-oss-120b`);
  });
});

describe('a company whose two sides have names of their own', () => {
  const LINE = '900M tokens, gpt-oss-120b on 2 H100 vs gpt-5, haiku 4.5 and gemini flash';
  it.each(['without google', 'no google', 'drop google'])('%s: its APIs go', async (mention) => {
    const { fields } = (await below(LINE, [mention])).draft;
    expect(fields.apis?.map(({ id }) => id)).toEqual(['openai/gpt-5', 'anthropic/claude-haiku-4-5']);
    expect(fields['constraints.excludedSellers']).toEqual(['gcp']);
  });

  it('is let in again with one of them', async () => {
    const { fields } = (await below(LINE, ['without google', 'add gemini flash'])).draft;
    expect([fields.apis?.length, fields['constraints.excludedSellers']]).toEqual([3, undefined]);
  });
});

describe('one price of what they sell', () => {
  const ONE = '850M tokens llama 3.3 70b on 2 H200 vs together';
  const TOGETHER = 'together/meta-llama/Llama-3.3-70B-Instruct-Turbo';
  const PRICE = { usdPerMillionInput: 0.6, usdPerMillionOutput: 0.6 };
  it.each([
    'they charge 60 cents per million',
    'they charge us $0.60 per million tokens',
    'they want $0.6/M flat',
  ])('%s: of the one API that is there', async (mention) => {
    const { fields } = (await below(ONE, [mention])).draft;
    expect(fields.apis).toEqual([{ id: TOGETHER, ...PRICE }]);
  });

  it('is asked about below several', async () => {
    const line = `${ONE} and haiku`;
    const { reply } = await below(line, ['they charge $0.60 per million']);
    expect([reply.kind, reply.hints?.length]).toEqual(['question', 2]);
    for (const hint of reply.hints ?? []) expect((await below(line, [hint])).reply.kind).toBe('change');
  });
});
