import { re } from '../expression.ts';
import { inOrder } from '../in-order.ts';
import { monthTopic, yearlyTopic } from './counts.ts';
import { moneyTopic, ofPrices, ofSaving } from './details.ts';
import { A_COUNT } from './parts.ts';
import type { Row } from './row.ts';

/** Topics of prices and bills: where they are from, what a year of them comes to, what is saved, in which money. */

/** The more particular first. */
export const MONEY_TOPICS: readonly Row[] = [
  { about: [/\b(?:exchange|conversion|fx|currency) rates?\b/i], asks: moneyTopic },
  {
    about: [
      /\bsources?\b/i,
      /\blinks?\b/i,
      inOrder(/\bwhen (?:did|was|were|have|has) /i, /\bpric(?:e|es|ing)\b/i),
      inOrder(/\bpric(?:e|es|ing)\b/i, /\bfrom when\b/i),
      /\bprices? (?:last )?(?:checked|updated|fetched|refreshed|read|looked up|taken)\b/i,
      /\b(?:prices? )?(?:from|come from|comes from)\s*\?*$/i,
      /\bprices? (?:from|come)\b/i,
      /\bhow (?:old|fresh|recent)\b/i,
      /\bdate[ds]?\b/i,
      /\bcurrent\b/i,
      /\bup to date\b/i,
      /\blist price\b/i,
      /\bwhere (?:do|does|did|is|are)\b/i,
      /\bwho sells\b/i,
    ],
    asks: ofPrices('sources'),
  },
  {
    about: [/\b(?:per month|monthly|a month) or\b/i, /\bor (?:per month|monthly|a month)\b/i],
    asks: monthTopic,
  },
  {
    about: [
      re`\b(?:per year|a year|each year|yearly|annual\w*|(?:over|in|for) (?:(?:the|these|those|all|our|next|whole|full) )*${A_COUNT} (?:years?|months|quarters)|tco|(?:total )?cost of ownership)\b`,
      re`\b(?:(?:full|whole|entire|fiscal|next|coming)[- ]year|fy ?(?:20)?\d\d)\b`,
      re`\b${A_COUNT}[- ](?:year|month|quarter)s? (?:totals?|costs?|bills?|prices?|budgets?|spend|figures?|numbers?|sums?|view)\b`,
      inOrder(
        /\b(?:spen[dt]|pay|paid|costs?|budget|total)\b/i,
        re`\b(?:after|within) ${A_COUNT} (?:years?|months|quarters)\b`,
      ),
    ],
    asks: yearlyTopic,
  },
  {
    about: [
      inOrder(/^(?!.*\b(?:spot|reserv\w*) (?:\S+ ){0,6}save)/i, /\bsav(?:e|es|ed|ing|ings)\b/i),
      /\bdifference\b/i,
      /\bhow much (?:cheaper|dearer|more|less)\b/i,
      /\bby how much\b/i,
      /\b(?:gap|delta)\b/i,
      /\bhow much (?:do|would|could) we (?:lose|gain)\b/i,
    ],
    asks: ofSaving('saved'),
  },
  {
    about: [
      inOrder(
        /\b(?:is|are|was) (?:that|this|it|these|those|they|the|everything|all)\b/i,
        /\b(?:per month|monthly|a month|per day|daily|a day)\b/i,
      ),
      /\bdollars/i,
      /\busd\b/i,
      /\bcurrency\b/i,
      /^(?:(?:and|so|but|ok(?:ay)?|is)[\s,]+)*(?:per month|monthly|a month)\b/i,
    ],
    asks: monthTopic,
  },
];
