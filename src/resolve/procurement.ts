import {
  DEFAULTS,
  isStale,
  purchasePrice,
  rentalPrice,
  rentalSellersOf,
  standsIn,
} from '../catalog/index.ts';
import { defined } from '../defined.ts';
import { isoDay } from '../domain/day.ts';
import type { Evidence } from '../domain/evidence.ts';
import { type FieldOf, fieldsOf } from '../domain/fields/index.ts';
import { usd } from '../domain/format.ts';
import { regionName } from '../domain/regions.ts';
import type { Own, Paid, Procurement, Rent } from '../domain/scenario.ts';
import { HOURS_PER_MONTH } from '../domain/units.ts';
import { LlmcostError } from '../errors.ts';
import type { Context } from './context.ts';
import { marketHour, rentalBasis, rentalQuestion } from './gpu-hour.ts';
import { instancePrice } from './instance.ts';
import { isWholeMachine } from './own-costs.ts';

const AT = 'selfHosted.procurement';
const MARKETS = ['on-demand', 'spot', 'reserved'] as const;

/** A Mac or a card for a desk: it has a price to buy it, and nobody rents it out. */
const isOnlyBought = (gpuId: string, asOf: Date): boolean =>
  purchasePrice(gpuId, asOf) !== undefined &&
  MARKETS.every((market) => rentalSellersOf(gpuId, market).length === 0);

/** Rent, own or paid: as stated, or as the other fields imply; rent where nothing does. Throws `contradiction`. */
const kindOf = ({ said, ledger, asOf }: Context, gpuId: string, gpuName: string): Procurement['kind'] => {
  const stated = said[`${AT}.kind`];
  if (stated === 'paid' || said[`${AT}.paidUntil`] !== undefined) return 'paid';
  const owns = fieldsOf('own').find((field) => said[field] !== undefined);
  const rents = fieldsOf('rent').find((field) => said[field] !== undefined);
  const clash = stated === 'own' ? rents : stated === 'rent' ? owns : owns !== undefined ? rents : undefined;
  if (clash !== undefined)
    throw new LlmcostError(
      'contradiction',
      `Rented and owned at once: "${clash.slice(AT.length + 1)}" belongs to the other way of paying. Drop one of the two.`,
      ['A100 rental', 'own A100 at $8k each'],
    );
  if (stated !== undefined) return stated;
  if (owns !== undefined) return 'own';
  if (rents !== undefined) return 'rent';
  if (isOnlyBought(gpuId, asOf))
    return ledger.assume(`${AT}.kind`, 'own', `we know no rental price of ${gpuName}: costed as bought`);
  return ledger.assume(
    `${AT}.kind`,
    'rent',
    'renting carries no capital risk; type "own" for bought hardware',
  );
};

const citeYours = ({ ledger, asOf }: Context, field: string, value: number): void =>
  ledger.cite({ field, value, source: 'yours', date: isoDay(asOf), stale: false });

/** The price of a named machine, by the GPU. */
const machinePrice = (
  { said, ledger, asOf }: Context,
  field: string,
  { row, usdPerGpuHour }: NonNullable<ReturnType<typeof instancePrice>>,
): number => {
  const { instance, cloud, region, gpuCount, source, date } = row;
  ledger.cite({ field, value: usdPerGpuHour, source, date, stale: isStale(date, asOf) });
  const wanted = said['constraints.region'];
  if (wanted !== undefined && !standsIn(cloud, region, wanted))
    ledger.warn(
      'no-price-in-region',
      `No price of ${instance} is known in ${regionName(wanted)}: that of ${region} is taken. Type yours, such as "at $2.50/hr".`,
    );
  return ledger.assume(
    field,
    usdPerGpuHour,
    `${instance} of ${cloud} (${region}): its price over ${gpuCount} GPUs`,
  );
};

const hourly = (context: Context, gpuId: string, gpuName: string, billedHours: number): number => {
  const { said } = context;
  const field = `${AT}.usdPerGpuHour`;
  const stated = said[field];
  if (stated !== undefined) {
    citeYours(context, field, stated);
    return stated;
  }
  const monthly = said[`${AT}.usdPerGpuMonth`];
  if (monthly !== undefined) {
    const price = monthly / billedHours;
    citeYours(context, field, price);
    return price;
  }
  const machine = instancePrice(said, said[`${AT}.market`] ?? 'on-demand');
  if (machine !== undefined) return machinePrice(context, field, machine);
  return marketHour(context, gpuId, gpuName, field);
};

/** Which prices the rent was taken from; absent where somebody stated it, and for owned hardware. */
export const rentalBasisOf = (
  context: Context,
  gpuId: string,
  procurement: Procurement,
): Pick<Evidence, 'rental'> => {
  const { said } = context;
  const stated =
    said[`${AT}.usdPerGpuHour`] !== undefined ||
    said[`${AT}.usdPerGpuMonth`] !== undefined ||
    context.ledger.sources.some(({ field, source }) => field === `${AT}.usdPerGpuHour` && source === 'yours');
  if (procurement.kind !== 'rent' || stated) return {};
  const { market } = procurement;
  const { only, excluded, region, ...anywhere } = rentalQuestion(context, market);
  const instance = instancePrice(said, market) === undefined ? undefined : said['selfHosted.instance'];
  if (instance !== undefined) return { rental: rentalBasis({ ...anywhere, region }, instance) };
  const limited = { ...anywhere, only, excluded, region };
  const isPriced = rentalPrice(gpuId, limited, context.asOf) !== undefined;
  return { rental: rentalBasis(isPriced ? limited : anywhere) };
};

/** What each listed seller asks in the market of this rent; undefined for owned hardware and unlisted GPUs. */
export const rentalOffersFor = (context: Context, gpuId: string, procurement: Procurement) => {
  if (procurement.kind !== 'rent') return undefined;
  const { seller: _, ...question } = rentalQuestion(context, procurement.market);
  const offers = rentalPrice(gpuId, question, context.asOf)?.offers;
  return offers === undefined ? undefined : [...offers];
};

/**
 * Work that may wait rents the hours that it needs, at most those of its window: unless the hours or the price of a
 * whole month were stated. undefined where the hours do not follow the work.
 */
const hoursOfWork = ({ said, work }: Context): number | undefined => {
  const upTo = said[`${AT}.upToHoursPerMonth`];
  if (upTo !== undefined) return upTo;
  const hours = said[`${AT}.billedHoursPerMonth`];
  const window = said['workload.windowHoursPerMonth'];
  // "3 hours a night" is both: of work that may wait it bounds the hours, of a service it is them.
  const byTheMonth = (hours !== undefined && hours !== window) || said[`${AT}.usdPerGpuMonth`] !== undefined;
  if (work.kind !== 'batch' || byTheMonth || said[`${AT}.market`] === 'reserved') return undefined;
  return window ?? HOURS_PER_MONTH;
};

const rented = (context: Context, gpuId: string, gpuName: string): Rent => {
  const { said, ledger } = context;
  const upToHoursPerMonth = hoursOfWork(context);
  const billedHoursPerMonth =
    upToHoursPerMonth ??
    said[`${AT}.billedHoursPerMonth`] ??
    ledger.assume(
      `${AT}.billedHoursPerMonth`,
      HOURS_PER_MONTH,
      'rented around the clock: an idle GPU costs the same',
    );
  const market =
    said[`${AT}.market`] ??
    ledger.assume(`${AT}.market`, 'on-demand', 'no commitment, and nobody takes it away');
  if (market === 'spot')
    ledger.warn(
      'spot-interruptible',
      'Spot GPUs can be taken away at short notice: a service needs spares or an API to fall back on.',
    );
  return {
    kind: 'rent',
    usdPerGpuHour: hourly(context, gpuId, gpuName, billedHoursPerMonth),
    billedHoursPerMonth,
    ...defined({ upToHoursPerMonth }),
    market,
  };
};

const purchase = (context: Context, gpuId: string, gpuName: string): number => {
  const { said, ledger, asOf } = context;
  const field = `${AT}.usdPerGpu`;
  const stated = said[field];
  if (stated !== undefined) {
    citeYours(context, field, stated);
    return stated;
  }
  const price = purchasePrice(gpuId, asOf);
  if (price === undefined)
    throw new LlmcostError(
      'no-price',
      `We know no purchase price for ${gpuName}. Type one, such as "$8k each".`,
      ['$8k each'],
    );
  ledger.cite({
    field,
    value: price.usdPerGpu,
    source: price.source,
    date: price.date,
    stale: price.stale,
    range: { low: price.lowUsdPerGpu, high: price.highUsdPerGpu, sellers: 1 },
  });
  return ledger.assume(
    field,
    price.usdPerGpu,
    `middle of ${usd(price.lowUsdPerGpu)} to ${usd(price.highUsdPerGpu)}`,
  );
};

const owned = (context: Context, gpuId: string, gpuName: string): Own => {
  const { said, ledger } = context;
  const usdPerGpu = purchase(context, gpuId, gpuName);
  const orDefault = (field: FieldOf<'own'>, fallback: { value: number; why: string }): number =>
    said[field] ?? ledger.assume(field, fallback.value, fallback.why);
  return {
    kind: 'own',
    usdPerGpu,
    hostUsdPerGpu: orDefault(
      `${AT}.hostUsdPerGpu`,
      isWholeMachine(gpuId)
        ? { value: 0, why: 'its price is that of the whole machine' }
        : {
            value: DEFAULTS.hostShareOfGpuPrice.value * usdPerGpu,
            why: DEFAULTS.hostShareOfGpuPrice.why,
          },
    ),
    lifeMonths: orDefault(`${AT}.lifeMonths`, DEFAULTS.lifeMonths),
    residualShare: orDefault(`${AT}.residualShare`, DEFAULTS.residualShare),
    annualCostOfCapital: orDefault(`${AT}.annualCostOfCapital`, DEFAULTS.annualCostOfCapital),
    annualMaintenanceShare: orDefault(`${AT}.annualMaintenanceShare`, DEFAULTS.annualMaintenanceShare),
  };
};

/**
 * What paid hardware would cost in full, for the bill beside: as stated, else rented where a rent was said, else
 * bought at today's price; undefined where nobody knows one.
 */
const afterwards = (context: Context, gpuId: string, gpuName: string): Paid['then'] => {
  const { said, asOf } = context;
  const stated = said[`${AT}.then`];
  if (stated !== undefined) {
    const terms = Object.entries(stated).map(([name, value]) => [`${AT}.${name}`, value]);
    const then: Context = { ...context, said: Object.fromEntries(terms) };
    return stated.kind === 'rent' ? rented(then, gpuId, gpuName) : owned(then, gpuId, gpuName);
  }
  if (fieldsOf('rent').some((field) => said[field] !== undefined)) return rented(context, gpuId, gpuName);
  const isPriced = said[`${AT}.usdPerGpu`] !== undefined || purchasePrice(gpuId, asOf) !== undefined;
  return isPriced ? owned(context, gpuId, gpuName) : undefined;
};

const paid = (context: Context, gpuId: string, gpuName: string): Paid => {
  const until = context.said[`${AT}.paidUntil`];
  const inFull = afterwards(context, gpuId, gpuName);
  return {
    kind: 'paid',
    ...defined({ until }),
    // biome-ignore lint/suspicious/noThenProperty: the name that the documents give it
    ...defined({ then: inFull }),
  };
};

/**
 * How the GPUs are paid for. `gpuName` is what a person calls them.
 * Throws `no-price` where neither the user nor the catalog has one, `contradiction` for rent and own at once.
 */
export const procurementOf = (context: Context, gpuId: string, gpuName: string): Procurement => {
  switch (kindOf(context, gpuId, gpuName)) {
    case 'own':
      return owned(context, gpuId, gpuName);
    case 'paid':
      return paid(context, gpuId, gpuName);
    case 'rent':
      return rented(context, gpuId, gpuName);
  }
};
