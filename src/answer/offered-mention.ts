import type { LlmcostError } from '../errors.ts';
import { offersIn, type ThreadChange } from '../parse/index.ts';
import { cheapestOf } from './cheapest-hosting.ts';
import { changesSaid, type Edit, editOf, type MentionReading } from './mention.ts';
import { differInHardware, sayAlike } from './offers.ts';

/** "8x MI300X at $1.99 or 8x H200 at $2.80?" below a card: each offer is costed, and the cheapest is tried. */

interface Offer {
  readonly words: string;
  readonly change: ThreadChange;
}

/** The offers, each as the mention with it alone is read; undefined where one is refused, or is no change. */
const readOffers = async (
  offers: readonly { readonly words: string; readonly line: string }[],
  read: MentionReading['read'],
): Promise<readonly Offer[] | undefined> => {
  const changes = await changesSaid(
    offers.map(({ line }) => line),
    read,
  );
  return changes !== undefined && sayAlike(changes.map(({ outright }) => outright.fields))
    ? changes.map((change, at) => ({ words: offers[at]?.words ?? '', change }))
    : undefined;
};

/**
 * The edit that tries the cheapest offer of a mention which was refused, as it sets several beside each other; undefined
 * where it holds none. Throws LlmcostError where an offer cannot be costed.
 */
export const cheapestOffered = async (
  text: string,
  refusal: LlmcostError,
  { from, read, answer, by }: MentionReading,
): Promise<Edit | undefined> => {
  const { scenario } = await answer(from);
  for (const offers of offersIn(text, refusal)) {
    const known = await readOffers(offers, read);
    if (known === undefined) continue;
    const edits = known.map(({ words, change }) => ({ words, edit: editOf(change, by) }));
    const drafts = edits.map(({ edit }) => edit.next(from, scenario));
    if (!differInHardware(drafts)) continue;
    const candidates = await Promise.all(
      edits.map(async ({ words, edit }, at) => ({
        name: `"${words}"`,
        answer: await answer(drafts[at] ?? from),
        edit,
      })),
    );
    const { best, compared } = cheapestOf('offer', candidates) ?? {};
    if (best !== undefined && compared !== undefined)
      return { ...best.edit, readAs: [...(best.edit.readAs ?? []), compared.message] };
  }
  return undefined;
};
