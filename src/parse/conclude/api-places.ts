import { apiName, placesOf } from '../../catalog/index.ts';
import { liesIn, regionName } from '../../domain/regions.ts';
import { isRegionOfCloud } from '../patterns/names/places.ts';
import { quoted } from '../problems.ts';
import { type Reading, understood } from '../reading.ts';

/** Where an API runs, as its user says: "gpt-4o via azure uk south". */

/** Sellers whose customers choose where it runs. */
const CLOUDS = /^(?:azure|aws|google)\//;

/**
 * An API that somebody runs where data must stay is there, whatever its seller's list says. What the list knows to be
 * there is left as it is.
 */
export const placeApis = (reading: Reading): void => {
  const wanted = understood(reading, 'constraints.region');
  if (understood(reading, 'constraints.dataResidency') !== 'region' || wanted === undefined) return;
  for (const { at, place, words } of reading.apiPlaces) {
    const id = reading.named.get(at) ?? reading.apiWords.find((one) => one.at === at)?.id;
    const index = reading.apis.findIndex((api) => api.id === id);
    const api = reading.apis[index];
    if (api === undefined || !liesIn(place, wanted) || api.regions !== undefined) continue;
    // "sonnet in frankfurt" is a wish: its maker has no such place to choose.
    if (!CLOUDS.test(api.id) && !isRegionOfCloud(words)) continue;
    if (placesOf(api.id).some(({ jurisdiction }) => liesIn(jurisdiction, wanted))) continue;
    reading.apis[index] = {
      ...api,
      regions: [place, ...(place !== 'eu' && liesIn(place, 'eu') ? ['eu'] : [])],
    };
    reading.notes.push(
      `${quoted(words)} is read as where ${apiName(api.id)} runs, in ${regionName(place)}: no list says so, and what it costs more there is not counted.`,
    );
  }
};
