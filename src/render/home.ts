import type { HomeView, KnownBlock } from '@slack/types';
import type { DecisionRecord } from '../domain/decision.ts';
import { TEXT } from '../wire/limits.ts';
import { CHOICE_WORDS } from '../words/choices.ts';
import { oneLine } from '../words/text.ts';
import { context, section } from './blocks.ts';
import { commandCode } from './command-code.ts';
import { defaultLines, whoMay } from './defaults.ts';
import { linesWithin } from './lines.ts';
import { estimateLine, type ListedEstimate, linked } from './list.ts';
import { dayOf } from './moments.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import { type NewerPricesLook, newerPricesBlocks } from './newer-prices.ts';
import { isOwnPrice, priceBlocks } from './price-book.ts';
import type { DefaultView } from './setting-words.ts';

/** App Home: what somebody asked and decided of late, and what the workspace assumes. */

/** A decision as the Home tab lists it, with the link to its record. */
export type HomeDecision = Pick<
  DecisionRecord,
  'choice' | 'reason' | 'recordedAt' | 'recheckOn' | 'state'
> & { readonly link?: string | undefined };

/** What the Home tab of one person is drawn from. */
export interface HomeLook {
  readonly estimates: readonly ListedEstimate[];
  readonly decisions: readonly HomeDecision[];
  readonly defaults: readonly DefaultView[];
  readonly isAdmin: boolean;
  /** Slack ids of all admins. */
  readonly admins?: readonly string[];
  /** The day on which it is looked at. */
  readonly asOf: Date;
  readonly newerPrices?: NewerPricesLook | undefined;
}

const REASON_CHARS = 120;
const SECTION_CHARS = TEXT.section - 100;

const listed = (title: string, lines: readonly string[], none: string): KnownBlock =>
  section(
    linesWithin([`*${title}*`, ...(lines.length === 0 ? [escapeMrkdwn(none)] : lines)], SECTION_CHARS).join(
      '\n',
    ),
  );

const decisionLine = ({ choice, reason, recordedAt, recheckOn, state, link }: HomeDecision): string => {
  const check =
    state === 'reopened' ? 'reopened' : recheckOn === undefined ? '' : `to be checked on ${dayOf(recheckOn)}`;
  return `• ${dayOf(recordedAt)}  ${linked(link, CHOICE_WORDS[choice])} – ${escapeMrkdwn(oneLine(reason, REASON_CHARS))}${check === '' ? '' : `  (${check})`}`;
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
    section(
      `*Host the model, or pay an API per token?*\nType ${commandCode('500M tokens A100 rental')} in any channel, or write to me here. ${commandCode('help')} has more.`,
    ),
    { type: 'divider' },
    listed(
      'Your recent estimates',
      estimates.map((estimate) => `• ${estimateLine(estimate, 'asker')}`),
      'None yet.',
    ),
    listed(
      'Decisions that you own',
      decisions.map(decisionLine),
      'None yet. The menu of a card records one.',
    ),
    { type: 'divider' },
    listed(
      'Workspace defaults',
      defaultLines(
        defaults.filter((setting) => !isOwnPrice(setting)),
        isAdmin,
      ),
      'None: whatever nobody states is assumed, and named on each card.',
    ),
    context(isAdmin ? `Set one with ${commandCode('defaults ops at $140/h')}.` : whoMay(admins, 'set them')),
    { type: 'divider' },
    ...priceBlocks({ defaults, isAdmin, admins, asOf }),
    ...newerPricesBlocks(newerPrices),
  ],
});

/** The tab when it cannot be drawn, with the reason. */
export const renderHomeTrouble = (why: string): HomeView => ({
  type: 'home',
  blocks: [section(escapeMrkdwn(oneLine(why, SECTION_CHARS))), context('Open this tab again to retry.')],
});
