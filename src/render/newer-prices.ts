import type { KnownBlock } from '@slack/types';
import { TEXT } from '../wire/limits.ts';
import { PRICE_IDS } from '../wire/price-ids.ts';
import { newerSince, TAKE_BACK } from '../words/notices/prices.ts';
import { oneLine } from '../words/text.ts';
import { button, confirmation, context, section } from './blocks.ts';
import { escapeMrkdwn } from './mrkdwn.ts';

/** Newer prices from an admin's address or file, on the Home tab: since when they count, and the way back. */

/** What became of the newest price file: `on` is an ISO day, `moved` counts prices. */
export interface NewerPricesLook {
  /** Why the newest file does not count. */
  readonly problem?: string;
  readonly counts?: { readonly from: string; readonly on: string; readonly moved: number };
  /** Whether whoever looks may take them back. */
  readonly mayTakeBack: boolean;
}

const CHARS = TEXT.section - 300;

const takeBack = {
  ...button(PRICE_IDS.takeBack, TAKE_BACK.button, 'take-back'),
  confirm: confirmation(TAKE_BACK.title, TAKE_BACK.warning, TAKE_BACK.yes, TAKE_BACK.no),
};

/**
 * Says that newer prices count, with a button that takes them back, or why they do not; nothing where there are
 * none.
 */
export const newerPricesBlocks = (look: NewerPricesLook | undefined): KnownBlock[] => {
  if (look === undefined) return [];
  const { problem, counts, mayTakeBack } = look;
  const said =
    counts && section(newerSince(escapeMrkdwn(oneLine(counts.from, CHARS)), counts.on, counts.moved));
  return [
    ...(said === undefined ? [] : [mayTakeBack ? { ...said, accessory: takeBack } : said]),
    ...(problem === undefined ? [] : [context(escapeMrkdwn(oneLine(problem, CHARS)))]),
  ];
};
