import { COUNTRY_CODES, DENIED_ABROAD } from './abroad/denied-abroad.ts';
import { HOURS_ABROAD } from './abroad/hours-abroad.ts';
import { MACHINES_ABROAD } from './abroad/machines-abroad.ts';
import { PARTS_ABROAD } from './abroad/parts-abroad.ts';
import { PERIODS_ABROAD } from './abroad/periods-abroad.ts';
import { PORTUGUESE } from './abroad/portuguese.ts';
import {
  AMOUNTS_ON_TOP,
  ASKED_FOR,
  COPIES,
  LAKHS,
  MOSTLY,
  OF_PARTS,
  PART_OF_AMOUNT,
  THOUSAND_MILLIONS,
} from './figures/amounts-in-words.ts';
import {
  BOTH_SIDES,
  FRACTION_OF_INPUT,
  OF_EACH_ADAPTER,
  PART_OF_INPUT,
  SUM_OF_PARTS,
} from './figures/sums.ts';
import { SPOKEN } from './heard.ts';
import { LABELLED_FIGURES } from './labels.ts';
import { LEFT_UNSAID } from './left-unsaid.ts';
import { DAYS_OF_MACHINES } from './machines/days-of-machines.ts';
import { COOLING_ON_TOP, ONLY_SO_LOADED, PRICE_ASKED } from './machines/figures-in-prose.ts';
import { INSTEAD_OF } from './machines/instead-of.ts';
import { MACHINES_IN_WORDS } from './machines/machines-in-words.ts';
import { ARGUMENTS, EACH_SERVES, MEASURED, PARTS, STREAMS, TOKEN_TIMES } from './machines/serving-words.ts';
import {
  ALL_IN,
  BUYOUT,
  CAPITAL_SHARE,
  CLOUD_BILL,
  LEFT_OF_LIST,
  UNIT_HOURS,
  ZONE_ON_TOP,
} from './money/billing-lines.ts';
import { BILLS_IN_WORDS } from './money/bills-in-words.ts';
import { COSTS_NOTHING } from './money/costs-nothing.ts';
import {
  EXPECTED_LIFE,
  FOR_A_YEAR,
  LEASED_BY_MONTH,
  LEASED_FOR,
  LEASES,
  LOANS,
  OFF_ON_DEMAND,
  RESERVED,
  RESIDUAL_AFTER,
  SPOT_HOURS,
  TERM_FIRST,
} from './money/leases.ts';
import { LET_UNTIL } from './money/let-until.ts';
import { PRICE_CUT } from './money/price-moves.ts';
import {
  BILL_A_MONTH,
  BY_THE_SECOND,
  EACH_OF_THEM,
  ENOUGH_MONEY,
  ORDER_NUMBER,
  PERIOD_BEHIND_BRACKETS,
  RACK_SPACE_IN_ALL,
  SEATS,
  SETUP_ONCE,
  TIMES_PRICE,
  UNIT_PRICE,
} from './money/quotes.ts';
import { QUOTES_IN_WORDS } from './money/quotes-in-words.ts';
import { SERVICE_CONTRACTS, SERVICE_IN_PRICE } from './money/service-contracts.ts';
import { STAFFING } from './money/staffing.ts';
import { TOKEN_PRICES } from './money/token-prices.ts';
import { NAME_ORDER } from './names/name-order.ts';
import {
  BY_API,
  CLOUD_TAG,
  EMBEDDINGS_IN_PART,
  FLASH,
  GEMINIS,
  LEFT_OUT,
  MAKERS_VERSION,
  NAME_AND_BILL,
  PACKED_AGAIN,
  PAID_SELLERS,
  PART_IN_PARENS,
  SIZE_WITHOUT_LETTER,
  SPLIT,
} from './names/names-in-part.ts';
import { NOTHING_SAID } from './nothing-said.ts';
import { inOtherWords, type WordedKind } from './reworded.ts';
import { SAID_OTHERWISE } from './said-otherwise.ts';
import { GIVE_OR_TAKE, SIZE_SET_APART, SPEED_SET_APART, TOKENS_OF_SIZE } from './set-apart.ts';
import { COUNTERS_OF_ENGINES } from './traffic/counters.ts';
import { DASHBOARDS } from './traffic/dashboards.ts';
import {
  HAD_SINCE,
  HOURS_OF_SHIFTS,
  IN_MONTH,
  LASTING,
  LONG_SHIFT,
  NO_WEEKENDS,
  OFF_THE_REST,
  ONE_DAY,
  PAST,
  PER_ONE,
  SHIFTS,
  WEEKENDS,
  WORKING_DAYS,
  ZONE,
} from './traffic/days-and-hours.ts';
import { GROUPS_OF_PEOPLE } from './traffic/groups-of-people.ts';
import { FROM_ONE_TO_ANOTHER, GROWTH } from './traffic/grown.ts';
import { HOW_OFTEN, ONCE_IN_LONG } from './traffic/how-often.ts';
import { KINDS_OF_REQUESTS } from './traffic/kinds-of-requests.ts';
import { MOVED_BETWEEN } from './traffic/moved-between.ts';
import { PEAKS_IN_WORDS } from './traffic/peaks-in-words.ts';
import { ACTIVE, OF_EACH, SOME_USE_IT, TEAMS } from './traffic/people-in-words.ts';
import { RECURRING } from './traffic/recurring.ts';
import {
  ASKED_AND_ANSWERED,
  BESIDE_MEDIAN,
  CONTEXT_IN,
  EACH_WAY,
  MIX_LABEL,
  NAMED_MEANS,
  PART_OF_SIZE,
  PERCENTILES,
  SEARCHED,
  SHORT_ANSWERS,
  SIDES_AND_MEANS,
  SIZE_BEFORE_PERIOD,
  SIZES_BEHIND,
} from './traffic/request-sizes.ts';
import { REQUESTS_IN_WORDS } from './traffic/requests-in-words.ts';
import {
  FOR_A_WEEKEND,
  IN_THOSE_HOURS,
  IN_TOTAL_OVER,
  JOB_WINDOW,
  ONCE_FOR,
  THEN_NOTHING,
} from './traffic/so-many-days.ts';
import { TEXT_SIZES } from './traffic/text-sizes.ts';
import { TRAFFIC_IN_WORDS } from './traffic/traffic-in-words.ts';

/**
 * Every kind of wording that is read in other words, in the order in which they are tried: what one writes, those after it
 * read. Most lines hold nothing of most.
 */
export const KINDS: readonly WordedKind[] = [
  CLOUD_BILL,
  ZONE_ON_TOP,
  ALL_IN,
  UNIT_HOURS,
  CAPITAL_SHARE,
  BUYOUT,
  LEFT_OF_LIST,
  PRICE_CUT,
  ONLY_SO_LOADED,
  COOLING_ON_TOP,
  PRICE_ASKED,
  INSTEAD_OF,
  PERIODS_ABROAD,
  ...GROUPS_OF_PEOPLE,
  PERIOD_BEHIND_BRACKETS,
  ...BILLS_IN_WORDS,
  ...QUOTES_IN_WORDS,
  THOUSAND_MILLIONS,
  OF_PARTS,
  SIZE_SET_APART,
  TOKENS_OF_SIZE,
  GIVE_OR_TAKE,
  SPEED_SET_APART,
  HOURS_ABROAD,
  MACHINES_ABROAD,
  PARTS_ABROAD,
  COUNTRY_CODES,
  DENIED_ABROAD,
  ...DASHBOARDS,
  COUNTERS_OF_ENGINES,
  TOKEN_TIMES,
  STREAMS,
  EACH_SERVES,
  ARGUMENTS,
  MEASURED,
  ...TEXT_SIZES,
  ...REQUESTS_IN_WORDS,
  MACHINES_IN_WORDS,
  LASTING,
  EMBEDDINGS_IN_PART,
  MOVED_BETWEEN,
  NAME_ORDER,
  NAME_AND_BILL,
  PAID_SELLERS,
  PARTS,
  MIX_LABEL,
  ...LABELLED_FIGURES,
  ...NOTHING_SAID,
  COSTS_NOTHING,
  GROWTH,
  ...FROM_ONE_TO_ANOTHER,
  SPOKEN,
  ...LET_UNTIL,
  DAYS_OF_MACHINES,
  TERM_FIRST,
  LEASED_FOR,
  LEASES,
  RESERVED,
  SPOT_HOURS,
  LEASED_BY_MONTH,
  LOANS,
  RESIDUAL_AFTER,
  EXPECTED_LIFE,
  SERVICE_IN_PRICE,
  SERVICE_CONTRACTS,
  TEAMS,
  SOME_USE_IT,
  ACTIVE,
  PART_OF_AMOUNT,
  AMOUNTS_ON_TOP,
  LAKHS,
  COPIES,
  ASKED_FOR,
  FLASH,
  LEFT_OUT,
  BY_API,
  MAKERS_VERSION,
  PART_IN_PARENS,
  SIZE_WITHOUT_LETTER,
  MOSTLY,
  GEMINIS,
  OFF_THE_REST,
  WORKING_DAYS,
  LONG_SHIFT,
  SHIFTS,
  HOURS_OF_SHIFTS,
  ONE_DAY,
  PER_ONE,
  ZONE,
  IN_MONTH,
  HAD_SINCE,
  PAST,
  THEN_NOTHING,
  IN_THOSE_HOURS,
  FOR_A_WEEKEND,
  ONCE_FOR,
  IN_TOTAL_OVER,
  JOB_WINDOW,
  ...TOKEN_PRICES,
  ...ONCE_IN_LONG,
  ...RECURRING,
  ...LEFT_UNSAID,
  ...HOW_OFTEN,
  ...STAFFING,
  ...TRAFFIC_IN_WORDS,
  ...SAID_OTHERWISE,
  ...PEAKS_IN_WORDS,
  WEEKENDS,
  NO_WEEKENDS,
  CONTEXT_IN,
  SEARCHED,
  PERCENTILES,
  BESIDE_MEDIAN,
  EACH_WAY,
  SIDES_AND_MEANS,
  SIZE_BEFORE_PERIOD,
  ...KINDS_OF_REQUESTS,
  SIZES_BEHIND,
  PART_OF_SIZE,
  ASKED_AND_ANSWERED,
  NAMED_MEANS,
  ORDER_NUMBER,
  CLOUD_TAG,
  PACKED_AGAIN,
  SETUP_ONCE,
  RACK_SPACE_IN_ALL,
  UNIT_PRICE,
  BILL_A_MONTH,
  TIMES_PRICE,
  EACH_OF_THEM,
  ENOUGH_MONEY,
  BY_THE_SECOND,
  SEATS,
  FOR_A_YEAR,
  OFF_ON_DEMAND,
  PART_OF_INPUT,
  SUM_OF_PARTS,
  FRACTION_OF_INPUT,
  BOTH_SIDES,
  OF_EACH_ADAPTER,
  SHORT_ANSWERS,
  SPLIT,
  PORTUGUESE,
  OF_EACH,
];

/** The line with all of it in its own words. */
export const inWordsOfLines = (line: string): string => inOtherWords(line, KINDS);
