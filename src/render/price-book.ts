import { BookedPrice } from '../domain/price-book.ts';
import { TEXT } from '../wire/limits.ts';
import { context, type Message, section } from './blocks.ts';
import { type DefaultView, defaultLines } from './defaults.ts';
import { linesWithin } from './lines.ts';
import { code } from './mrkdwn.ts';

/** The prices of a workspace's own: what, who said so, when, and which of them are old. */

export interface PriceBookView {
  readonly defaults: readonly DefaultView[];
  /** An admin sees the figures. */
  readonly isAdmin: boolean;
  /** On which day they are looked at. */
  readonly asOf: Date;
}

/** A person's price goes stale as any other does. */
const STALE_DAYS = 90;
const DAY_MS = 86_400_000;
const LIST_CHARS = TEXT.section - 200;

const isPrice = ({ field, value }: DefaultView): boolean =>
  /^(?:gpu-hour|gpu-price|discount)\//.test(field) ||
  (field.startsWith('api-price/') && BookedPrice.safeParse(value).success);

const isOld = ({ at }: DefaultView, asOf: Date): boolean =>
  !(asOf.getTime() - Date.parse(at) <= STALE_DAYS * DAY_MS);

const HOW = [
  `Set one with ${code('/llmcost defaults claude sonnet at $2/$8')} or ${code('/llmcost defaults H100 at $2.10/hr')}.`,
  `Take one away with ${code('/llmcost defaults remove claude sonnet')}.`,
].join(' ');

export const renderPriceBook = ({ defaults, isAdmin, asOf }: PriceBookView): Message => {
  const prices = defaults.filter(isPrice);
  const lines = prices.flatMap((price) =>
    defaultLines([price], isAdmin).map((line) =>
      isOld(price, asOf) ? `${line} – over ${STALE_DAYS} days ago: look it up` : line,
    ),
  );
  const none = 'This workspace has set no prices of its own: list prices count.';
  const shown = linesWithin(
    lines.length === 0 ? [none] : ['*Prices of this workspace*', ...lines],
    LIST_CHARS,
    (left) => `… and ${left} more`,
  );
  return {
    blocks: [
      section(shown.join('\n')),
      context(isAdmin ? HOW : 'Those named in LLMCOST_ADMINS set them, and see the figures.'),
    ],
    text: shown.join(' '),
  };
};
