import type { KnownBlock } from '@slack/types';
import { TEXT } from '../wire/limits.ts';
import { PRICE_IDS } from '../wire/price-ids.ts';
import { oneLine } from '../words/text.ts';
import { button, confirmation, context, section } from './blocks.ts';
import { escapeMrkdwn } from './mrkdwn.ts';

/** Newer prices from an admin's address or file, on the Home tab: since when they count, and the way back. */

/** What became of the newest price file: `on` is an ISO day, `moved` counts prices. */
export interface NewerPricesLook {
  /** Why the newest file does not count. */
  readonly problem?: string | undefined;
  readonly counts?: { readonly from: string; readonly on: string; readonly moved: number } | undefined;
  /** Whether whoever looks may take them back. */
  readonly mayTakeBack: boolean;
}

const CHARS = TEXT.section - 300;

const moved = (count: number): string =>
  count === 0 ? 'no price changed' : count === 1 ? 'one price changed' : `${count} prices changed`;

const takeBack = {
  ...button(PRICE_IDS.takeBack, 'Take them back', 'take-back'),
  confirm: confirmation(
    'Take newer prices back?',
    'The earlier prices apply again, for everybody, until the file changes or the bot restarts. Cards that were posted stay as they are.',
    'Take back',
    'Keep them',
  ),
};

/**
 * Says that newer prices count, with a button that takes them back, or why they do not; nothing where there are
 * none.
 */
export const newerPricesBlocks = (look: NewerPricesLook | undefined): KnownBlock[] => {
  if (look === undefined) return [];
  const { problem, counts, mayTakeBack } = look;
  const said =
    counts &&
    section(
      `Newer prices from ${escapeMrkdwn(oneLine(counts.from, CHARS))} have applied since ${counts.on}: ${moved(counts.moved)}.`,
    );
  return [
    ...(said === undefined ? [] : [mayTakeBack ? { ...said, accessory: takeBack } : said]),
    ...(problem === undefined ? [] : [context(escapeMrkdwn(oneLine(problem, CHARS)))]),
  ];
};
