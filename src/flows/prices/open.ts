import { defined } from '../../defined.ts';
import { isoDay } from '../../domain/day.ts';
import { LlmcostError } from '../../errors.ts';
import { printPrice } from '../../parse/index.ts';
import { priceForm, priceRemoval } from '../../render/index.ts';
import type { Conversation } from '../../reply/conversation.ts';
import { whisperGone } from '../../reply/say.ts';
import { priceOptionOf } from '../../wire/price-ids.ts';
import { NEWER_FOR_ALL, NOTHING_NEWER, PRICE_GONE } from '../../words/notices/workspace.ts';
import { defaultsOf } from '../defaults.ts';
import type { Deps } from '../deps.ts';
import { publishHome } from '../home.ts';
import { assertMaySetPrices, mayMoveAll } from '../may.ts';

/** The price book on the Home tab: what its buttons do. Each throws LlmcostError `not-allowed` for who is no admin. */

/** A click on somebody's Home tab. */
interface HomeClick {
  readonly conversation: Conversation;
  /** Opens one window, within three seconds. */
  readonly triggerId: string;
  /** What the chosen option of a menu carries. */
  readonly chosen: string | undefined;
}

/** What a button of the Home tab does with a click on it. */
export type HomeHandler = (deps: Deps, click: HomeClick) => Promise<void>;

/** "Set a price": an empty window. */
export const openPriceForm: HomeHandler = async (deps, { conversation, triggerId }) => {
  await assertMaySetPrices(deps, conversation);
  const view = priceForm({ day: isoDay(deps.now()) });
  await deps.slack.of(conversation.team).client.views.open({ trigger_id: triggerId, view });
};

/** The menu beside a price: "Change" begins with what stands, "Remove" asks first. */
export const openPriceRow: HomeHandler = async (deps, { conversation, triggerId, chosen }) => {
  const option = priceOptionOf(chosen);
  await assertMaySetPrices(deps, conversation);
  if (option === null) return whisperGone(conversation, PRICE_GONE);
  const price = (await defaultsOf(deps, conversation.team)).find(({ field }) => field === option.field);
  if (price === undefined) return whisperGone(conversation, PRICE_GONE);
  const said = defined({ words: printPrice(price), source: price.source });
  const start = { day: isoDay(deps.now()), ...said };
  const view = option.act === 'change' ? priceForm(start) : priceRemoval(price);
  await deps.slack.of(conversation.team).client.views.open({ trigger_id: triggerId, view });
};

/** "Take them back": what a refresh brought counts no longer, for everybody. */
export const takeNewerBack: HomeHandler = async (deps, { conversation }) => {
  await assertMaySetPrices(deps, conversation);
  if (!mayMoveAll(deps)) throw new LlmcostError('not-allowed', NEWER_FOR_ALL);
  if (deps.newerPrices?.takeBack() !== true) await whisperGone(conversation, NOTHING_NEWER);
  await publishHome(deps, conversation.team, conversation.user);
};
