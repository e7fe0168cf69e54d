import type { RuledOutBecause } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import { liesIn } from '../domain/regions.ts';
import type { Api, Constraints, Scenario } from '../domain/scenario.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import type { ApiLine } from './api-line.ts';
import { contradicts, frontierAmong } from './constraints.ts';

/** Why an API cannot be chosen; undefined where it can. */
export type RuledOutAs = (api: Api, line: ApiLine) => RuledOutBecause | undefined;

const sellerOf = (id: string): string => id.slice(0, id.indexOf('/'));

/** The names of each seller that is paid: a mix is bought from those of its parts, and its own id names nobody. */
const sellersPaid = ({ id, mix }: Api, sellerName = sellerOf(id)): readonly (readonly string[])[] => {
  const paid = mix === undefined ? [[sellerOf(id), sellerName]] : mix.map((part) => [sellerOf(part.id)]);
  return paid.map((names) => names.map((name) => name.toLowerCase()));
};

const isOneOf = (names: readonly string[], sellers: readonly string[]): boolean =>
  sellers.some((seller) => names.includes(seller.toLowerCase()));

const outsideList = (
  api: Api,
  { sellers, excludedSellers = [] }: Constraints,
  sellerName: string | undefined,
): RuledOutBecause | undefined => {
  const paid = sellersPaid(api, sellerName);
  if (sellers !== undefined && !paid.every((names) => isOneOf(names, sellers))) return { code: 'not-listed' };
  return paid.some((names) => isOneOf(names, excludedSellers)) ? { code: 'excluded' } : undefined;
};

/** `regions` say where an API processes for certain; without them a known regional endpoint counts for any region. */
const outsideRegion = (
  { regions, regionalEndpoint }: Api,
  { region }: Constraints,
): RuledOutBecause | undefined => {
  if (regions === undefined) return regionalEndpoint ? undefined : { code: 'no-regional-endpoint' };
  if (region === undefined) return regions.length > 0 ? undefined : { code: 'no-regional-endpoint' };
  const places = regions.map((place) => place.toLowerCase());
  if (places.some((place) => liesIn(place, region))) return undefined;
  return { code: 'outside-region', region, servesEu: places.includes('eu') };
};

const byResidency = (
  api: Api,
  apis: readonly Api[],
  constraints: Constraints,
): RuledOutBecause | undefined => {
  if (contradicts(constraints)) return undefined;
  if (constraints.dataResidency === 'own-infrastructure') return { code: 'own-infrastructure' };
  const outside = constraints.dataResidency === 'region' ? outsideRegion(api, constraints) : undefined;
  if (outside !== undefined) return outside;
  return constraints.frontierReasoning && !frontierAmong(apis).includes(api)
    ? { code: 'not-frontier' }
    : undefined;
};

/**
 * Why each API cannot be chosen: what is known of it (closed, no endpoint there), then the lists of a team, then the
 * constraints, then capacity that was bought and is too small, with no price for more.
 */
export const ruledOutIn = (
  scenario: Scenario,
  { ruledOut, names }: Pick<Evidence, 'ruledOut' | 'names'>,
): RuledOutAs => {
  const { apis, constraints } = scenario;
  const volume = tokensPerMonth(scenario.workload);
  const known = new Map((ruledOut ?? []).map(({ api, why }) => [api, { code: 'unavailable', why } as const]));
  const sellers = new Map((names?.apis ?? []).map(({ api, seller }) => [api, seller]));
  return (api, line) =>
    known.get(api.id) ??
    outsideList(api, constraints, sellers.get(api.id)) ??
    byResidency(api, apis, constraints) ??
    (line.usdPerToken <= 0 && line.includedTokens > 0 && volume > line.includedTokens
      ? { code: 'capacity-too-small' }
      : undefined);
};
