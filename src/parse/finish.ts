import type { DraftApi, DraftField } from '../domain/draft.ts';
import { bothVolumes, setVolume } from './finish-volume.ts';
import { contradiction, notUnderstood, quoted } from './problems.ts';
import { type Entry, type Reading, setField } from './reading.ts';

/** Conclusions from everything that was said: the volume, a bill, a throughput, rent or own. */

const setBill = (reading: Reading): void => {
  const [money, second] = reading.monthly;
  if (!money) return;
  if (second)
    throw contradiction(`${quoted(money.words)} and ${quoted(second.words)} are two bills: type only one.`, [
      money.words,
    ]);
  const api = reading.apis[0];
  if (!api)
    throw notUnderstood(
      `What is ${quoted(money.words)} paid for? Type "${money.words} on sonnet" for a bill, "${money.words} each" for a GPU, or "other ${money.words}".`,
      [`${money.words} on sonnet`, `${money.words} each`, `other ${money.words}`],
    );
  setField(reading, 'workload.bill', { usdPerMonth: money.usdPerMonth, api: api.id }, money.words);
};

const VOLUME_FIELDS = [
  'workload.tokensPerMonth',
  'workload.inputTokensPerMonth',
  'workload.outputTokensPerMonth',
  'workload.requestsPerMonth',
  'workload.bill',
] as const;

const setRates = (reading: Reading): void => {
  const known = (field: (typeof VOLUME_FIELDS)[number]): boolean => reading.fields.has(field);
  const fleetStated =
    reading.fields.has('selfHosted.gpuCount') && reading.fields.has('selfHosted.plannedLoad');
  let volumeStated = VOLUME_FIELDS.some(known) || fleetStated;
  for (const rate of reading.rates) {
    const asVolume =
      rate.meant === 'volume' ||
      (rate.meant === undefined && !volumeStated && rate.counts === 'total' && reading.rates.length === 1);
    if (asVolume) {
      setField(reading, 'workload.tokensPerMonth', rate.tokensPerSecond * 730 * 3600, rate.words);
      volumeStated = true;
    } else {
      setField(
        reading,
        'selfHosted.throughput',
        { tokensPerSecond: rate.tokensPerSecond, counts: rate.counts, per: rate.per },
        rate.words,
      );
    }
  }
};

const refuseTwoVolumes = (reading: Reading): void => {
  const bill = reading.fields.get('workload.bill');
  const other = VOLUME_FIELDS.slice(0, 4)
    .map((field) => reading.fields.get(field))
    .find((entry) => entry !== undefined);
  if (bill && other && !(bill.how === 'assigned' && other.how === 'assigned'))
    bothVolumes(other.words, bill.words);
};

const OWN_ONLY = [
  'selfHosted.procurement.usdPerGpu',
  'selfHosted.procurement.hostUsdPerGpu',
  'selfHosted.procurement.lifeMonths',
  'selfHosted.procurement.residualShare',
  'selfHosted.procurement.annualCostOfCapital',
  'selfHosted.procurement.annualMaintenanceShare',
] as const;
const RENT_ONLY = [
  'selfHosted.procurement.usdPerGpuHour',
  'selfHosted.procurement.usdPerGpuMonth',
  'selfHosted.procurement.seller',
  'selfHosted.procurement.market',
] as const;

const firstOf = (reading: Reading, fields: readonly DraftField[]): Entry | undefined =>
  fields.map((field) => reading.fields.get(field)).find((entry) => entry !== undefined);

const setProcurement = (reading: Reading): void => {
  const own = firstOf(reading, OWN_ONLY);
  const rent = firstOf(reading, RENT_ONLY);
  const kind = reading.fields.get('selfHosted.procurement.kind');
  const said = kind?.how === 'soft' ? undefined : kind;
  const rented = said?.value === 'rent' ? said : rent;
  const owned = said?.value === 'own' ? said : own;
  const assigned = rented?.how === 'assigned' && owned?.how === 'assigned';
  if (rented && owned && !assigned)
    throw contradiction(
      `${quoted(rented.words)} is for rented hardware and ${quoted(owned.words)} for your own: type only one of them.`,
      ['rent', 'own'],
    );
  if (!said && own?.how === 'said') setField(reading, 'selfHosted.procurement.kind', 'own', own.words);
  else if (!said && rent?.how === 'said')
    setField(reading, 'selfHosted.procurement.kind', 'rent', rent.words);
  refuseHoursOfOwn(reading);
};

/** Billed hours belong to rent: an owned GPU costs the same switched off. */
const refuseHoursOfOwn = (reading: Reading): void => {
  const billed = reading.fields.get('selfHosted.procurement.billedHoursPerMonth');
  const kind = reading.fields.get('selfHosted.procurement.kind');
  if (billed?.how !== 'said' || kind?.value !== 'own') return;
  if (billed.value !== 730)
    throw contradiction(
      `${quoted(billed.words)} is for rented hardware; your own costs the same switched off: leave one of them out.`,
      ['rent', 'own'],
    );
  reading.fields.delete('selfHosted.procurement.billedHoursPerMonth');
};

const setApis = (reading: Reading): void => {
  if (reading.apis.length === 0) return;
  const assigned = (reading.fields.get('apis')?.value ?? []) as readonly DraftApi[];
  const fresh = reading.apis.filter(({ id }) => !assigned.some((known) => known.id === id));
  const words = [reading.fields.get('apis')?.words, ...reading.apiWords].filter((word) => word !== undefined);
  reading.fields.set('apis', { value: [...assigned, ...fresh], words: words.join(', '), how: 'said' });
};

/** Turns what was said into fields. Throws where two things that were said exclude each other. */
export const finish = (reading: Reading): void => {
  setVolume(reading);
  setBill(reading);
  setRates(reading);
  refuseTwoVolumes(reading);
  setProcurement(reading);
  setApis(reading);
};
