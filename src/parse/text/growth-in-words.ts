/** "from 1B to 10B tokens over the year": no amount between the two, but the first one now and the second one then. */

const AMOUNT = String.raw`\d{1,9}(?:[.,]\d{1,9})* ?(?:[kmbt]n?|thousand|mio|million|billion|bn|trillion)?`;
const COUNTED = String.raw`(?: (?:tokens?|toks?|requests?|calls|queries))?(?: ?(?:a|per|\/) ?(?:day|week|month|mo))?`;
const SPAN = String.raw`(?:\d{1,2} |one |two |three |six |twelve )?(?:months?|quarters?|years?)`;

const FROM_TO = new RegExp(
  String.raw`\bfrom (${AMOUNT})(${COUNTED}) to (${AMOUNT})(${COUNTED}) (?:over|in|within|during|by the end of|through|across) (?:(?:the|this|a|next|coming) ){0,2}(${SPAN})\b`,
  'i',
);

/** The line with the two amounts at their times. */
export const growthInWords = (line: string): string =>
  /\bfrom \d/i.test(line)
    ? line.replace(
        FROM_TO,
        (_, now: string, countedNow: string, later: string, counted: string, span: string) => {
          const unit = countedNow === '' ? counted : countedNow;
          return `${now}${unit} now, ${later}${unit} in ${/^\d|^[ost]/i.test(span) ? span : `a ${span}`}`;
        },
      )
    : line;
