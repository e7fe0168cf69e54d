import { type Currency, currency, currencyOfRegion } from '../../../catalog/index.ts';
import { nearEnough, toType, withoutDust } from '../../../domain/round.ts';
import { quoted } from '../../problems.ts';
import type { Quantity } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';

/** "4090 for €1600, electricity 0.31/kWh": power is paid for in the money of the line, or of where the GPUs stand. */

const DOLLARS = /\$|\b(?:usd|dollars?|bucks)\b/i;

/** USD a kWh that somebody may pay. */
const LIKELY: readonly [number, number] = [0.01, 1.5];

const isLikely = (usd: number): boolean => usd >= LIKELY[0] && usd <= LIKELY[1];

/** Where the GPUs stand, where it was said that they stand there. */
const placeOf = ({ fields }: Reading): string | undefined => {
  const region = fields.get('constraints.region')?.value;
  return fields.get('constraints.dataResidency')?.value === 'none' ? String(region) : undefined;
};

/** The one other money of a line without dollars, or that of the place; undefined where dollars are likelier. */
const moneyOf = (reading: Reading): Currency | undefined => {
  if (DOLLARS.test(reading.text)) return undefined;
  const codes = new Set(reading.quantities.flatMap(({ number }) => number.currency ?? []));
  const [code = currencyOfRegion(placeOf(reading) ?? '')] = codes;
  return codes.size > 1 || code === undefined || code === 'USD' ? undefined : currency(code);
};

/** USD a kWh of what was typed without a sign or in cents: in other money where the line is, which its note says. */
export const usdOfPower = ({ number, words }: Quantity, usd: number, reading: Reading): number => {
  if (number.currency !== undefined) return usd;
  const money = moneyOf(reading);
  const other = money && withoutDust(usd / money.perUsd);
  if (money === undefined || other === undefined || !isLikely(other)) return usd;
  reading.notes.push(
    `${quoted(words)} is read in ${money.code}, at ${nearEnough(money.perUsd)} for $1 (${money.source}, ${money.date}): type "$${toType(usd)}/kWh" where dollars are meant.`,
  );
  return other;
};
