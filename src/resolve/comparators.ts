import {
  DEFAULT_FAST,
  DEFAULT_FRONTIER,
  frontierApis,
  isFrontier,
  sameModelPrices,
} from '../catalog/index.ts';
import type { DraftApi } from '../domain/draft.ts';
import type { ApiEvidence } from '../domain/evidence.ts';
import { usdPerMillion } from '../domain/format.ts';
import { LlmcostError } from '../errors.ts';
import type { Context } from './context.ts';
import type { Shape } from './workload.ts';

/** An API to compare with, before it has all its prices. */
export interface Comparator extends DraftApi {
  readonly role: NonNullable<DraftApi['role']>;
  readonly sameModelSellers?: ApiEvidence['sameModelSellers'];
}

/** Whether the list came as JSON, where every entry has its role: then it is exactly what to compare with. */
const isExact = (apis: readonly DraftApi[]): boolean => apis.every(({ role }) => role !== undefined);

/**
 * Who sells the same open model per token: of the direct sellers with a price, the one with the median blended
 * price, the lower of two middles.
 */
const sameModel = (context: Context, shape: Shape, model: string): Comparator | undefined => {
  const { ledger, asOf } = context;
  const request = { inputTokens: shape.requestInputTokens, outputTokens: shape.requestOutputTokens };
  const prices = sameModelPrices(model, request, shape.inputShare, asOf);
  const middle = prices[Math.floor((prices.length - 1) / 2)];
  const low = prices[0];
  const high = prices.at(-1);
  if (middle === undefined || low === undefined || high === undefined) {
    ledger.warn(
      'same-model-unpriced',
      `We know no direct seller with a price for ${model} per token, so nothing is compared with buying the same model.`,
    );
    return undefined;
  }
  const sellers = `${usdPerMillion(low.blendedUsdPerMillion)} to ${usdPerMillion(high.blendedUsdPerMillion)}`;
  ledger.assume(
    'apis',
    middle.id,
    prices.length === 1
      ? 'the one direct seller of the same model that we know'
      : `the median of ${prices.length} direct sellers of the same model, ${sellers} at this mix`,
  );
  return {
    id: middle.id,
    role: 'same-model',
    sameModelSellers: {
      count: prices.length,
      lowUsd: low.blendedUsdPerMillion,
      highUsd: high.blendedUsdPerMillion,
    },
  };
};

/** Under `frontierReasoning` a named frontier model counts as one; where none is named, the catalog's are added. */
const withFrontier = ({ said }: Context, named: readonly Comparator[]): readonly Comparator[] => {
  if (said['constraints.frontierReasoning'] !== true) return named;
  const roles = named.map((api): Comparator => (isFrontier(api.id) ? { ...api, role: 'frontier' } : api));
  if (roles.some(({ role }) => role === 'frontier')) return roles;
  const known = frontierApis().filter((id) => roles.every((api) => api.id !== id));
  return [...roles, ...known.map((id): Comparator => ({ id, role: 'frontier' }))];
};

const defaults = (context: Context): readonly Comparator[] => {
  const frontier = withFrontier(context, []);
  if (frontier.length > 0) return frontier;
  context.ledger.assume(
    'apis',
    [DEFAULT_FRONTIER, DEFAULT_FAST],
    'nobody named an API: one frontier and one fast model',
  );
  return [
    { id: DEFAULT_FRONTIER, role: 'frontier' },
    { id: DEFAULT_FAST, role: 'fast' },
  ];
};

const unique = (apis: readonly Comparator[]): readonly Comparator[] =>
  apis.filter((api, index) => apis.findIndex(({ id }) => id === api.id) === index);

/** What flips the verdict is sought along the price of each API against every other, so their number is bounded. */
const MOST_APIS = 100;

const refuseTooMany = (many: number): void => {
  if (many > MOST_APIS)
    throw new LlmcostError(
      'impossible-value',
      `${many} APIs are too many to compare: name at most ${MOST_APIS}.`,
    );
};

/**
 * Which APIs to compare with. From words: the named ones (or one frontier and one fast), then the same open model.
 * From JSON: exactly those given.
 */
export const comparatorsFor = (context: Context, shape: Shape, model: string): readonly Comparator[] => {
  const { said } = context;
  const listed = said.apis;
  refuseTooMany(listed?.length ?? 0);
  if (listed !== undefined && isExact(listed))
    return listed.map((api): Comparator => ({ ...api, role: api.role ?? 'named' }));
  const billed = said['workload.bill']?.api;
  const words: readonly DraftApi[] = [...(billed === undefined ? [] : [{ id: billed }]), ...(listed ?? [])];
  const named = words.map((api): Comparator => ({ ...api, role: api.role ?? 'named' }));
  const chosen = named.length > 0 ? withFrontier(context, named) : defaults(context);
  const same = sameModel(context, shape, model);
  const sameIsNamed = same !== undefined && chosen.some(({ id }) => id === same.id);
  return unique(same === undefined || sameIsNamed ? chosen : [...chosen, same]);
};
