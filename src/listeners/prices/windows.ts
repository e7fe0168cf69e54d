import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import * as z from 'zod';
import { HOUR_MS } from '../../domain/day.ts';
import { ownPriceOf } from '../../domain/price-book.ts';
import { describeError, LlmcostError } from '../../errors.ts';
import { jsonOf } from '../../json.ts';
import { parsePrices, type SaidPrice } from '../../parse/index.ts';
import { priceConfirm } from '../../render/index.ts';
import type { Conversation } from '../../reply/conversation.ts';
import { tellFailure } from '../../reply/tell-failure.ts';
import type { WorkspaceDefault } from '../../store/store.ts';
import { decodePriceEntry, PRICE_INPUTS, type PriceEntry } from '../../wire/price-ids.ts';
import { inputsOf } from '../../wire/thread-ids.ts';
import type { Deps } from '../deps.ts';
import { publishHome } from '../home.ts';
import { withName } from '../may.ts';
import { tellMovedDecisions } from '../moved-prices.ts';
import { onceSent } from '../once.ts';
import { assertMaySetPrices, atHome } from './book.ts';

/** Windows of the price book, as they come back: checked, read back, and only then kept. */

type Args = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** A day counts until it is over in every zone. */
const HALF_DAY_MS = 12 * HOUR_MS;
const OLDEST_DAY = '2020-01-01';

const dayProblem = (day: string | undefined, now: Date): string | undefined => {
  if (day === undefined || !z.iso.date().safeParse(day).success) return 'Choose a day.';
  if (Date.parse(day) > now.getTime() + HALF_DAY_MS) return 'Choose a day that is not still to come.';
  return day < OLDEST_DAY ? 'Choose a later day: a price so old says nothing of today.' : undefined;
};

interface Checked {
  readonly entry: PriceEntry;
  readonly prices: readonly SaidPrice[];
}

const NO_WORDS = 'Say what is paid for what, such as "H100 at $2.10/hr".';

/** What the form says, or what is wrong with it by input. Pure: it runs before the ack. */
const checked = async (
  inputs: ReturnType<typeof inputsOf>,
  now: Date,
): Promise<Checked | { readonly errors: Record<string, string> }> => {
  const { [PRICE_INPUTS.words]: words, [PRICE_INPUTS.source]: source, [PRICE_INPUTS.day]: day } = inputs;
  const errors: Record<string, string> = {};
  const wrongDay = dayProblem(day, now);
  if (wrongDay !== undefined) errors[PRICE_INPUTS.day] = wrongDay;
  if (source === undefined)
    errors[PRICE_INPUTS.source] = 'Say where it comes from, such as "quote of 3 Nov".';
  if (words === undefined) errors[PRICE_INPUTS.words] = NO_WORDS;
  const prices = await parsePrices(words ?? '', now).catch((error: unknown): SaidPrice[] => {
    errors[PRICE_INPUTS.words] ??= describeError(error).message;
    return [];
  });
  if (words === undefined || source === undefined || day === undefined || Object.keys(errors).length > 0)
    return { errors };
  return { entry: { words, source: source.trim(), day }, prices };
};

/** The form: what is wrong stands at its input; what is right is read back beside the list's price. */
export const priceTyped =
  (deps: Deps) =>
  async ({ ack, view }: Args): Promise<void> => {
    const now = deps.now();
    const read = await checked(inputsOf(view.state.values), now);
    if ('errors' in read) return ack({ response_action: 'errors', errors: read.errors });
    await ack({ response_action: 'update', view: priceConfirm(read.entry, read.prices.map(withName), now) });
  };

const kept = (value: SaidPrice['value']): WorkspaceDefault['value'] =>
  typeof value === 'number' ? value : { ...value };

/** After the answer, which waits for no look through what was decided. */
const drawnAnew = async (deps: Deps, { team, user }: Conversation): Promise<void> => {
  await publishHome(deps, team, user);
  await tellMovedDecisions(deps, team);
};

/** Acks a window that ends the flow, and does once what it asks for. */
const onLast =
  (deps: Deps, act: (conversation: Conversation, metadata: string) => Promise<void>) =>
  async ({ ack, body, view, context }: Args): Promise<void> => {
    await ack();
    const conversation = atHome(deps, { context, user: body.user.id });
    const acting = async (): Promise<void> => {
      await assertMaySetPrices(deps, conversation);
      await onceSent(deps, conversation, view.id, async () => {
        await act(conversation, view.private_metadata);
        await drawnAnew(deps, conversation);
      });
    };
    await acting().catch((error: unknown) => tellFailure(deps, conversation, error));
  };

const LOST = new LlmcostError(
  'nothing-there',
  'I no longer know which price that was, so nothing was changed. Open my Home tab and set it once more.',
);

/** "Set it": the words are read once more, and kept with who, when, from where and since when. */
export const priceConfirmed = (deps: Deps) =>
  onLast(deps, async ({ team, user }, metadata) => {
    const entry = decodePriceEntry(metadata);
    if (entry === null) throw LOST;
    const now = deps.now();
    for (const { field, value } of await parsePrices(entry.words, now))
      await deps.store.defaults.set({
        team,
        field,
        value: kept(value),
        by: user,
        at: now.toISOString(),
        source: entry.source,
        confirmedOn: entry.day,
      });
  });

const Removal = z.object({ field: z.string().refine((field) => ownPriceOf(field) !== undefined) });

const removalOf = (metadata: string): string | undefined => Removal.safeParse(jsonOf(metadata)).data?.field;

/** "Remove it". */
export const priceRemoved = (deps: Deps) =>
  onLast(deps, async ({ team }, metadata) => {
    const field = removalOf(metadata);
    if (field === undefined) throw LOST;
    await deps.store.defaults.unset(team, field);
  });
