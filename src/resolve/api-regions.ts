import { type ApiPlace, apiName, placeIn, placesOf } from '../catalog/index.ts';
import { liesIn } from '../domain/regions.ts';
import type { Api } from '../domain/scenario.ts';
import type { Comparator } from './comparators.ts';
import type { Context } from './context.ts';
import { residencyOf } from './scenario-parts.ts';

/** Where a seller processes data, and at what surcharge: it counts under `dataResidency: "region"` alone. */

type Regional = Pick<Api, 'regionalUplift' | 'regionalEndpoint' | 'regions'>;

/** The jurisdictions of its places; of a member state also the EU. */
const regionsOf = (apiId: string): string[] => {
  const places = placesOf(apiId).map(({ jurisdiction }) => jurisdiction);
  return [...new Set([...places, ...(places.some((at) => liesIn(at, 'eu')) ? ['eu'] : [])])];
};

const surcharge = ({ ledger }: Context, api: Comparator, at: string, place: ApiPlace): number => {
  if (place.uplift === undefined)
    ledger.doubt('regional-price-unknown', {
      api: apiName(api.id),
      endpoint: place.endpoint,
    });
  const uplift = place.uplift ?? 1;
  ledger.cite({
    field: `${at}.regionalUplift`,
    value: uplift,
    source: place.source,
    date: place.date,
    stale: false,
  });
  return ledger.assume(`${at}.regionalUplift`, uplift, {
    code: 'regional-price',
    endpoint: place.endpoint,
    uplift: place.uplift,
    note: place.note,
  });
};

/** Where data is processed: as stated, else in the regions that are known, else wherever a stated surcharge keeps it. */
export const processedIn = (
  { regions: stated, regionalEndpoint: isStated, regionalUplift = 1 }: Partial<Regional>,
  known: readonly string[],
): Pick<Api, 'regionalEndpoint' | 'regions'> => {
  const regions = stated ?? (isStated === undefined ? known : []);
  return {
    regionalEndpoint: isStated ?? (regions.length > 0 || regionalUplift !== 1),
    ...(regions.length > 0 && { regions: [...regions] }),
  };
};

/** Where the API is known to process, and its surcharge for staying there: a factor on the price, 1 for none. */
export const regionalOf = (context: Context, api: Comparator, at: string): Regional => {
  const { fields } = context;
  const known = processedIn(api, regionsOf(api.id));
  if (api.regionalUplift !== undefined) return { ...known, regionalUplift: api.regionalUplift };
  const place = residencyOf(fields) === 'region' ? placeIn(api.id, fields['constraints.region']) : undefined;
  return { ...known, regionalUplift: place === undefined ? 1 : surcharge(context, api, at, place) };
};

/** Data that must stay in a jurisdiction, and nobody said which: whoever promises any one stays, and that is asked. */
export const askForRegion = ({ fields, ledger }: Context): void => {
  if (residencyOf(fields) === 'region' && fields['constraints.region'] === undefined)
    ledger.doubt('region-unsaid', {});
};
