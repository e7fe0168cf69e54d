import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  API_SELLERS,
  apiIds,
  apiName,
  apiWordList,
  defaultFast,
  defaultFrontier,
  fastLine,
  findApi,
  findModel,
  frontierApis,
  isApiId,
  isFrontier,
  MODELS,
  modelBehindApi,
  nearestApi,
  nearestGpu,
  nearestModel,
  sameModelPrices,
  sellerOf,
  sellersOfModel,
} from '../../src/catalog/index.ts';
import { editDistance } from '../../src/catalog/nearest.ts';
import { apisServing } from '../../src/catalog/open-model-apis.ts';
import { listedBy } from '../../src/catalog/price-list.ts';
import { runs } from '../helpers/effort.ts';

const ASKED = new Date('2026-11-23T12:00:00Z');
const REQUEST = { inputTokens: 1500, outputTokens: 500 };

describe('an exact name', () => {
  it.each([
    ['openai/gpt-5', 'openai/gpt-5'],
    ['gpt-5', 'openai/gpt-5'],
    ['GPT 5', 'openai/gpt-5'],
    ['gpt 5 mini', 'openai/gpt-5-mini'],
    ['gpt-4o', 'openai/gpt-4o'],
    ['gpt-4.1', 'openai/gpt-4.1'],
    ['o3 mini', 'openai/o3-mini'],
    ['claude-sonnet-5', 'anthropic/claude-sonnet-5'],
    ['claude sonnet 4.5', 'anthropic/claude-sonnet-4-5'],
    ['Claude 4.5 Sonnet', 'anthropic/claude-sonnet-4-5'],
    ['sonnet 4.5', 'anthropic/claude-sonnet-4-5'],
    ['haiku 3.5', 'anthropic/claude-3-5-haiku-latest'],
    ['opus 4', 'anthropic/claude-opus-4-0'],
    ['gemini 2.5 pro', 'google/gemini-2.5-pro'],
    ['gemini 3.1 pro', 'google/gemini-3.1-pro-preview'],
    ['gemini-pro', 'google/gemini-pro'],
    ['mistral/mistral-large', 'mistral/mistral-large'],
    ['o3', 'openai/o3'],
    ['gpt-6', 'openai/gpt-6-sol'],
    ['4o mini', 'openai/gpt-4o-mini'],
    ['gpt 6.1', 'openai/gpt-6.1-sol'],
    ['gemini 4', 'google/gemini-4-argon'],
    ['qwen3-max', 'alibaba/qwen3-max'],
    ['mistral large 3', 'mistral/mistral-large-2512'],
    ['command r', 'cohere/command-r'],
    ['grok-4.5', 'x-ai/grok-4.5'],
    ['kimi k3', 'moonshotai/kimi-k3'],
    ['glm 5.2', 'zai/GLM-5.2'],
    ['deepseek-chat', 'deepseek/deepseek-chat'],
    ['deepseek v3.2 api', 'deepseek/deepseek-v3.2'],
    ['nova pro', 'aws/amazon.nova-pro-v1:0'],
  ])('"%s" is %s', (words, id) => {
    expect(findApi(words)).toEqual({ id, family: false });
  });

  it.each([
    ['groq llama 70b', 'groq/llama-3.3-70b-versatile'],
    ['llama 70b on groq', 'groq/llama-3.3-70b-versatile'],
    ['llama 3.1 8b via groq', 'groq/llama-3.1-8b-instant'],
    ['together llama 3.3 70b', 'together/meta-llama/Llama-3.3-70B-Instruct-Turbo'],
    ['aws llama 70b', 'aws/meta.llama3-3-70b-instruct-v1:0'],
    ['llama 70b on bedrock', 'aws/meta.llama3-3-70b-instruct-v1:0'],
    ['bedrock claude sonnet 5', 'aws/global.anthropic.claude-sonnet-5-v1:0'],
    // Its other id has the price of a router.
    ['mistral small 3.2 24b on mistral', 'mistral/mistral-small-2506'],
    // Under the bare name stands that of October 2024, at another price.
    ['mistral ministral 3 8b', 'mistral/ministral-8b-2512'],
    ['qwen3 vl 235b a22b thinking on novita', 'novita/qwen/qwen3-vl-235b-a22b-thinking'],
    // In one region it costs a tenth more, and nobody named one.
    ['bedrock sonnet 5.5', 'aws/global.anthropic.claude-sonnet-5-5'],
    ['amazon bedrock claude opus 5.5', 'aws/global.anthropic.claude-opus-5-5'],
    ['haiku 5.5 on bedrock', 'aws/global.anthropic.claude-haiku-5-5'],
    ['anthropic.claude-sonnet-5-5 on bedrock', 'aws/anthropic.claude-sonnet-5-5'],
    ['azure gpt-4o', 'azure/gpt-4o'],
    ['nebius qwen3 235b', 'nebius/Qwen/Qwen3-235B-A22B-Instruct-2507'],
    ['nebius llama 70b', 'nebius/meta-llama/Llama-3.3-70B-Instruct'],
    ['vertex claude opus 5', 'google/claude-opus-5'],
    ['fireworks deepseek v3.2', 'fireworks/deepseek-v3p2'],
    ['cerebras gpt-oss 120b', 'cerebras/gpt-oss-120b'],
    ['openai gpt-5', 'openai/gpt-5'],
    ['openai o1', 'openai/o1'],
    ['cohere command', 'cohere/command'],
    ['fireworks inkling', 'fireworks/inkling'],
    ['openrouter claude sonnet 5', 'openrouter/anthropic/claude-sonnet-5'],
  ])('"%s" is %s, by its seller', (words, id) => {
    expect(findApi(words)).toEqual({ id, family: false });
  });

  it('finds every priced id as it is spelled', () => {
    expect(apiIds().filter((id) => findApi(id)?.id !== id)).toEqual([]);
  });
});

describe('a line of models', () => {
  it.each([
    ['sonnet', 'anthropic/claude-sonnet-5-5'],
    ['claude', 'anthropic/claude-sonnet-5-5'],
    ['Claude Sonnet', 'anthropic/claude-sonnet-5-5'],
    ['anthropic', 'anthropic/claude-sonnet-5-5'],
    ['haiku', 'anthropic/claude-haiku-5-5'],
    ['mistral large', 'mistral/mistral-large-4'],
    // Closed under that id, so that the line is meant with a hyphen too.
    ['mistral-large', 'mistral/mistral-large-4'],
    ['grok 4 fast', 'x-ai/grok-4-fast-reasoning'],
    ['grok code fast', 'x-ai/grok-code-fast-1'],
    // Not the snapshot of March 2023, whose id is the nearest.
    ['gpt-3.5', 'openai/gpt-3.5-turbo'],
    ['qwen max', 'alibaba/qwen3.8-max'],
    ['opus', 'anthropic/claude-opus-5-5'],
    ['gpt', 'openai/gpt-6.2-sol'],
    ['gpt mini', 'openai/gpt-5.4-mini'],
    ['gemini', 'google/gemini-4-argon'],
    ['gemini flash', 'google/gemini-3.8-flash'],
    ['gemini flash lite', 'google/gemini-3.5-flash-lite'],
    ['gemini pro', 'google/gemini-3.1-pro-preview'],
    ['grok', 'x-ai/grok-4.7'],
    ['mistral medium', 'mistral/mistral-medium-3-5'],
    ['deepseek api', 'deepseek/deepseek-v4-pro'],
  ])('"%s" is its newest, %s', (words, id) => {
    expect(findApi(words)).toEqual({ id, family: true });
  });

  it('compares versions as numbers: Grok 4.20 is older than 4.7', () => {
    expect(isApiId('x-ai/grok-4.20')).toBe(true);
    expect(findApi('grok')?.id).toBe('x-ai/grok-4.7');
  });
});

describe('what names no API', () => {
  it.each(
    'llama 70b on aws|llama 70b on lambda|qwen3 32b on ovh|h100 on together|command|sonar|ada|davinci|inkling|moderation|computer use|together|lambda|the|per month|500m tokens|azure gpt 99|on groq|zai glm 5|api|3:1|a100|h100|'.split(
      '|',
    ),
  )('"%s"', (words) => {
    expect(findApi(words)).toBeUndefined();
  });

  it('is any name of an open model, which is an API only at its maker', () => {
    const names = MODELS.flatMap(({ id, aliases }) => [
      id,
      ...aliases.filter((alias) => !alias.includes('/')),
    ]);
    const elsewhere = names.filter((words) => {
      const found = findApi(words);
      return found !== undefined && sellerOf(found.id)?.kind !== 'maker' && !/^a(ws|zure)\//.test(found.id);
    });
    expect(names.length).toBeGreaterThan(1000);
    expect(elsewhere).toEqual([]);
  });

  it('leaves names of open models to the reader of free text', () => {
    expect(apiWordList().filter((name) => findModel(name) !== undefined)).toEqual([]);
  });

  it('holds for anything that people type, and ends', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (words) => {
        const found = findApi(words);
        expect(found === undefined || isApiId(found.id)).toBe(true);
      }),
      runs(100),
    );
  });

  it('keeps everyday words out of the list of names', () => {
    const single = apiWordList().filter((words) => /^[a-z]+$/.test(words));
    expect(single.sort()).toEqual(
      'anthropic chatgpt claude codestral cohere fable gemini glm gpt grok haiku minimax moonshot moonshotai openai opus perplexity sonnet xai'.split(
        ' ',
      ),
    );
  });
});

describe('comparators of our own choosing', () => {
  const mix = { inputShare: 0.75 };

  it('are the newest Claude Sonnet, and the cheapest small one of the leader’s maker at a tie', () => {
    expect(defaultFrontier()).toBe('anthropic/claude-sonnet-5-5');
    expect(fastLine()).toEqual([
      'anthropic/claude-haiku-5-5',
      'openai/gpt-6-luna',
      'google/gemini-3.8-flash',
    ]);
    const fast = (leader: string) => defaultFast(REQUEST, mix, ASKED, leader);
    expect(fast('anthropic/claude-sonnet-5-5')).toBe('anthropic/claude-haiku-5-5');
    expect(fast('openai/gpt-6.1-sol')).toBe('openai/gpt-6-luna');
  });

  it('take a newer sibling as soon as it is priced', () => {
    // A line by the beginning of its id, and whether a listed id of it is a plain, undated model of that line.
    const lines: readonly (readonly [string, RegExp, string | undefined])[] = [
      ['anthropic', /^claude-sonnet-(\d)(?:-(\d))?$/, defaultFrontier()],
      ['anthropic', /^claude-haiku-(\d)(?:-(\d))?$/, fastLine()[0]],
      ['anthropic', /^claude-opus-(\d)(?:-(\d))?$/, frontierApis()[0]],
      ['openai', /^gpt-(\d)(?:\.(\d+))?-(?:luna|mini)$/, fastLine()[1]],
      ['openai', /^gpt-(\d)(?:\.(\d+))?(?:-sol)?$/, frontierApis()[1]],
      ['google', /^gemini-(\d)(?:\.(\d+))?-flash$/, fastLine()[2]],
      ['google', /^gemini-(\d)(?:\.(\d+))?-(?:pro|argon)$/, frontierApis()[2]],
    ];
    for (const [seller, line, chosen] of lines) {
      const rank = (id: string) => {
        const match = line.exec(id.slice(seller.length + 1));
        return Number(match?.[1]) * 1000 + Number(match?.[2] ?? 0);
      };
      const newest = listedBy(seller)
        .filter(({ model, sellsText }) => sellsText && line.test(model))
        .map(({ id }) => id)
        .toSorted((a, b) => rank(b) - rank(a))[0];
      expect(chosen).toBe(newest);
    }
  });

  it('rank one frontier model of each line, best first', () => {
    expect(frontierApis()).toEqual([
      'anthropic/claude-opus-5-5',
      'openai/gpt-6.2-sol',
      'google/gemini-4-argon',
      'x-ai/grok-4.7',
      'anthropic/claude-sonnet-5-5',
    ]);
    expect(frontierApis().every(isFrontier)).toBe(true);
  });

  it.each([
    ['openai/gpt-5', true],
    ['openai/gpt-5.5-pro', true],
    ['google/gemini-3.1-pro-preview', true],
    ['aws/global.anthropic.claude-sonnet-5-v1:0', true],
    ['github-copilot/claude-opus-4.8', true],
    ['openai/gpt-5-mini', false],
    ['openai/gpt-6-luna', false],
    ['anthropic/claude-haiku-4-5', false],
    ['anthropic/claude-3-haiku', false],
    ['google/gemini-3.8-flash', false],
    ['groq/llama-3.3-70b-versatile', false],
    ['custom/3-15', false],
  ])('%s is frontier: %s', (id, frontier) => {
    expect(isFrontier(id)).toBe(frontier);
  });
});

describe('the same open model, per token', () => {
  const llama = () => sameModelPrices('llama-3.3-70b', REQUEST, { inputShare: 0.75 }, ASKED);

  it('is found by equality of names alone: one model an id, no routers', () => {
    const served = MODELS.flatMap(({ id }) => apisServing(id)).map(({ id }) => id);
    expect(served.filter((id) => !isApiId(id))).toEqual([]);
    expect(served.filter((id, index) => served.indexOf(id) !== index)).toEqual([]);
    expect(served.filter((id) => sellerOf(id)?.kind === 'router')).toEqual([]);
    expect(API_SELLERS.length).toBeGreaterThan(40);
    // What a router passes on to is known all the same: it is what would be hosted.
    expect(modelBehindApi('openrouter/deepseek/deepseek-v3.2')).toBe('deepseek-v3.2');
    expect(modelBehindApi('openrouter/anthropic/claude-sonnet-5')).toBeUndefined();
  });

  it('prices Llama 3.3 70B at its sellers: those confirmed of late first, cheapest first', () => {
    const current = llama().filter((price) => price.current);
    expect(
      current.map(({ seller, blendedUsdPerMillion }) => [seller, Number(blendedUsdPerMillion.toFixed(6))]),
    ).toEqual([
      ['Novita', 0.20125],
      ['AWS Bedrock', 0.72],
      ['OVHcloud', 0.74],
    ]);
    expect(llama().map(({ current: isCurrent }) => isCurrent)).toEqual(
      llama()
        .map(({ current: isCurrent }) => isCurrent)
        .toSorted((a, b) => Number(b) - Number(a)),
    );
  });

  it('leaves out what its seller has closed, whatever the price list says', () => {
    for (const id of ['groq/llama-3.3-70b-versatile', 'nebius/meta-llama/Llama-3.3-70B-Instruct'])
      expect(isApiId(id)).toBe(true);
    expect(llama().map(({ seller }) => seller)).not.toContain('Groq');
    expect(llama().map(({ seller }) => seller)).not.toContain('Nebius');
  });

  it('leaves out editions with narrower weights, and names them as such', () => {
    expect(llama().map(({ seller }) => seller)).not.toContain('DeepInfra');
    expect(apiName('deepinfra/meta-llama/Llama-3.3-70B-Instruct-Turbo')).toBe(
      'Llama 3.3 70B Turbo at DeepInfra',
    );
  });

  it('leaves out routers and doubtful prices', () => {
    const sellers = sellersOfModel('deepseek-v3.2').map((id) => id.split('/', 1)[0]);
    expect(sellers).toContain('deepinfra');
    // Its list of November does not have it any more.
    expect(sellers).not.toContain('fireworks');
    expect(sellers).not.toContain('openrouter');
    expect(sellersOfModel('gemma-2-27b')).toEqual([]);
    expect(sellersOfModel('no-such-model')).toEqual([]);
  });
});

describe('hints', () => {
  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
    ['sonnet', 'sonnte', 1],
    ['h100', 'h10', 1],
    ['ab', 'ba', 1],
    ['abc', 'acb', 1],
    ['abcd', 'badc', 2],
  ])('from "%s" to "%s" it is %i letters', (a, b, letters) => {
    expect(editDistance(a, b)).toBe(letters);
    expect(editDistance(b, a)).toBe(letters);
    expect(editDistance(a, b, letters)).toBe(letters);
  });

  it('are the closest known names', () => {
    expect(nearestApi('sonet')[0]).toBe('anthropic/claude-sonnet-5-5');
    expect(nearestApi('anthropic/claude-sonet-5')[0]).toBe('anthropic/claude-sonnet-5');
    expect(nearestApi('gpt5')).toContain('openai/gpt-5');
    expect(nearestGpu('h10')[0]).toBe('h100-sxm');
    expect(nearestGpu('rtx 4900')[0]).toBe('rtx-4090');
    expect(nearestModel('lama 70b')[0]).toBe('llama-3.3-70b');
    // without its dot it is that name, and nearer than a shorter one
    expect(nearestModel('deepseek v32')[0]).toBe('deepseek-v3.2');
    expect(nearestModel('minimax-m25')[0]).toBe('minimax-m2.5');
  });

  it('are none where nothing is close, and at most three', () => {
    expect(nearestGpu('umbrella')).toEqual([]);
    expect(nearestApi('x'.repeat(500))).toEqual([]);
    expect(nearestModel('qwen3').length).toBeLessThanOrEqual(3);
  });
});
