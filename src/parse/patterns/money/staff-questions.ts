import { ask, offered, quoted } from '../../problems.ts';
import { DAYS_OF_STAFF, daysOfWork, mayBePay, payOfWork, WORK_BY_DAY } from '../../text/money/staff-days.ts';
import { postsOfWork, SHARE_OF_WORK } from '../../text/money/staff-shares.ts';
import {
  PART_TIME,
  PEOPLE_AT_SHARE,
  POSTS_BESIDE_PEOPLE,
  postsMeant,
  postsOfPeople,
} from '../../text/money/staffing.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** How long people work on it stands elsewhere. */
const SAYS_HOURS =
  /(?<!\bset-?up (?:(?:is|of|takes|needs|at) )?)(?<![\d.])\d[\d.]* ?(?:h|hrs?|hours?)\b(?! (?:of )?set)|\bftes?\b|% of (?:his|her|their|the|my) time/i;

/** What leaves open how much of somebody's time is paid for. Two posts of the same number are one statement. */
export const STAFF_QUESTIONS: readonly RefusedPhrase[] = [
  {
    name: 'posts beside another count of people',
    holds: /\d ?ftes?\b/i,
    pattern: POSTS_BESIDE_PEOPLE,
    message: (words) => {
      const [each = '', all = each] = postsMeant(words);
      return ask`Is ${quoted(words)} ${each} in all, or ${all}? Type that.`;
    },
    hints: postsMeant,
  },
  {
    name: 'a share of people',
    holds: /^(?=.*%)(?=.*(?:people|person|colleague|guy|folks|member))/is,
    pattern: PEOPLE_AT_SHARE,
    message: (words) =>
      ask`Do ${quoted(words)} run it for that part of their time? Type it in posts, such as ${offered(postsOfPeople(words))}, or what else the share is of.`,
    hints: (words) => [postsOfPeople(words)],
  },
  {
    name: 'a share of some work',
    holds: /%(?: of)?(?: (?:the|our|an?))? (?:ops|operations|platform|infra|dev|mlops)/i,
    pattern: SHARE_OF_WORK,
    message: (words) =>
      ask`Is ${quoted(words)} that part of one person's time? Type it in posts, such as ${offered(postsOfWork(words))}.`,
    hints: (words) => [postsOfWork(words)],
  },
  {
    name: 'days of work, and how often',
    holds: /\bdays?\b/i,
    pattern: DAYS_OF_STAFF,
    message: (words) => ask`Are ${quoted(words.trim())} a month, a week, or once for the set-up?`,
    hints: daysOfWork,
  },
  {
    name: 'pay of a day of work, or of every day',
    holds: /day\b/i,
    pattern: WORK_BY_DAY,
    unless: ({ text }) => SAYS_HOURS.test(text) || !mayBePay(text),
    message: (words) =>
      ask`Is ${quoted(words.trim())} what a day of work costs, or is it paid every day? Type how many days a month.`,
    hints: payOfWork,
  },
  {
    name: 'people whose part of the time nobody said',
    holds: /part[- ]time/i,
    pattern: PART_TIME,
    message: (words) =>
      ask`How much of their time is ${quoted(words)}? Type it in hours or in posts, such as "20 hours a week of ops" or "0.5 FTE".`,
    hints: ['20 hours a week of ops', '0.5 FTE'],
  },
];
