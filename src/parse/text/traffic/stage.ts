import type { WordedKind } from '../reworded.ts';
import { DASHBOARDS } from './dashboards.ts';
import {
  HAD_SINCE,
  HOURS_OF_SHIFTS,
  IN_MONTH,
  LONG_SHIFT,
  NO_WEEKENDS,
  OFF_THE_REST,
  ONE_DAY,
  PAST,
  PER_ONE,
  SHIFTS,
  WEEKENDS,
  ZONE,
} from './days-and-hours.ts';
import { GROUPS_OF_PEOPLE } from './groups-of-people.ts';
import { FROM_ONE_TO_ANOTHER, GROWTH } from './grown.ts';
import { HOW_OFTEN, ONCE_IN_LONG } from './how-often.ts';
import { INPUT_ONLY } from './input-only.ts';
import { EMBEDDING_TOKENS, KINDS_OF_REQUESTS } from './kinds-of-requests.ts';
import { LASTING, LONG_BY_NAME, SAID_TWICE } from './lengths.ts';
import { MINUTES_OF_EACH } from './minutes-of-each.ts';
import { MOST_AND_MEAN } from './most-and-mean.ts';
import { HANDED_ON, MOVED_BETWEEN } from './moved-between.ts';
import { PAPERS_COUNTED } from './papers-counted.ts';
import { PEAKS_IN_WORDS } from './peaks-in-words.ts';
import { PEOPLE_GROWING } from './people-growing.ts';
import { ACTIVE, MONTHLY_ACTIVE, OF_EACH, SOME_USE_IT, TEAMS } from './people-in-words.ts';
import { REACH_A_MODEL } from './reach-a-model.ts';
import { RECURRING } from './recurring.ts';
import {
  ASKED_AND_ANSWERED,
  BESIDE_MEDIAN,
  CONTEXT_IN,
  EACH_WAY,
  MIX_LABEL,
  NAMED_MEANS,
  PART_OF_SIZE,
  PERCENTILES,
  READS_AND_WRITES,
  SEARCHED,
  SHORT_ANSWERS,
  SIDES_AND_MEANS,
  SIZE_BEFORE_PERIOD,
  SIZES_BEHIND,
  TEXT_ON_SIDE,
} from './request-sizes.ts';
import { REQUESTS_IN_WORDS } from './requests-in-words.ts';
import { SHORT_SIZES } from './short-sizes.ts';
import {
  FOR_A_WEEKEND,
  IN_THOSE_HOURS,
  IN_TOTAL_OVER,
  JOB_DEADLINE,
  JOB_HOURS,
  JOB_WINDOW,
  ONCE_FOR,
  THEN_NOTHING,
} from './so-many-days.ts';
import { TEXT_SIZES } from './text-sizes.ts';
import { TRAFFIC_IN_WORDS } from './traffic-in-words.ts';
import { USUAL_DAYS } from './usual-days.ts';
import { VERBS_NOT_THINGS } from './verbs-not-things.ts';
import { WORKING_DAYS } from './working-days.ts';

/** Behind it, whatever comes has its count and how often, each request its sizes, and hours their clock. */
export const TRAFFIC_STAGE: readonly WordedKind[] = [
  VERBS_NOT_THINGS,
  INPUT_ONLY,
  SHORT_SIZES,
  MONTHLY_ACTIVE,
  EMBEDDING_TOKENS,
  PEOPLE_GROWING,
  ...GROUPS_OF_PEOPLE,
  SIDES_AND_MEANS,
  LASTING,
  LONG_BY_NAME,
  SAID_TWICE,
  MINUTES_OF_EACH,
  ...DASHBOARDS,
  READS_AND_WRITES,
  ...TEXT_SIZES,
  ...PAPERS_COUNTED,
  ...REQUESTS_IN_WORDS,
  HANDED_ON,
  MOVED_BETWEEN,
  MIX_LABEL,
  GROWTH,
  ...FROM_ONE_TO_ANOTHER,
  TEAMS,
  SOME_USE_IT,
  ACTIVE,
  OFF_THE_REST,
  USUAL_DAYS,
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
  JOB_HOURS,
  JOB_WINDOW,
  JOB_DEADLINE,
  ...ONCE_IN_LONG,
  ...RECURRING,
  ...HOW_OFTEN,
  ...TRAFFIC_IN_WORDS,
  MOST_AND_MEAN,
  ...PEAKS_IN_WORDS,
  WEEKENDS,
  NO_WEEKENDS,
  CONTEXT_IN,
  TEXT_ON_SIDE,
  SEARCHED,
  PERCENTILES,
  BESIDE_MEDIAN,
  EACH_WAY,
  SIZE_BEFORE_PERIOD,
  ...KINDS_OF_REQUESTS,
  SIZES_BEHIND,
  PART_OF_SIZE,
  ASKED_AND_ANSWERED,
  NAMED_MEANS,
  SHORT_ANSWERS,
  OF_EACH,
  ...REACH_A_MODEL,
];
