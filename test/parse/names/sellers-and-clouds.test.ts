import { describe, expect, it } from 'vitest';
import { cheapestSeller } from '../../../src/catalog/index.ts';
import { parseLine } from '../../../src/parse/index.ts';
import { refuses } from '../phrase.ts';

/** The APIs of a line, by id, and what is hosted. */
const named = async (line: string): Promise<{ apis: readonly string[]; hosted: unknown; gpus: unknown }> => {
  const { fields } = (await parseLine(line)).draft;
  return {
    apis: (fields.apis ?? []).map(({ id }) => id),
    hosted: fields['selfHosted.model'],
    gpus: fields['selfHosted.procurement.seller'],
  };
};

// biome-ignore format: one line each
const NAMED: readonly (readonly [line: string, apis: readonly RegExp[], hosted?: string | undefined, gpus?: string])[] = [
  ['bedrock bill $31k/month claude sonnet 4.5, qwen3 235b on 8xh200', [/^aws\/.*claude-sonnet-4-5/], 'qwen3-235b-a22b'],
  ['500M tokens gpt-4o 15% off azure EA', [/^azure\/gpt-4o$/]],
  ['1B tokens azure gpt-4.1-2025-04-14', [/^azure\/gpt-4\.1$/]],
  ['1B tokens azure openai gpt-4o-2024-05-13', [/^azure\/gpt-4o-2024-05-13$/]],
  ['1B tokens vertex ai claude-sonnet-4-5@20250929', [/^google\/claude-sonnet-4-5$/]],
  ['1B tokens only azure, gpt-4o', [/^azure\/gpt-4o$/]],
  ['paying azure $9k a month for gpt-4o', [/^azure\/gpt-4o$/]],
  ['azure 4x H100 1B tokens vs gpt-4o', [/^openai\/gpt-4o$/], undefined, 'Azure'],
  ['1B tokens gpt-4o vs llama 70b on 4xH100 azure', [/^openai\/gpt-4o$/], 'llama-3.3-70b', 'Azure'],
  ['anthropic bill was $22,410 in october, mostly sonnet', [/^anthropic\/claude-sonnet/]],
  ['1B tokens mistral large vs llama 70b on h100', [/^mistral\/mistral-large/], 'llama-3.3-70b'],
  ['1B tokens cerebras gpt-oss 120b vs llama 70b on 2xH100', [/^cerebras\/gpt-oss-120b$/], 'llama-3.3-70b'],
  ['1B tokens cohere command r+', [/^cohere\/command-r-plus$/]],
  ["1B tokens vs together's llama 70b", [/^together\//]],
  // A discount elsewhere in the line is of no landlord, and one that is all of a clause is meant.
  // Who sells tokens and stands right beside a card rents that out.
  ['1B tokens llama 70b on together h100 cluster', [], 'llama-3.3-70b', 'Together AI'],
  ['1B tokens llama 70b on together ai 2x h100', [], 'llama-3.3-70b', 'Together AI'],
  ['1B tokens llama 70b on together dedicated h100', [], 'llama-3.3-70b', 'Together AI'],
  ['1B tokens llama 70b on deepinfra 2x h100', [], 'llama-3.3-70b', 'DeepInfra'],
  ['1B tokens llama 70b, 2x h100 at fireworks', [], 'llama-3.3-70b', 'Fireworks'],
  ['1B tokens llama 70b on groq 2x h100', [], 'llama-3.3-70b', 'Groq'],
  ['1B tokens llama 70b on together vs 2x h100', [/^together\//]],
  ['1B tokens llama 70b, 2x h100 vs deepinfra', [/^deepinfra\//], 'llama-3.3-70b'],
  ['1B tokens on runpod vs gpt-5 with 20% discount', [/^openai\/gpt-5$/], undefined, 'RunPod Secure'],
  ['10% off gpt-5, 1B tokens at Lambda', [/^openai\/gpt-5$/], undefined, 'Lambda'],
  ['1B tokens, lambda, vs gpt-5', [/^openai\/gpt-5$/], undefined, 'Lambda'],
  // An everyday word right beside what is hosted.
  ['1B tokens, lambda 70b, vs gpt-5', [/^openai\/gpt-5$/], undefined, 'Lambda'],
  ['1B tokens, lambda llama 70b vs gpt-5', [/^openai\/gpt-5$/], 'llama-3.3-70b', 'Lambda'],
  ['1B tokens, llama 70b lambda, vs gpt-5', [/^openai\/gpt-5$/], 'llama-3.3-70b', 'Lambda'],
  ['our lambda functions send 1B tokens, llama 70b vs gpt-5', [/^openai\/gpt-5$/], 'llama-3.3-70b'],
  ['the vast majority of 1B tokens goes to llama 70b vs gpt-5', [/^openai\/gpt-5$/], 'llama-3.3-70b'],
  // The only model of the line is hosted, whatever else has a price, and whoever rents the machine.
  ['1B tokens, qwen2.5-omni-7b, 4x l4 at $0.6/hr', [/^alibaba\/qwen2-5-omni-7b$/], 'qwen2.5-omni-7b'],
  ['1B tokens, qwen2.5-omni-7b, other 400 bucks a month', [/^alibaba\/qwen2-5-omni-7b$/], 'qwen2.5-omni-7b'],
  ['1B tokens, aya-expanse-32b, 15 cents per kWh', [/^cohere\/.*aya-expanse-32b$/], 'aya-expanse-32b'],
  ['1B tokens, qwen2.5-omni-7b, azure h100', [/^alibaba\/qwen2-5-omni-7b$/], 'qwen2.5-omni-7b', 'Azure'],
  ['1B tokens, qwen2.5-omni-7b at $0.3/M', [/^alibaba\/qwen2-5-omni-7b$/]],
  // A price that stands beside an open model is of the seller that stands there too, listed or not.
  ['openrouter llama 70b at 0.13/0.40, 1B tokens', [/^openrouter\/meta-llama\/llama-3\.3-70b-instruct$/]],
  ['fireworks llama 70b at 0.9/0.9, 1B tokens', [/^fireworks\/llama-3\.3-70b$/]],
  ['1B tokens, llama 70b on 2xH100 vs fireworks llama 70b at $0.9/M', [/^fireworks\/llama-3\.3-70b$/], 'llama-3.3-70b'],
  // Who sells tokens rents machines, too, where one stands right beside the name.
  ['Fireworks on-demand H100 $5.80/hr, llama 70b, 1B tokens', [], 'llama-3.3-70b', 'Fireworks'],
  ['1B tokens, llama 70b, 2xH100 on fireworks at $5.80/hr each', [], 'llama-3.3-70b', 'Fireworks'],
  ['together dedicated endpoint 2xH100 $6.49/hr each, llama 70b, 1B tokens', [], 'llama-3.3-70b', 'Together AI'],
  ['deepinfra dedicated b200 $2.49/h, llama 70b, 1B tokens', [], 'llama-3.3-70b', 'DeepInfra'],
  ['baseten h100 $6.50/hr, llama 70b, 1B tokens', [], 'llama-3.3-70b', 'Baseten'],
  ['together llama 70b vs 2xH100, 1B tokens', [/^together\//]],
];

describe('who sells what is named', () => {
  it.each(NAMED.map(([line, ...want]) => ({ line, want })))(
    '$line',
    async ({ line, want: [apis, hosted, gpus] }) => {
      const found = await named(line);
      expect(found).toEqual({ apis: apis.map((api) => expect.stringMatching(api)), hosted, gpus });
    },
  );

  it('buys an open model behind "vs" from whoever asks least, and says so', async () => {
    const { draft, intent } = await parseLine('1B tok/mo vs glm 4.6');
    expect(draft.fields.apis).toEqual([{ id: cheapestSeller('glm-4.6') }]);
    expect(intent.kind === 'estimate' && intent.readAs?.join()).toMatch(
      /"glm 4\.6" is bought where it costs least/,
    );
  });

  it('takes the price beside an open model for that model', async () => {
    expect((await parseLine('900M tokens vs deepseek v3.2 at .28/.42')).draft.fields.apis).toEqual([
      expect.objectContaining({ usdPerMillionInput: 0.28, usdPerMillionOutput: 0.42 }),
    ]);
  });

  it.each([
    [
      '500M tokens, nothing may go to china, llama 70b',
      'constraints.excludedSellers',
      expect.arrayContaining(['deepseek']),
    ],
    [
      '500M tokens no chinese providers, llama 70b',
      'constraints.excludedSellers',
      expect.arrayContaining(['alibaba']),
    ],
    [
      '500M tokens, chinese apis are forbidden, llama 70b',
      'constraints.excludedSellers',
      expect.arrayContaining(['alibaba']),
    ],
    ...[
      'customer data may not go to chinese servers',
      'data must not be on chinese servers',
      'nothing to chinese servers',
      'must not use servers in china',
      'prompts must never be stored in china',
      "don't send anything to china",
      'chinese servers are not allowed',
    ].flatMap((rule) => [
      [
        `500M tokens, ${rule}, llama 70b`,
        'constraints.excludedSellers',
        expect.arrayContaining(['deepseek']),
      ] as const,
      [`500M tokens, ${rule}, llama 70b`, 'constraints.region', undefined] as const,
    ]),
    ['500M tokens in our VPC only, llama 70b', 'constraints.dataResidency', 'own-infrastructure'],
    ['is h200 cheaper than h100 for 2B tokens llama 70b', 'selfHosted.gpu', 'h200'],
  ] as const)('%s', async (line, field, value) => {
    expect((await parseLine(line)).draft.fields[field]).toEqual(value);
  });

  it('a bill is of the seller who is paid', async () => {
    const { draft } = await parseLine('together bills us $6k/mo for llama 70b');
    expect(draft.fields['workload.bill']).toEqual({
      usdPerMonth: 6000,
      api: 'together/meta-llama/Llama-3.3-70B-Instruct-Turbo',
    });
  });

  refuses([
    // who sells a model beside "vs" is not left out, and rents nothing on the other side of it
    [
      '1B tokens lepton llama 70b vs 2xH100',
      'not-understood',
      '1B tokens novita/meta-llama/llama-3.3-70b-instruct vs 2xH100',
    ],
    ...['replicate llama 70b', 'llama 70b on replicate', 'llama 70b fireworks'].map(
      (sold) =>
        [
          `${sold}, 1B tokens a month, vs own 2xH100`,
          'not-understood',
          'novita/meta-llama/llama-3.3-70b-instruct, 1B tokens a month, vs own 2xH100',
        ] as const,
    ),
    // and what one is paid for is no other's price
    [
      'baseten bills us $6k/mo for llama 70b',
      'not-understood',
      'novita/meta-llama/llama-3.3-70b-instruct bills us $6k/mo for llama 70b',
    ],
    [
      '1B tokens llama 70b on 2xH100 vs hyperbolic deepseek v3',
      'not-understood',
      '1B tokens llama 70b on 2xH100 vs deepinfra/deepseek-ai/DeepSeek-V3',
    ],
    [
      '1B tokens llama 70b on 2xH100 vs scaleway llama 70b',
      'not-understood',
      '1B tokens llama 70b on 2xH100 vs novita/meta-llama/llama-3.3-70b-instruct',
    ],
    [
      '1B tokens, snowflake cortex llama 70b vs our 2xH100',
      'not-understood',
      'novita/meta-llama/llama-3.3-70b-instruct vs our 2xH100',
    ],
    [
      'replicate llama 70b vs a100, 1B tok/mo',
      'not-understood',
      'novita/meta-llama/llama-3.3-70b-instruct vs a100, 1B tok/mo',
    ],
    [
      'together dedicated llama 8b vs L40S, 1B tokens',
      'not-understood',
      'novita/meta-llama/llama-3.1-8b-instruct vs L40S',
    ],
    [
      'is together or fireworks cheaper for llama 70b 2B tokens',
      'not-understood',
      'is together or novita/meta-llama/llama-3.3-70b-instruct cheaper',
    ],
    ['1B tokens compare runpod and lambda', 'contradiction', 'on lambda'],
    ['compare aws, gcp and azure for 8xH100, 1B tokens', 'contradiction', 'on gcp for 8xH100, 1B tokens'],
    ['1B tokens cerebras llama 405b', 'not-understood', 'Meta-Llama-3.1-4'],
    [
      '500M tokens azure mistral large vs llama 70b on h100',
      'not-understood',
      '500M tokens mistral/mistral-large',
    ],
  ]);
});
