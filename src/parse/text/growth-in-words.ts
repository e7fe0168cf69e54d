import { re, reAll } from '../expression.ts';

/** "from 1B to 10B tokens over the year": no amount between the two, but the first one now and the second one then. */

const AMOUNT = String.raw`\d{1,9}(?:[.,]\d{1,9})* ?(?:[kmbt]n?|thousand|mio|million|billion|bn|trillion)?`;
const COUNTED = String.raw`(?: (?:tokens?|toks?|requests?|calls|queries))?(?: ?(?:a|per|\/) ?(?:day|week|month|mo))?`;
const SPAN = String.raw`(?:\d{1,2} |one |two |three |six |twelve )?(?:months?|quarters?|years?)`;

const FROM_TO = re`\bfrom (${AMOUNT})(${COUNTED}) to (${AMOUNT})(${COUNTED}) (?:over|in|within|during|by the end of|through|across) (?:(?:the|this|a|next|coming) ){0,2}(${SPAN})\b`;

const PERIODS: Readonly<Record<string, string>> = { y: 'year', a: 'year', m: 'month', q: 'quarter' };
const A_PERIOD = String.raw`(annual|yearly|yoy|y\/y|year[- ](?:on|over)[- ]year|monthly|mom|m\/m|month[- ](?:on|over)[- ]month|quarterly|qoq)`;
const SHARE = String.raw`(?<![\d.])(\d{1,4}(?:\.\d{1,4})?) ?%`;
const NAMED_FIRST = reAll`\b${A_PERIOD} growth(?: rate)?(?: (?:of|is|at|about))*:? ${SHARE}`;
const NAMED_BEHIND = reAll`${SHARE} ${A_PERIOD} growth\b`;
/** Between commas nothing else can be meant: "500M tokens, 10% mom". */
const ALONE = reAll`(?<=^|[,;] ?)${SHARE} (yoy|y\/y|mom|m\/m|qoq)(?=\s*(?:$|[,;.]))`;

const everyPeriod = (share: string, period: string): string =>
  `growing ${share}% a ${PERIODS[period.charAt(0).toLowerCase()] ?? 'year'}`;

/** "annual growth 30%", "30% yoy": the period is of the growth, and not of the amount before it. */
const periodOfGrowth = (line: string): string =>
  /growth|yoy|y\/y|mom|m\/m|qoq/i.test(line)
    ? line
        .replace(NAMED_FIRST, (_, period: string, share: string) => everyPeriod(share, period))
        .replace(NAMED_BEHIND, (_, share: string, period: string) => everyPeriod(share, period))
        .replace(ALONE, (_, share: string, period: string) => everyPeriod(share, period))
    : line;

/** The line with the two amounts at their times, and with the period of a growth behind it. */
export const growthInWords = (typed: string): string => fromTo(periodOfGrowth(typed));

const fromTo = (line: string): string =>
  /\bfrom \d/i.test(line)
    ? line.replace(
        FROM_TO,
        (_, now: string, countedNow: string, later: string, counted: string, span: string) => {
          const unit = countedNow === '' ? counted : countedNow;
          return `${now}${unit} now, ${later}${unit} in ${/^\d|^[ost]/i.test(span) ? span : `a ${span}`}`;
        },
      )
    : line;
