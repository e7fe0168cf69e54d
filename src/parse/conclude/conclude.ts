import { gpuById } from '../../catalog/index.ts';
import type { DraftField } from '../../domain/draft.ts';
import { FIELDS_OF_OWN, FIELDS_OF_RENT, REQUEST_SIZES, VOLUMES } from '../../domain/fields/index.ts';
import { HOURS_PER_MONTH } from '../../domain/units.ts';
import { countMachinesOfReplicas } from '../patterns/hardware/machines.ts';
import { refuseLimit } from '../patterns/looks/money-goes.ts';
import { refuseNoText } from '../patterns/refusals.ts';
import { BILLED, KIND, OWNED } from '../paying-fields.ts';
import { ask, contradiction, notUnderstood, quoted, say } from '../problems.ts';
import { attempt, type FoundValue, type Reading, setField, understood } from '../reading.ts';
import { setActive } from './active-parameters.ts';
import { bothVolumes } from './amounts.ts';
import { placeApis } from './api-places.ts';
import { setApiPrices } from './api-prices.ts';
import { buyWhereAllowed, nameDiscount, setApis, setMix } from './apis.ts';
import { takeBatchOfOne } from './batch-of-one.ts';
import { setBill } from './bill.ts';
import { setDaysOfBills } from './bill-days.ts';
import { nameBounds } from './bounds.ts';
import { setCostsOfEach } from './costs-of-each.ts';
import { takeFineTunes } from './fine-tuned.ts';
import { setFixed } from './fixed.ts';
import { takeInUse } from './in-use.ts';
import { setKindOfWork } from './kind-of-work.ts';
import { countListedGpus } from './of-list.ts';
import { countOneCard } from './one-card.ts';
import { nameOurs } from './ours.ts';
import { setPeak } from './peak.ts';
import { setPrices } from './prices.ts';
import { payForEach } from './prices-of-one.ts';
import { refuseReservedHours } from './reserved-hours.ts';
import { joinBills } from './several-bills.ts';
import { takeSparesOut } from './spares.ts';
import { setRates } from './speeds.ts';
import { takeSumsOfSides } from './sums-of-sides.ts';
import { setTermsOfPaid } from './terms-of-paid.ts';
import { setPeakOfOwn } from './traffic-hours.ts';
import { setVolume } from './volume.ts';
import { setWatts } from './watts.ts';

/** Conclusions from everything that was said: the volume, a bill, a throughput, rent or own. */

/** A bill for so many requests says how large they are, and no volume twice; with a size beside it, it would. */
const sizesRequests = ({ fields }: Reading, field: DraftField): boolean =>
  field === 'workload.requestsPerMonth' && !REQUEST_SIZES.some((size) => fields.has(size));

const refuseTwoVolumes = (reading: Reading): void => {
  const bill = reading.fields.get('workload.bill');
  if (bill?.how === 'said' && reading.requests.length > 0) refuseLimit(reading, bill.words);
  const other = VOLUMES.filter((field) => field !== 'workload.bill' && !sizesRequests(reading, field))
    .map((field) => reading.fields.get(field))
    .find((entry) => entry !== undefined);
  if (bill && other && !(bill.how === 'assigned' && other.how === 'assigned'))
    bothVolumes(reading, other.words, bill.words);
};

const firstOf = (reading: Reading, fields: readonly DraftField[]): FoundValue | undefined =>
  fields.map((field) => reading.fields.get(field)).find((entry) => entry !== undefined);

/** Billed hours are refused on their own terms. */
export const RENT_ONLY = FIELDS_OF_RENT.filter((field) => field !== BILLED);

const COLO = /\bcolo(?:cat(?:ion|ed|ing))?\b/i;

/** That hardware goes there, and not what it costs. */
const IN_COLO = /\b(?:in|into|to) (?:an? |the |our )?colo|\bcolocat(?:ed|ing)\b/i;

/** "colo is 2k a month, 8 H200s" below a card with GPUs: a cost, which says nothing of whose those are. */
const isFeeOfCard = ({ text, before, fields }: Reading): boolean =>
  before.fields['selfHosted.gpu'] !== undefined &&
  fields.has('selfHosted.otherUsdPerMonth') &&
  !IN_COLO.test(text);

/** Space in somebody's data centre is let to hardware of one's own. */
const ownWhereColocated = (reading: Reading): void => {
  const words = COLO.exec(reading.text)?.[0];
  if (words === undefined) return;
  if (isFeeOfCard(reading)) {
    const isRented = (reading.before.fields[KIND] ?? 'rent') === 'rent';
    if (isRented)
      reading.notes.push(
        `${quoted(words)} is counted beside the rent: type "own" where the GPUs are bought.`,
      );
    return;
  }
  if (!reading.facts.kinds.has('gpu')) return;
  setField(reading, KIND, 'own', words, 'soft');
  reading.notes.push(
    `${quoted(words)} is read as hardware that is bought: type "already paid" where it is, or "rent".`,
  );
};

/** "a single 4090, 15 cent power": who pays for the power of a workstation has it, unless rent is said. */
export const isBoughtWithPower = (gpu: string | undefined): boolean =>
  gpu !== undefined && gpuById(gpu)?.workstation === true;

const ownWherePowered = (reading: Reading): void => {
  const power = reading.fields.get('selfHosted.power.usdPerKwh');
  if (power?.how !== 'said' || !isBoughtWithPower(understood(reading, 'selfHosted.gpu'))) return;
  setField(reading, KIND, 'own', power.words, 'soft');
  reading.notes.push(
    `${quoted(power.words)} is read as what hardware of your own draws: type "rent" where it is rented.`,
  );
};

const HOURLY: DraftField = 'selfHosted.procurement.usdPerGpuHour';

/** "own h100 at $1.99/hr": hosting it oneself, at what an hour of one costs. */
const ownByTheHour = (reading: Reading): void => {
  const { fields, notes } = reading;
  const kind = fields.get(KIND);
  const rate = fields.get(HOURLY);
  const isOwnAlone = kind?.how === 'said' && kind.value === 'own' && /^(?:our )?own$/i.test(kind.words);
  if (!isOwnAlone || rate?.how !== 'said' || firstOf(reading, FIELDS_OF_OWN) !== undefined) return;
  fields.set(KIND, { ...kind, value: 'rent', words: rate.words });
  notes.push(
    `${quoted(kind.words)} is read as hosting it yourself, at ${quoted(rate.words)} for each GPU; type what one costs to buy where they are bought.`,
  );
};

const setProcurement = (reading: Reading): void => {
  ownByTheHour(reading);
  const own = firstOf(reading, FIELDS_OF_OWN);
  const rent = firstOf(reading, RENT_ONLY);
  const kind = reading.fields.get(KIND);
  const said = kind?.how === 'soft' ? undefined : kind;
  const rented = said?.value === 'rent' ? said : rent;
  const owned = OWNED.has(said?.value) ? said : own;
  const assigned = rented?.how === 'assigned' && owned?.how === 'assigned';
  if (rented && owned && !assigned)
    throw contradiction(
      say`${quoted(rented.words)} is for rented hardware and ${quoted(owned.words)} for your own: type only one of them.`,
      ['rent', 'own'],
    );
  if (!said && own?.how === 'said') setField(reading, KIND, 'own', own.words);
  else if (!said && rent?.how === 'said') setField(reading, KIND, 'rent', rent.words);
  else if (!kind) {
    ownWhereColocated(reading);
    ownWherePowered(reading);
  }
  const { value, how, words } = reading.fields.get(KIND) ?? {};
  // "we have two 4090s"
  if (value === 'paid' && how === 'soft')
    reading.notes.push(
      `${quoted(words ?? '')} is read as hardware that is there and paid: type "rent" where it is rented, or what it costs to buy.`,
    );
  hoursOfOwn(reading);
};

/** Hours of an owned machine are hours in which it draws power: it costs the same switched off. */
const hoursOfOwn = (reading: Reading): void => {
  const billed = reading.fields.get(BILLED);
  if (billed?.how !== 'said' || !OWNED.has(reading.fields.get(KIND)?.value)) return;
  reading.fields.delete(BILLED);
  if (typeof billed.value === 'number') setPeakOfOwn(reading, billed.value, billed.words);
  if (billed.value !== HOURS_PER_MONTH)
    setField(reading, 'selfHosted.power.hoursPerMonth', billed.value, billed.words);
};

/** What says how many GPUs a replica has. */
export const REPLICA_OF = [
  'selfHosted.model',
  'selfHosted.modelSpec',
  'selfHosted.gpuCount',
  'selfHosted.gpusPerReplica',
] as const;

/** "L40S, 4 replicas": how many GPUs that is depends on the model. */
const refuseReplicasOfWhat = ({ fields }: Reading): void => {
  const replicas = fields.get('selfHosted.replicas');
  const known = REPLICA_OF.some((field) => fields.has(field));
  if (replicas?.how !== 'said' || replicas.value === 1 || known || !fields.has('selfHosted.gpu')) return;
  throw notUnderstood(
    ask`Which model runs on each of ${quoted(replicas.words)}? The number of GPUs depends on it.`,
    [`${replicas.words} of llama 8b`, `${replicas.words} of qwen3 32b`, `${replicas.words} of llama 70b`],
  );
};

const STEPS: readonly ((reading: Reading) => void)[] = [
  refuseNoText,
  countListedGpus,
  takeSumsOfSides,
  setApiPrices,
  takeFineTunes,
  takeBatchOfOne,
  setActive,
  buyWhereAllowed,
  setDaysOfBills,
  joinBills,
  setMix,
  setFixed,
  setKindOfWork,
  setVolume,
  payForEach,
  setBill,
  setPrices,
  setRates,
  setWatts,
  setCostsOfEach,
  takeSparesOut,
  setPeak,
  refuseTwoVolumes,
  refuseReplicasOfWhat,
  countMachinesOfReplicas,
  countOneCard,
  setTermsOfPaid,
  setProcurement,
  nameOurs,
  refuseReservedHours,
  takeInUse,
  placeApis,
  setApis,
  nameDiscount,
  nameBounds,
];

/** Turns what was said into fields. What excludes each other is a problem of the reading. */
export const conclude = (reading: Reading): void => {
  for (const step of STEPS) attempt(reading, () => step(reading));
};
