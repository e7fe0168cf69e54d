import type { HomeView, KnownBlock } from '@slack/types';
import type { DecisionRecord } from '../domain/decision.ts';
import { TEXT } from '../wire/limits.ts';
import { CHOICE_WORDS } from '../words/choices.ts';
import { decisionNext, HOME_LISTS, HOME_TITLE, howToAsk, OPEN_AGAIN } from '../words/notices/home.ts';
import { howToSet } from '../words/notices/settings.ts';
import { oneLine } from '../words/text.ts';
import { context, section } from './blocks.ts';
import { commandCode } from './command-code.ts';
import { defaultLines, whoElse } from './defaults.ts';
import { linesWithin } from './lines.ts';
import { estimateLine, type ListedEstimate, linked } from './list.ts';
import { dayOf } from './moments.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import { type NewerPricesLook, newerPricesBlocks } from './newer-prices.ts';
import { isOwnPrice, type PriceBookView, priceBlocks } from './price-book.ts';

/** App Home: what somebody asked and decided of late, and what the workspace assumes. */

/** A decision as the Home tab lists it, with the link to its record. */
export type HomeDecision = Pick<
  DecisionRecord,
  'choice' | 'reason' | 'recordedAt' | 'recheckOn' | 'state'
> & { readonly link?: string };

/** What the Home tab of one person is drawn from. */
export interface HomeLook extends PriceBookView {
  readonly estimates: readonly ListedEstimate[];
  readonly decisions: readonly HomeDecision[];
  readonly newerPrices?: NewerPricesLook;
}

const REASON_CHARS = 120;
const SECTION_CHARS = TEXT.section - 100;

const listed = (list: keyof typeof HOME_LISTS, lines: readonly string[]): KnownBlock => {
  const { title, none } = HOME_LISTS[list];
  const shown = lines.length === 0 ? [escapeMrkdwn(none)] : lines;
  return section(linesWithin([`*${title}*`, ...shown], SECTION_CHARS).join('\n'));
};

const decisionLine = ({ choice, reason, recordedAt, recheckOn, state, link }: HomeDecision): string => {
  const next = decisionNext(state, recheckOn === undefined ? undefined : dayOf(recheckOn));
  return `• ${dayOf(recordedAt)}  ${linked(link, CHOICE_WORDS[choice])} – ${escapeMrkdwn(oneLine(reason, REASON_CHARS))}${next === '' ? '' : `  (${next})`}`;
};

/** The Home tab: estimates, decisions, prices and defaults, each list cut where Slack would refuse it. */
export const renderHome = ({
  estimates,
  decisions,
  defaults,
  isAdmin,
  admins = [],
  asOf,
  newerPrices,
}: HomeLook): HomeView => ({
  type: 'home',
  blocks: [
    section(`*${HOME_TITLE}*\n${howToAsk(commandCode)}`),
    { type: 'divider' },
    listed(
      'estimates',
      estimates.map((estimate) => `• ${estimateLine(estimate, 'asker')}`),
    ),
    listed('decisions', decisions.map(decisionLine)),
    { type: 'divider' },
    listed(
      'defaults',
      defaultLines(
        defaults.filter((setting) => !isOwnPrice(setting)),
        isAdmin,
      ),
    ),
    context(isAdmin ? howToSet(commandCode) : whoElse(admins, 'defaults')),
    { type: 'divider' },
    ...priceBlocks({ defaults, isAdmin, admins, asOf }),
    ...newerPricesBlocks(newerPrices),
  ],
});

/** The tab when it cannot be drawn, with the reason. */
export const renderHomeTrouble = (why: string): HomeView => ({
  type: 'home',
  blocks: [section(escapeMrkdwn(oneLine(why, SECTION_CHARS))), context(OPEN_AGAIN)],
});
