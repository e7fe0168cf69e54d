import { defined } from '../defined.ts';
import type { Precision } from '../domain/scenario.ts';
import { API_SELLERS, sellerOf } from './api-sellers.ts';
import { findModel, modelById } from './models.ts';
import { withoutRegionBefore } from './names.ts';
import { perEdition } from './price-edition.ts';
import { listedBy, listedModel } from './price-list.ts';

/**
 * Which ids of the price package serve which open model: reviewed by hand, model by model, 2026-11-23. Direct
 * sellers, clouds and the models' own makers; no routers, no free or withdrawn variants, no fine-tunes.
 * Where one seller has several speeds of a model, the plain one.
 */
const REVIEWED: Readonly<Record<string, readonly string[]>> = {
  'llama-3.1-8b': [
    'groq/llama-3.1-8b-instant',
    'together/meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo',
    'fireworks/llama-v3p1-8b-instruct',
    'novita/meta-llama/llama-3.1-8b-instruct',
    'ovhcloud/Llama-3.1-8B-Instruct',
    'aws/meta.llama3-1-8b-instruct-v1:0',
    'cloudflare/@cf/meta/llama-3.1-8b-instruct-fp8',
  ],
  'llama-3.1-70b': [
    'together/meta-llama/Meta-Llama-3.1-70B-Instruct-Turbo',
    'novita/meta-llama/llama-3.1-70b-instruct',
    'aws/meta.llama3-1-70b-instruct-v1:0',
    'cloudflare/@cf/meta/llama-3.1-70b-instruct-fp8-fast',
  ],
  'llama-3.3-70b': [
    'groq/llama-3.3-70b-versatile',
    'together/meta-llama/Llama-3.3-70B-Instruct-Turbo',
    'novita/meta-llama/llama-3.3-70b-instruct',
    'ovhcloud/Meta-Llama-3_3-70B-Instruct',
    'aws/meta.llama3-3-70b-instruct-v1:0',
    'cloudflare/@cf/meta/llama-3.3-70b-instruct-fp8-fast',
  ],
  'llama-3.1-405b': ['together/meta-llama/Meta-Llama-3.1-405B-Instruct-Turbo'],
  'llama-4-scout': [
    'groq/meta-llama/llama-4-scout-17b-16e-instruct',
    'together/meta-llama/Llama-4-Scout-17B-16E-Instruct',
    'aws/meta.llama4-scout-17b-instruct-v1:0',
    'cloudflare/@cf/meta/llama-4-scout-17b-16e-instruct',
  ],
  'llama-4-maverick': [
    'groq/meta-llama/llama-4-maverick-17b-128e-instruct',
    'together/meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8',
    'fireworks/llama4-maverick-instruct-basic',
    'aws/meta.llama4-maverick-17b-instruct-v1:0',
  ],
  'qwen3-14b': ['doubleword/Qwen/Qwen3-14B-FP8'],
  'qwen3-32b': ['groq/qwen/qwen3-32b', 'ovhcloud/Qwen3-32B', 'aws/qwen.qwen3-32b-v1:0'],
  'qwen3-30b-a3b': ['cloudflare/@cf/qwen/qwen3-30b-a3b-fp8'],
  'qwen3-235b-a22b': ['fireworks/qwen3-235b-a22b'],
  'mistral-7b': [
    'mistral/mistral-7b',
    'together/mistralai/Mistral-7B-Instruct-v0.2',
    'novita/mistralai/mistral-7b-instruct',
    'ovhcloud/Mistral-7B-Instruct-v0.3',
    'aws/mistral.mistral-7b-instruct-v0:2',
  ],
  'mixtral-8x7b': [
    'mistral/mixtral-8x7b',
    'together/mistralai/Mixtral-8x7B-Instruct-v0.1',
    'ovhcloud/Mixtral-8x7B-Instruct-v0.1',
    'aws/mistral.mixtral-8x7b-instruct-v0:1',
  ],
  'mixtral-8x22b': ['mistral/mixtral-8x22b-instruct', 'together/mistralai/Mixtral-8x22B-Instruct-v0.1'],
  'gpt-oss-20b': [
    'groq/openai/gpt-oss-20b',
    'fireworks/gpt-oss-20b',
    'doubleword/openai/gpt-oss-20b',
    'ovhcloud/gpt-oss-20b',
    'aws/openai.gpt-oss-20b-1:0',
    'cloudflare/@cf/openai/gpt-oss-20b',
  ],
  'gpt-oss-120b': [
    'groq/openai/gpt-oss-120b',
    'fireworks/gpt-oss-120b',
    'cerebras/gpt-oss-120b',
    'baseten/openai/gpt-oss-120b',
    'ovhcloud/gpt-oss-120b',
    'aws/openai.gpt-oss-120b-1:0',
    'cloudflare/@cf/openai/gpt-oss-120b',
  ],
  // Closed in May 2026 as Mistral Large 2.1.
  'mistral-large-2-123b': ['mistral/mistral-large'],
  'deepseek-v3': ['novita/deepseek/deepseek_v3', 'deepseek/deepseek-chat'],
  'deepseek-v3-0324': ['fireworks/deepseek-v3-0324'],
  'deepseek-v3.2': ['fireworks/deepseek-v3p2', 'avian/deepseek/deepseek-v3.2', 'deepseek/deepseek-v3.2'],
  'deepseek-r1': ['novita/deepseek/deepseek-r1', 'aws/deepseek.r1-v1:0', 'deepseek/deepseek-reasoner'],
  'kimi-k2': ['groq/moonshotai/kimi-k2-instruct'],
  'qwen2.5-7b': ['alibaba/qwen2-5-7b-instruct'],
  'qwen2.5-14b': ['alibaba/qwen2-5-14b-instruct'],
  'qwen2.5-32b': ['alibaba/qwen2-5-32b-instruct'],
  'qwen2.5-72b': ['alibaba/qwen2-5-72b-instruct'],
  'qwen2.5-vl-7b': ['alibaba/qwen2-5-vl-7b-instruct'],
  'qwen2.5-vl-72b': ['alibaba/qwen2-5-vl-72b-instruct'],
  'llama-3.2-1b': ['aws/meta.llama3-2-1b-instruct-v1:0'],
  'llama-3.2-3b': ['aws/meta.llama3-2-3b-instruct-v1:0'],
  'llama-3.2-11b-vision': ['aws/meta.llama3-2-11b-instruct-v1:0'],
  'llama-3.2-90b-vision': ['aws/meta.llama3-2-90b-instruct-v1:0'],
  'ministral-3-3b': ['mistral/ministral-3b-2512'],
  'ministral-3-8b': ['mistral/ministral-8b-2512'],
  'ministral-3-14b': ['mistral/ministral-14b-2512'],
  // Under the bare names of its line Mistral sold those of October 2024; the smaller one's weights are not published.
  'ministral-8b-2410': ['mistral/ministral-8b'],
  'ministral-3b-2410': ['mistral/ministral-3b'],
  'gemma-4-26b-a4b': ['google/gemma-4-26b-a4b-it-maas'],
  'devstral-small-24b': ['mistral/devstral-small'],
  'command-r7b': ['cohere/command-r7b-12-2024'],
  'nemotron-3-nano-30b-a3b': ['aws/nvidia.nemotron-nano-3-30b'],
  'nemotron-3-super-120b-a12b': [
    'aws/nvidia.nemotron-super-3-120b',
    'cloudflare/@cf/nvidia/nemotron-3-120b-a12b',
  ],
  'gemma-2-27b': ['google/gemma-2-27b-it'],
  'gemma-3-27b': ['fireworks/gemma-3-27b-it', 'aws/google.gemma-3-27b-it'],
};

/** What a seller made of a model. */
interface Edition {
  /** The seller's own word: "turbo", "fp8". */
  readonly word: string;
  readonly precision: Precision;
  /** The word says no precision: that one is usual, and nobody vouches for it. */
  readonly isPresumed?: true;
}

/** An API that serves an open model. */
export interface ServingApi {
  readonly id: string;
  readonly model: string;
  /** The seller's own edition; absent: as published. */
  readonly edition?: Edition;
}

const TURBO = /-?(turbo)$/i;

/** Whether it is a turbo of its maker, which is a model of its own: GLM-5-Turbo is none of the published weights. */
export const isOwnTurbo = (id: string): boolean => TURBO.test(id) && sellerOf(id)?.kind === 'maker';

/** Words that sellers put behind the name of an edition with narrower weights. A turbo is FP8 where it says nothing. */
const EDITIONS: readonly (readonly [RegExp, Precision])[] = [
  [/-?(fp8(?:-fast)?)$/i, 'fp8'],
  [/-?(nvfp4|fp4)$/i, 'fp4'],
  [/-?(awq|gptq|int4|w4a16)$/i, 'int4'],
  [/-?(int8|w8a8)$/i, 'int8'],
  [TURBO, 'fp8'],
];

const editionOf = (model: string): ServingApi['edition'] => {
  for (const [word, precision] of EDITIONS) {
    const match = word.exec(model);
    if (match?.[1] === undefined) continue;
    return { word: match[1].toLowerCase(), precision, ...(word === TURBO && { isPresumed: true }) };
  }
  return undefined;
};

const bare = (model: string): string =>
  EDITIONS.reduce((id, [word]) => id.replace(word, ''), model).replace(/(?<=\d)p(?=\d)/g, '.');

/** By equality with a name of the catalog: the whole id, its last part, and those without the edition's word. */
const modelOf = (model: string): string | undefined => {
  const last = model.slice(model.lastIndexOf('/') + 1);
  const names = [
    model,
    last,
    bare(model),
    bare(last),
    bare(last)
      .replace(/^\w+\./, '')
      .replace(/-v\d+:\d+$/, ''),
  ];
  for (const name of names) {
    const found = findModel(name) ?? findModel(name.replace(/-(?:instruct|it|chat)$/i, ''));
    if (found !== undefined) return found.id;
  }
  return undefined;
};

const serving = (id: string, model: string): ServingApi => {
  const edition = editionOf(id);
  // A model that is published in that precision has no narrower edition.
  const own = modelById(model)?.ownPrecision;
  return { id, model, ...defined({ edition: edition?.precision === own ? undefined : edition }) };
};

/** Routers resell; a maker's closed models have names of their own. */
const servingApis = perEdition((): ReadonlyMap<string, ServingApi> => {
  const reviewed = new Map(
    Object.entries(REVIEWED).flatMap(([model, ids]) => ids.map((id) => [id.toLowerCase(), model] as const)),
  );
  const all = API_SELLERS.filter(({ kind }) => kind !== 'router').flatMap(({ id }) => listedBy(id));
  return new Map(
    all.flatMap(({ id, model, sellsText, embeds }) => {
      const open =
        reviewed.get(id.toLowerCase()) ??
        ((sellsText || embeds) && !isOwnTurbo(id) ? modelOf(model) : undefined);
      return open === undefined ? [] : [[id.toLowerCase(), serving(id, open)] as const];
    }),
  );
});

/** What this API serves of the open models; undefined where it serves none that the catalog knows. */
export const servedBy = (apiId: string): ServingApi | undefined => servingApis().get(apiId.toLowerCase());

const ROUTERS = API_SELLERS.flatMap(({ id, kind }) => (kind === 'router' ? [`${id}/`] : []));

const routed = (apiId: string): string | undefined => {
  const router = ROUTERS.find((prefix) => apiId.startsWith(prefix));
  return router === undefined ? undefined : modelOf(apiId.slice(router.length));
};

/** "custom/<model>", "fireworks/<model>": an open model at a price that was stated, from a seller that does not list it. */
export const pricedByHand = (apiId: string): string | undefined => {
  const seller = sellerOf(apiId)?.id ?? 'custom';
  if (listedModel(apiId) !== undefined) return undefined;
  return apiId.startsWith(`${seller}/`) ? modelById(apiId.slice(seller.length + 1))?.id : undefined;
};

/** The open model that this API serves, where the catalog knows it; "custom/<model>" serves it at a stated price. */
export const openModelOfApi = (apiId: string): string | undefined =>
  servedBy(apiId)?.model ?? pricedByHand(apiId);

/** "aws/us.meta.llama3-…": the region through which an id is called changes no weights. */
const calledAnywhere = (apiId: string): string => {
  const slash = apiId.indexOf('/') + 1;
  return apiId.slice(0, slash) + withoutRegionBefore(apiId.slice(slash));
};

/** The open model behind an API, be it one of a router, which serves the model and is none of its sellers. */
export const modelBehindApi = (apiId: string): string | undefined =>
  openModelOfApi(apiId) ?? routed(apiId) ?? openModelOfApi(calledAnywhere(apiId));

const byModel = perEdition((): ReadonlyMap<string, readonly ServingApi[]> => {
  const made = new Map<string, ServingApi[]>();
  for (const api of servingApis().values()) made.set(api.model, [...(made.get(api.model) ?? []), api]);
  return made;
});

const ENDING = /-(?:instruct|it|chat|hf|v\d+(?:\.\d+)?)$/;

/**
 * What sellers call a model that the catalog lacks, where the name has its size: "Hermes-4-70B",
 * "CodeLlama-34b-Instruct-hf".
 */
const bareName = (id: string): string | undefined => {
  let name = bare(id.slice(id.lastIndexOf('/') + 1))
    .toLowerCase()
    .replace(/^c4ai-/, '')
    .replace(/^(qwen\d)-(?=\d)/, '$1.');
  while (ENDING.test(name)) name = name.replace(ENDING, '');
  return /(?:^|-)\d+(?:\.\d+)?b(?:-a\d+(?:\.\d+)?b)?$/.test(name) ? name : undefined;
};

const byBareName = perEdition((): ReadonlyMap<string, readonly ServingApi[]> => {
  const made = new Map<string, ServingApi[]>();
  for (const { id: seller, kind } of API_SELLERS)
    for (const { id, sellsText } of kind === 'router' ? [] : listedBy(seller)) {
      const name = sellsText && servedBy(id) === undefined ? bareName(id) : undefined;
      if (name !== undefined) made.set(name, [...(made.get(name) ?? []), serving(id, name)]);
    }
  return made;
});

/**
 * Every API that serves this model, in any edition; whether its price is current is another question. What the catalog
 * lacks is found by its name and size, as sellers write it.
 */
export const apisServing = (modelId: string): readonly ServingApi[] =>
  byModel().get(modelId) ?? byBareName().get(modelId) ?? [];
