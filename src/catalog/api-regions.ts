import { liesIn } from '../domain/regions.ts';
import { nearEnough } from '../domain/round.ts';
import { bareModelId } from './api-names.ts';
import { apiPrice, SHORT_REQUEST } from './api-prices.ts';
import { sellerOf } from './api-sellers.ts';
import { perEdition } from './price-edition.ts';
import { listedBy } from './price-list.ts';
import type { Sourced } from './types.ts';

/** Where sellers promise to process, by jurisdiction, what it costs on top, and under which of their ids. */
export interface ApiPlace extends Sourced {
  /** `eu`, or a country by its ISO code in lower case (`uk` for the United Kingdom). */
  readonly jurisdiction: string;
  /** Factor on the price of the plain id, 1 or more; undefined: charged, but nobody has read how much. */
  readonly uplift: number | undefined;
  /** The seller's own id or address there. */
  readonly endpoint: string;
  readonly note?: string;
}

interface PlaceRow extends Sourced {
  readonly ids: RegExp;
  readonly in: readonly string[];
  readonly uplift: number | undefined;
  readonly endpoint: (jurisdiction: string) => string;
  readonly note?: string;
}

const READ = '2026-11-26';
const OPENAI = 'developers.openai.com/api/docs/guides/data-residency';
const ANTHROPIC = 'platform.claude.com/docs/en/manage-claude/data-residency';
const VERTEX =
  'docs.cloud.google.com, locations of Gemini Enterprise Agent Platform; docs.claude.com, Claude on Vertex AI';

/** The first of several rows for one id and place counts. */
const ROWS: readonly PlaceRow[] = [
  {
    // GPT-5.4 was released on the day from which models carry the surcharge.
    ids: /^openai\/(?:gpt-(?:5\.[4-9]|[6-9])|chat-latest)/,
    in: ['eu', 'us', 'au', 'in', 'jp'],
    uplift: 1.1,
    endpoint: (at) => `${at}.api.openai.com`,
    note: 'eligibility by contacting sales',
    source: OPENAI,
    date: READ,
  },
  {
    ids: /^openai\/(?!gpt-oss)/,
    in: ['eu', 'us', 'au', 'in', 'jp'],
    uplift: 1,
    endpoint: (at) => `${at}.api.openai.com`,
    note: 'eligibility by contacting sales',
    source: OPENAI,
    date: READ,
  },
  {
    ids: /^anthropic\/claude-(?:(?:opus|sonnet)-(?:4-[6-9]|[5-9])|haiku-[5-9]|fable)/,
    in: ['us'],
    uplift: 1.1,
    endpoint: () => 'inference_geo "us"',
    source: ANTHROPIC,
    date: READ,
  },
  {
    ids: /^azure\//,
    in: ['eu', 'us'],
    uplift: 1.15,
    endpoint: (at) => `Data Zone Standard (${at.toUpperCase()})`,
    note: '10% to 20% by model; the middle is taken',
    source: 'azure-genai-prices 0.2.0',
    date: '2026-08-01',
  },
  {
    ids: /^google\/claude-(?:\w+-)?(?:4-[5-9]|[5-9])|^google\/claude-(?:opus|sonnet|haiku|fable)-(?:4-[5-9]|[5-9])/,
    in: ['eu', 'us'],
    uplift: 1.1,
    endpoint: (at) => `aiplatform.${at}.rep.googleapis.com`,
    source: VERTEX,
    date: READ,
  },
  {
    ids: /^google\/claude-/,
    in: ['eu', 'us'],
    uplift: 1,
    endpoint: (at) => `aiplatform.${at}.rep.googleapis.com`,
    source: VERTEX,
    date: READ,
  },
  {
    ids: /^google\/gemini-/,
    in: ['eu', 'us'],
    uplift: undefined,
    endpoint: (at) => `aiplatform.${at}.rep.googleapis.com`,
    note: 'on Vertex AI, not on the Gemini API',
    source: VERTEX,
    date: READ,
  },
  {
    ids: /^mistral\//,
    in: ['eu', 'us'],
    uplift: 1.1,
    endpoint: (at) => `api.${at}.mistral.ai`,
    source: 'docs.mistral.ai/studio/regional-inference',
    date: READ,
  },
  {
    ids: /^x-ai\//,
    in: ['us'],
    uplift: 1.1,
    endpoint: () => 'US regional endpoint',
    source: 'docs.x.ai/developers/pricing',
    date: READ,
  },
  {
    ids: /^alibaba\//,
    in: ['sg'],
    uplift: 1,
    endpoint: () => 'dashscope-intl, Singapore',
    source: 'alibabacloud.com/help/en/model-studio/regions',
    date: READ,
  },
  {
    ids: /^alibaba\//,
    in: ['us', 'eu', 'cn', 'hk'],
    uplift: undefined,
    endpoint: (at) => `Model Studio, deployment scope ${at.toUpperCase()}`,
    source: 'alibabacloud.com/help/en/model-studio/regions',
    date: READ,
  },
  {
    ids: /^fireworks\/.*-us$/,
    in: ['us'],
    uplift: 1,
    endpoint: () => 'the US-only endpoint, at its own price',
    source: 'docs.fireworks.ai/accounts/data-residency',
    date: READ,
  },
  {
    ids: /^ovhcloud\//,
    in: ['eu'],
    uplift: 1,
    endpoint: () => 'AI Endpoints',
    note: 'a claim read on another’s page',
    source: 'docs.llamaindex.ai, OVHcloud AI Endpoints',
    date: READ,
  },
  {
    ids: /^deepseek\//,
    in: ['cn'],
    uplift: 1,
    endpoint: () => 'api.deepseek.com',
    source: 'privacy policy of 2026-02-10 via loglux/obsidian-blueproof 0.4.14',
    date: '2026-02-10',
  },
];

/** Bedrock puts the place before the model's id: `eu.anthropic.claude-sonnet-5`. */
const PROFILE = /^aws\/(eu|us|jp|au|in|ca)\./;
const BEDROCK: Sourced = {
  source: 'docs.aws.amazon.com/bedrock, inference profiles; prices of the profiles themselves',
  date: '2026-11-10',
};

const ANY_DAY = new Date('2026-11-26T12:00:00Z');

const inputUsd = (id: string): number | undefined => {
  const price = apiPrice(id, SHORT_REQUEST, ANY_DAY);
  return 'noPrice' in price ? undefined : price.usdPerMillionInput;
};

const withoutPlace = (model: string): string => bareModelId(model.replace(/^(?:eu|us|jp|au|in|ca)\./, ''));

/** Profiles of Bedrock by the model that they serve. */
const profiles = perEdition((): ReadonlyMap<string, readonly string[]> => {
  const made = new Map<string, string[]>();
  for (const { id, model } of listedBy('aws'))
    if (PROFILE.test(id)) made.set(withoutPlace(model), [...(made.get(withoutPlace(model)) ?? []), id]);
  return made;
});

/** What a profile asks over this id, from the prices of both; a Bedrock id without profiles is that of us-east-1. */
const bedrockPlaces = (apiId: string): readonly ApiPlace[] => {
  const own = PROFILE.exec(apiId)?.[1];
  if (own !== undefined) return [{ ...BEDROCK, jurisdiction: own, uplift: 1, endpoint: apiId.slice(4) }];
  const model = withoutPlace(apiId.slice(apiId.indexOf('/') + 1));
  const usdHere = inputUsd(apiId);
  const found = (profiles().get(model) ?? []).flatMap((profile): ApiPlace[] => {
    const jurisdiction = PROFILE.exec(profile)?.[1];
    const usdThere = inputUsd(profile);
    if (jurisdiction === undefined || usdHere === undefined || usdThere === undefined) return [];
    const uplift = Math.max(1, nearEnough(usdThere / usdHere));
    return [{ ...BEDROCK, jurisdiction, uplift, endpoint: profile.slice(4) }];
  });
  if (found.length > 0 || /^aws\/global\./.test(apiId)) return found;
  return [
    {
      jurisdiction: 'us',
      uplift: 1,
      endpoint: 'us-east-1',
      source: 'Bedrock’s price list of us-east-1',
      date: '2026-11-10',
    },
  ];
};

/** Where this API processes for certain if one asks for it, one place each; empty where nobody has read a promise. */
export const placesOf = (apiId: string): readonly ApiPlace[] => {
  const id = apiId.toLowerCase();
  if (id.startsWith('aws/')) return bedrockPlaces(id);
  if (sellerOf(id)?.kind === 'router') return [];
  const places = new Map<string, ApiPlace>();
  for (const { ids, in: jurisdictions, endpoint, ...row } of ROWS) {
    if (!ids.test(id)) continue;
    for (const jurisdiction of jurisdictions)
      if (!places.has(jurisdiction))
        places.set(jurisdiction, { ...row, jurisdiction, endpoint: endpoint(jurisdiction) });
  }
  return [...places.values()];
};

/**
 * The place that serves a region, at the smallest surcharge; without a region, any place. Undefined where none does.
 */
export const placeIn = (apiId: string, region: string | undefined): ApiPlace | undefined =>
  placesOf(apiId)
    .filter(({ jurisdiction }) => region === undefined || liesIn(jurisdiction, region))
    .sort((a, b) => (a.uplift ?? Number.POSITIVE_INFINITY) - (b.uplift ?? Number.POSITIVE_INFINITY))[0];
