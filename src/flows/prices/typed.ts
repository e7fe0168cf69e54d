import * as z from 'zod';
import { HALF_DAY_MS } from '../../domain/day.ts';
import { parsePrices, type SaidPrice } from '../../parse/index.ts';
import { priceConfirm } from '../../render/index.ts';
import { PRICE_INPUTS, type PriceEntry } from '../../wire/price-ids.ts';
import { inputsOf, type ViewState } from '../../wire/view-state.ts';
import { AT_INPUT } from '../../words/notices/windows.ts';
import { wordsAtInput } from '../at-input.ts';
import { withName } from '../defaults.ts';
import type { Deps } from '../deps.ts';

const OLDEST_DAY = '2020-01-01';

const dayProblem = (day: string | undefined, now: Date): string | undefined => {
  if (day === undefined || !z.iso.date().safeParse(day).success) return AT_INPUT.noDay;
  // A day counts as soon as it has begun in any zone.
  if (Date.parse(day) > now.getTime() + HALF_DAY_MS) return AT_INPUT.comingDay;
  return day < OLDEST_DAY ? AT_INPUT.oldDay : undefined;
};

interface Checked {
  readonly entry: PriceEntry;
  readonly prices: readonly SaidPrice[];
}

/** What the form says, or what is wrong with it by input. */
const checked = async (
  deps: Pick<Deps, 'logger'>,
  inputs: ReturnType<typeof inputsOf>,
  now: Date,
): Promise<Checked | { readonly errors: Record<string, string> }> => {
  const { [PRICE_INPUTS.words]: words, [PRICE_INPUTS.source]: source, [PRICE_INPUTS.day]: day } = inputs;
  const errors: Record<string, string> = {};
  const wrongDay = dayProblem(day, now);
  if (wrongDay !== undefined) errors[PRICE_INPUTS.day] = wrongDay;
  if (source === undefined) errors[PRICE_INPUTS.source] = AT_INPUT.noSource;
  if (words === undefined) errors[PRICE_INPUTS.words] = AT_INPUT.noPrice;
  const prices = await parsePrices(words ?? '', now).catch((error: unknown): SaidPrice[] => {
    errors[PRICE_INPUTS.words] ??= wordsAtInput(deps, error, 'a price could not be read');
    return [];
  });
  if (words === undefined || source === undefined || day === undefined || Object.keys(errors).length > 0)
    return { errors };
  return { entry: { words, source: source.trim(), day }, prices };
};

/**
 * The window in which a price was typed: what is wrong stands at its input; what is right is
 * read back beside the list's price. It changes nothing: it runs before the ack.
 */
export const readBack = async (
  deps: Pick<Deps, 'logger' | 'now'>,
  state: ViewState | undefined,
): Promise<
  { readonly view: ReturnType<typeof priceConfirm> } | { readonly errors: Record<string, string> }
> => {
  const now = deps.now();
  const read = await checked(deps, inputsOf(state), now);
  return 'errors' in read ? read : { view: priceConfirm(read.entry, read.prices.map(withName), now) };
};
