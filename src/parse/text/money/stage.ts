import type { WordedKind } from '../reworded.ts';
import {
  ALL_IN,
  BUYOUT,
  CAPITAL_SHARE,
  CLOUD_BILL,
  LEFT_OF_LIST,
  UNIT_HOURS,
  ZONE_ON_TOP,
} from './billing-lines.ts';
import { BILLS_IN_WORDS } from './bills-in-words.ts';
import { COSTS_NOTHING } from './costs-nothing.ts';
import {
  BOUND_FOR,
  EXPECTED_LIFE,
  FOR_A_YEAR,
  LEASED_BY_MONTH,
  LEASED_FOR,
  LEASES,
  LOANS,
  OFF_ON_DEMAND,
  QUOTED_BY_LANDLORD,
  RESERVED,
  RESIDUAL_AFTER,
  SPOT_HOURS,
  TERM_FIRST,
} from './leases.ts';
import { LET_UNTIL } from './let-until.ts';
import { PAID_PER_HEAD } from './paid-per-head.ts';
import { PAY_OF_STAFF } from './pay-of-staff.ts';
import { LET_BY_TERM, PREPAID } from './prepaid.ts';
import { PRICE_CUT } from './price-moves.ts';
import { PRICES_ADDED } from './prices-added.ts';
import { PRICES_OF_CARDS } from './prices-of-cards.ts';
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
} from './quotes.ts';
import { QUOTES_IN_WORDS } from './quotes-in-words.ts';
import { SERVICE_CONTRACTS, SERVICE_IN_PRICE } from './service-contracts.ts';
import { SHARES_OFF } from './shares-off.ts';
import { STAFFING } from './staffing.ts';
import { SUMS_SHOWN } from './sums-shown.ts';
import { TEAM_BY_SIZE } from './team-by-size.ts';
import { TOKEN_PRICES } from './token-prices.ts';

/**
 * Behind it, each price has its sign, what it is for and how often it is paid; leases, contracts and invoices are in the
 * words of a price.
 */
export const MONEY_STAGE: readonly WordedKind[] = [
  ...PRICES_OF_CARDS,
  CLOUD_BILL,
  ZONE_ON_TOP,
  ALL_IN,
  UNIT_HOURS,
  CAPITAL_SHARE,
  BUYOUT,
  LEFT_OF_LIST,
  PRICE_CUT,
  PERIOD_BEHIND_BRACKETS,
  PRICES_ADDED,
  ...SUMS_SHOWN,
  ...BILLS_IN_WORDS,
  ...SHARES_OFF,
  ...QUOTES_IN_WORDS,
  ...PAID_PER_HEAD,
  COSTS_NOTHING,
  ...LET_UNTIL,
  TERM_FIRST,
  PREPAID,
  LET_BY_TERM,
  LEASED_FOR,
  BOUND_FOR,
  LEASES,
  QUOTED_BY_LANDLORD,
  RESERVED,
  SPOT_HOURS,
  LEASED_BY_MONTH,
  LOANS,
  RESIDUAL_AFTER,
  EXPECTED_LIFE,
  SERVICE_IN_PRICE,
  SERVICE_CONTRACTS,
  ...TOKEN_PRICES,
  TEAM_BY_SIZE,
  ...STAFFING,
  ...PAY_OF_STAFF,
  ORDER_NUMBER,
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
];
