import type { Draft } from '../../domain/draft.ts';
import { withBillOfMonths } from './amounts/bill-of-months.ts';
import { withMoneySums } from './amounts/money-sums.ts';
import {
  refuseByDay,
  refuseEvery,
  refuseHowOften,
  withGrowth,
  withPeakHour,
  withPeriodOf,
  withRecurrence,
  withTimesOf,
  withWhatCounts,
} from './amounts/periods.ts';
import { withSum } from './amounts/sums.ts';
import { withBought } from './apis/bought-capacity.ts';
import { ofFigureAsked, ofShareAsked } from './asked/asked-share.ts';
import type { ThreadContext } from './context.ts';
import { withCostGone } from './edits/cost-gone.ts';
import { withSellersSwapped } from './edits/seller-swaps.ts';
import { withStandByGone } from './edits/stand-by-gone.ts';
import { withAsManyCards } from './fleet/as-many-cards.ts';
import { withCommitment } from './fleet/commitments.ts';
import {
  withFleetHour,
  withFleetMonth,
  withPriceAlone,
  withPurchase,
  withRentMoved,
  withTerm,
} from './fleet/fleet-price.ts';
import { withGpusOfGroups } from './fleet/gpus-of-groups.ts';
import { withNodePrice } from './fleet/node-prices.ts';
import { withNodes, withoutPartsOfNodes, withSizeOfNodes } from './fleet/nodes.ts';
import { withOffHours, withOffToo } from './fleet/off-too.ts';
import { withOwnedAlready } from './fleet/owned-already.ts';
import { withPriceOf } from './fleet/price-of.ts';
import { withSamePrice } from './fleet/same-price.ts';
import { withSpeedOnSome, withSpeedTold } from './fleet/speeds.ts';
import { withBilled } from './mix/bill.ts';
import { withCompared } from './names/compared-with.ts';
import { correcting } from './names/corrections.ts';
import { withCardNames } from './names/names.ts';
import { withOnes } from './names/ones.ts';
import { withPlace } from './names/places.ts';
import { withReturned } from './names/put-back.ts';
import { withSibling, withVariant, withWhatWeRun } from './names/siblings.ts';
import { withWhichOfFamily } from './names/which-of-family.ts';
import { withAddedToEach } from './numbers/added-to-each.ts';
import { withAsManyGroups } from './numbers/as-many-groups.ts';
import { likeNewest, withCounts, withHourly } from './numbers/counts.ts';
import { withMeasuredSize } from './numbers/measured-size.ts';
import { withNounInFront } from './numbers/noun-in-front.ts';
import { withNumbersInPlace } from './numbers/numbers.ts';
import { withOtherRate } from './numbers/other-rate.ts';
import { withPeak } from './numbers/peaks.ts';
import { withRange } from './numbers/ranges.ts';
import { withRounded } from './numbers/rounded.ts';
import { withoutUnsent } from './numbers/shares-of-people.ts';
import { withSide } from './numbers/sides.ts';
import { ofStaff } from './numbers/staff.ts';
import { withSizeOfThing } from './numbers/things.ts';
import { withSomeOfThem, withWhatEachDoes } from './numbers/what-each-does.ts';
import { withWhoMoves } from './they-move.ts';

/** What a mention refers to without naming it, in whole words: the steps in their order. */

/** The words with what they point at in whole words; `last`: what was said before them, the newest first. */
type Pointed = (line: string, before: Draft, last: readonly string[]) => string;

/** What points at machines, prices, places and bills, in turn: each reads what those before it have left. */
const NAMES: readonly Pointed[] = [
  withWhoMoves,
  withWhichOfFamily,
  withCompared,
  withAsManyCards,
  withOnes,
  withOwnedAlready,
  withCostGone,
  withSamePrice,
  withStandByGone,
  withSellersSwapped,
  withSpeedOnSome,
  withSpeedTold,
  withSizeOfNodes,
  withoutPartsOfNodes,
  withNodes,
  withNodePrice,
  withPriceOf,
  withCommitment,
  withBillOfMonths,
  withMoneySums,
  withBought,
  withPlace,
  withBilled,
  withVariant,
  withWhatWeRun,
];

/** What points at figures, where names stand already. */
const FIGURES: readonly Pointed[] = [
  withoutUnsent,
  withGpusOfGroups,
  withAsManyGroups,
  withAddedToEach,
  withRange,
  withOtherRate,
  withWhatEachDoes,
  withSomeOfThem,
  withSide,
  withPeak,
  withPeriodOf,
  withPeakHour,
  withTimesOf,
  withRecurrence,
  withGrowth,
  withWhatCounts,
  withRounded,
  withSum,
  withMeasuredSize,
  withNounInFront,
  withSizeOfThing,
  withReturned,
  withHourly,
  withCounts,
  withFleetHour,
  withFleetMonth,
  withOffHours,
  withOffToo,
  withTerm,
  withPurchase,
  withRentMoved,
  withPriceAlone,
];

const inTurn = (steps: readonly Pointed[], line: string, before: Draft, last: readonly string[]): string =>
  steps.reduce((words, step) => step(words, before, last), line);

/** The words with the names that they point at. */
export const withNamesInPlace = (words: string, context: ThreadContext, before: Draft): string => {
  const { last = [] } = context;
  const pointed =
    ofShareAsked(words, last) ??
    ofFigureAsked(words, last) ??
    ofStaff(words, { last, before }) ??
    likeNewest(words, last) ??
    correcting(words, context);
  const told = inTurn(NAMES, pointed, before, last);
  return withCardNames(withSibling(told, before, context), { ...context, before });
};

/** The words with the figures that they point at, where names stand already. */
export const withFiguresInPlace = (
  named: string,
  { last = [] }: ThreadContext,
  before: Draft,
): Promise<string> => {
  refuseEvery(named, before);
  refuseHowOften(named, before);
  refuseByDay(named, before);
  return withNumbersInPlace(inTurn(FIGURES, named, before, last), before);
};
