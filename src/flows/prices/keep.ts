import { LlmcostError } from '../../errors.ts';
import { parsePrices } from '../../parse/index.ts';
import type { Conversation } from '../../reply/conversation.ts';
import { decodePriceEntry, decodePriceRemoval } from '../../wire/price-ids.ts';
import { WINDOW_WITHOUT_PRICE } from '../../words/notices/workspace.ts';
import { keptValue } from '../defaults.ts';
import type { Deps } from '../deps.ts';
import { publishHome } from '../home.ts';
import { assertMaySetPrices } from '../may.ts';
import { tellMovedDecisions } from '../moved-prices.ts';
import { onceSent } from '../once.ts';

/** The windows that end the flow of the price book: only they keep anything. */

/** What such a window does, by what it carries. Throws LlmcostError `nothing-there` where that is no price. */
export type PriceChange = (deps: Deps, conversation: Conversation, metadata: string) => Promise<void>;

const lost = (): LlmcostError => new LlmcostError('nothing-there', WINDOW_WITHOUT_PRICE);

/** "Set it": the words are read once more, and kept with who, when, from where and since when. */
export const keepPrice: PriceChange = async (deps, { team, user }, metadata) => {
  const entry = decodePriceEntry(metadata);
  if (entry === null) throw lost();
  const now = deps.now();
  for (const { field, value } of await parsePrices(entry.words, now))
    await deps.store.defaults.set({
      team,
      field,
      value: keptValue(value),
      by: user,
      at: now.toISOString(),
      source: entry.source,
      confirmedOn: entry.day,
    });
};

/** "Remove it": the price of the window's field is unset. Throws LlmcostError where the window names none. */
export const removePrice: PriceChange = async (deps, { team }, metadata) => {
  const field = decodePriceRemoval(metadata);
  if (field === null) throw lost();
  await deps.store.defaults.unset(team, field);
};

/** Does once what a window asks for, and draws the Home tab anew. Throws LlmcostError `not-allowed`. */
export const changePrices = async (
  deps: Deps,
  conversation: Conversation,
  { viewId, metadata }: { readonly viewId: string; readonly metadata: string },
  act: PriceChange,
): Promise<void> => {
  const { team, user } = conversation;
  await assertMaySetPrices(deps, conversation);
  await onceSent(deps, conversation, viewId, async () => {
    await act(deps, conversation, metadata);
    await publishHome(deps, team, user);
    // After the answer, which waits for no look through what was decided.
    await tellMovedDecisions(deps, team);
  });
};
