import { type Draft, EMPTY_DRAFT, fieldsIn } from '../../../domain/draft.ts';
import { refuseAmountOfApi } from '../amounts/bill-of-months.ts';
import { refuseDifference, refusePriceMoved } from '../amounts/money-sums.ts';
import { refusePercentThere } from '../amounts/price-there.ts';
import {
  refuseAge,
  refuseCachedAt,
  refuseNoRent,
  refuseSpareTerms,
  refuseTermDiscount,
  refuseTermPrice,
  refuseTheirPrices,
  refuseToRent,
  refuseUnownedPrices,
} from '../amounts/prices.ts';
import type { Relative } from '../amounts/relative.ts';
import { refuseAlso } from '../amounts/sums.ts';
import { refuseKept } from '../apis/api-edits.ts';
import type { ApiEdit } from '../apis/apis-named.ts';
import { refuseClosedHosted } from '../apis/closed-hosted.ts';
import type { ThreadContext } from '../context.ts';
import { refuseAllHours } from '../edits/hours-of-traffic.ts';
import { refuseWhenPaid } from '../fleet/after-paid.ts';
import { refuseKeptRented, refuseSoldFor } from '../fleet/resale.ts';
import { refuseMayUse } from '../names/places.ts';
import { refuseFamily, refuseFamilyGone } from '../names/siblings.ts';
import { refuseEvents, refuseNoPeriod, refuseSmallVolume } from '../numbers/asked-volume.ts';
import {
  refuseEachOrAll,
  refusePromptCount,
  refuseSource,
  refuseUncounted,
} from '../numbers/requests-or-tokens.ts';
import { refuseHardlyUsed } from '../numbers/shares-of-people.ts';
import {
  refuseAllOfIt,
  refuseDearHour,
  refuseEitherChange,
  refuseRerank,
  refuseTwoWays,
} from './asked-back.ts';
import {
  refuseBusyDays,
  refuseDiscountEnds,
  refuseHalfDay,
  refuseLater,
  refuseNight,
  refuseTier,
} from './at-other-times.ts';
import { refuseDays, refuseVolumeOfDays, refuseVolumeOfHours } from './days.ts';
import { refuseForMix } from './mix-kept.ts';
import { refuseTogether } from './of-all.ts';
import {
  refuseOfRest,
  refuseOnceThen,
  refuseOnlyFor,
  refusePart,
  refusePartGoes,
  refuseSomeAtTimes,
  refuseWeekends,
} from './parts.ts';
import { refuseShared } from './shared-words.ts';
import { refuseToPart, refuseWithoutFigure, refuseWrongCount } from './without-figure.ts';

/** Every question that a change in a thread may raise, in the order in which they are asked: the first is thrown. */

/** Words of which it is known before they are read that they could mean two things, or nothing that is counted here. */
export const refuseUnclearWords = (plain: string, line: string, context: ThreadContext): void => {
  refuseTogether(line, context);
  refuseMayUse(line, context.before);
  refuseKeptRented(line, context.before);
  refuseSoldFor(line, context.before);
  refuseUnownedPrices(plain);
  refusePriceMoved(line);
  refuseCachedAt(line, context.before?.fields ?? {});
  refuseAmountOfApi(line);
  refuseTheirPrices(line, context.lastChange);
  refuseFamilyGone(plain, context);
  refuseClosedHosted(plain, line, context);
  refuseAge(plain);
  refuseNoRent(plain);
  refuseSpareTerms(line, context.before);
  refuseHardlyUsed(line.replace(/[.!]+$/, ''));
  refuseWithoutFigure(line);
  refuseToPart(line, context);
  refuseWrongCount(line, context.before);
  refuseEitherChange(line);
  refuseTwoWays(plain, line);
  refuseAllOfIt(plain, context);
  refuseShared(plain);
  refuseSomeAtTimes(plain, context.before?.fields ?? {});
  refuseOnceThen(plain);
  refusePartGoes(plain);
  refuseOfRest(plain, context.before ?? EMPTY_DRAFT);
  refuseWeekends(plain);
  refuseVolumeOfDays(line.replace(/[.!]+$/, ''), context.before);
  refuseVolumeOfHours(line.replace(/[.!?]+$/, ''), context.before);
  refuseDays(plain, context);
  refuseHalfDay(plain, line);
  refuseBusyDays(plain, line, context.before);
  refuseLater(plain, line, context.before);
  refuseNight(plain, line, context.before);
  refuseTier(plain, line);
  refuseDiscountEnds(plain, line, context.before);
  refuseOnlyFor(plain);
};

/** What is known of a change once its words are read. */
interface Known {
  /** The words as they are read. */
  readonly plain: string;
  /** The mention as it was typed. */
  readonly line: string;
  readonly draft: Draft;
  /** How they were read where they could be read otherwise. */
  readonly notes: readonly string[];
  readonly relatives: readonly Relative[];
  readonly edits: readonly ApiEdit[];
}

/** What the card that stands there makes unclear of a change. */
export const refuseUnclearChange = (
  { plain, line, draft, notes, relatives, edits }: Known,
  context: ThreadContext,
): void => {
  const isAlone = relatives.length === 0 && fieldsIn(draft.fields).length === 0;
  refuseKept(edits, isAlone, context.before?.fields ?? {});
  refuseFamily(draft, context);
  refusePart(plain, relatives);
  refuseRerank(line, draft, context);
  refuseEvents(draft, notes, context);
  refuseSmallVolume(draft, context);
  refusePromptCount(draft);
  refuseNoPeriod(draft, context);
  refuseUncounted(draft, context);
  refuseSource(draft, context);
  refuseEachOrAll(plain, draft, context);
  refuseAlso(plain, draft, context.before);
  refuseDearHour(draft);
  refuseAllHours(line, draft, context.before);
  refuseWhenPaid(line, draft, context.before);
  refusePercentThere(line, draft, relatives);
  refuseTermDiscount(plain, draft, context.lastChange);
  refuseTermPrice(plain, { outright: draft, relatives }, context.before);
  refuseToRent(line, draft, context.before);
  refuseDifference(plain, draft);
  refuseForMix(plain, draft, edits, context.before);
};
