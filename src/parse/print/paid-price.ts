import type { DraftApi, DraftFields } from '../../domain/draft.ts';
import { toTheCent, toType, toWhole } from '../../domain/round.ts';
import { tokensIn } from '../said-volume.ts';
import { dollars, isBill, isPlainId } from './api-words.ts';

/** What an API costs somebody now, as a bill beside a volume says it. */

/** USD. The roundest bill that gives the price back is the likeliest to have been said. */
const ROUNDINGS = [1000, 100, 1, 0.01] as const;

/** "$14200 a month on openai/gpt-5", where the volume gives the price back to its last digit; else null. */
export const paidWords = (api: DraftApi, fields: DraftFields): string | null => {
  const { id, inUse, usdPerMillionInput: usd, usdPerMillionOutput, ...terms } = api;
  const tokens = tokensIn((field) => {
    const value = fields[field];
    return typeof value === 'number' ? value : undefined;
  });
  const isPaid = inUse === true && usd !== undefined && usd === usdPerMillionOutput && isPlainId(id);
  if (!isPaid || tokens === undefined || Object.values(terms).some((value) => value !== undefined))
    return null;
  const exact = (usd * tokens) / 1e6;
  const bill = ROUNDINGS.map((to) => toTheCent(toWhole(exact / to) * to)).find(
    (one) => toType((one / tokens) * 1e6) === usd && isBill(one),
  );
  return bill === undefined ? null : `${dollars(bill)} a month on ${id}`;
};
