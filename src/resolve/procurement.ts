import { gpuById, purchasePrice, rentalSellersOf } from '../catalog/index.ts';
import { defined } from '../defined.ts';
import { FIELDS_OF_OWN, FIELDS_OF_RENT, PAYING } from '../domain/fields/index.ts';
import type { Paid, Procurement } from '../domain/scenario.ts';
import type { Context } from './context.ts';
import { owned } from './own.ts';
import { Refused } from './refused.ts';
import { rented } from './rent.ts';
import { assumeRented } from './settings.ts';

/** Whether GPUs are rented, owned or paid already: as stated, or as what was said of them implies. */

const MARKETS = ['on-demand', 'spot', 'reserved'] as const;

/** A Mac or a card for a desk: it has a price to buy it, and nobody rents it out. */
const isOnlyBought = (gpuId: string, asOf: Date): boolean =>
  purchasePrice(gpuId, asOf) !== undefined &&
  MARKETS.every((market) => rentalSellersOf(gpuId, market).length === 0);

/** Rent, own or paid: as stated, or as the other fields imply; rent where nothing does. Throws `Refused` where they clash. */
const kindOf = ({ fields, ledger, asOf }: Context, gpuId: string, gpuName: string): Procurement['kind'] => {
  const stated = fields[`${PAYING}.kind`];
  if (stated === 'paid' || fields[`${PAYING}.paidUntil`] !== undefined) return 'paid';
  const owns = FIELDS_OF_OWN.find((field) => fields[field] !== undefined);
  const rents = FIELDS_OF_RENT.find((field) => fields[field] !== undefined);
  const clash = stated === 'own' ? rents : stated === 'rent' ? owns : owns !== undefined ? rents : undefined;
  if (clash !== undefined)
    throw new Refused({ code: 'rented-and-owned', field: clash.slice(PAYING.length + 1) });
  if (stated !== undefined) return stated;
  if (owns !== undefined) return 'own';
  if (rents !== undefined) return 'rent';
  if (isOnlyBought(gpuId, asOf)) {
    // Whoever has a card for a desk knows that it is bought.
    if (gpuById(gpuId)?.workstation !== true) ledger.doubt('no-rental-price', { gpu: gpuName });
    return ledger.assume(`${PAYING}.kind`, 'own', { code: 'no-rental-price', gpu: gpuName });
  }
  return assumeRented(ledger);
};

/** What is paid until a day is a commitment to rent: it goes back, unless somebody said what it was bought for. */
const isCommitted = ({ fields }: Context, gpuId: string): boolean =>
  fields[`${PAYING}.paidUntil`] !== undefined &&
  FIELDS_OF_OWN.every((field) => fields[field] === undefined) &&
  MARKETS.some((market) => rentalSellersOf(gpuId, market).length > 0);

/**
 * What paid hardware would cost in full, for the bill beside: as stated, else rented where a rent was said or it is
 * committed until a day, else bought at today's price; undefined where nobody knows one.
 */
const afterwards = (context: Context, gpuId: string, gpuName: string): Paid['then'] => {
  const { fields, asOf } = context;
  const stated = fields[`${PAYING}.then`];
  if (stated !== undefined) {
    const terms = Object.entries(stated).map(([name, value]) => [`${PAYING}.${name}`, value]);
    const then: Context = { ...context, fields: Object.fromEntries(terms) };
    return stated.kind === 'rent' ? rented(then, gpuId, gpuName) : owned(then, gpuId, gpuName);
  }
  const isRent = FIELDS_OF_RENT.some((field) => fields[field] !== undefined);
  if (isRent || isCommitted(context, gpuId)) return rented(context, gpuId, gpuName);
  const isPriced = fields[`${PAYING}.usdPerGpu`] !== undefined || purchasePrice(gpuId, asOf) !== undefined;
  return isPriced ? owned(context, gpuId, gpuName) : undefined;
};

const paid = (context: Context, gpuId: string, gpuName: string): Paid => {
  if ((context.fields['selfHosted.ops.setupHours'] ?? 0) > 0) context.ledger.doubt('setup-not-counted', {});
  const until = context.fields[`${PAYING}.paidUntil`];
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
 * Throws `Refused` where neither the user nor the catalog has a price, and for rent and own at once.
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
