import { toType } from '../../../domain/round.ts';
import { valueIn } from '../../../keys.ts';
import { reAll } from '../../expression.ts';
import { A_PERIOD } from '../../period-names.ts';
import { COUNT_WORD, countIn } from '../figures/number-words.ts';
import { SORT_OF_WORK } from '../figures/parts.ts';
import type { Rewording } from '../reworded.ts';

/** Shares of a whole, whoever has them, in per cent: "9 times out of 10", "every tenth request", "2/3 and 1/3", "⅔". */

/** A share as it is typed, in per cent. */
export const asPercent = (share: number): string => `${toType(100 * share)}%`;

const SENT = '(?:requests|calls|queries|prompts|messages|tickets|chats|questions|conversations|tasks)';

/** "70/30: 70% on llama, rest on sonnet", "9 times out of 10", "one in ten calls", "every tenth request", "70% of 2B tokens are": as a share of all. */
export const COUNTED_SHARES: readonly Rewording[] = [
  // "80% of requests are easy (haiku)": which they are says nothing more than whose
  [
    reAll`(\d ?%) of (?:(?:the|our|all) )*(?:requests|traffic|calls|queries|prompts|chats|tickets|messages|questions|tokens|work) (?:are|is) ${SORT_OF_WORK}(?= ?\([a-z])`,
    '$1',
  ],
  [/(?<![\d.$€£/])(\d{1,2}) ?\/ ?\d{1,2}(?: split)?(?:: ?|, ?| - )(?=\1 ?%)/gi, ''],
  [
    /(?<![\d.])(\d{1,2}) times (?:out of|in) (\d{1,3})(?![\d.])/gi,
    (words = '', some, all) => (Number(some) < Number(all) ? asPercent(Number(some) / Number(all)) : words),
  ],
  // "one in ten calls", "9 out of 10 requests"
  [
    reAll`(?<![\w.,$€£/-])(\d{1,3}|${COUNT_WORD}) (?:out of|of|in)(?: every)? (\d{1,3}|${COUNT_WORD}|twenty|fifty|hundred)(?: of)?(?: (?:the|our|all))* (?=${SENT}\b)`,
    (words = '', some = '', all = '') =>
      countIn(some) < countIn(all) ? `${asPercent(countIn(some) / countIn(all))} of ` : words,
  ],
  // "20% of calls go to opus, 4 in 5 to haiku"
  [
    reAll`(?<=\d% of ${SENT}\b[^,;\d]{0,40}(?:[,;]| and| but) ?(?:and |but |the other )?)(\d{1,3}|${COUNT_WORD}) (?:out of|of|in) (\d{1,3}|${COUNT_WORD}|twenty|fifty|hundred)(?= (?:of them )?(?:(?:go|goes|are|is|stays?|run|runs|sent) )?(?:to|on|with) [a-z])`,
    (words = '', some = '', all = '') =>
      countIn(some) < countIn(all) ? asPercent(countIn(some) / countIn(all)) : words,
  ],
  // "in 10% of calls we use opus"
  [
    reAll`\b(?:in|for|on|with) (?:about |around |~ ?)?(\d{1,2}(?:\.\d+)? ?%) of (?:(?:the|our|all) )*${SENT} (?:we|they|it|you) (?:have to |must |will )?(?:uses?|calls?|needs?|takes?|runs?|asks?|goes? to|goes? with) `,
    '$1 on ',
  ],
  [
    /\bevery (second|third|fourth|fifth|tenth|twentieth) (?=(?:request|call|query|prompt|message|ticket|chat)\b)/gi,
    (_, nth = '') => `${asPercent(1 / (valueIn(NTHS, nth.toLowerCase()) ?? 1))} of the `,
  ],
  [
    reAll`(?<![\d.])(\d{1,2}(?:\.\d+)? ?%) of (?:(?:our|the|these|all) )*(\d[\d.,]* ?[kmb]? ?tok(?:en)?s?${A_PERIOD}?) (?:are|is|on|to|go to|goes to|run on|for) (?=[a-z])`,
    '$2, $1 ',
  ],
];
/** Signs for a part: "⅔ haiku". */
const SIGNS: Readonly<Record<string, string>> = {
  '½': '1/2',
  '⅓': '1/3',
  '⅔': '2/3',
  '¼': '1/4',
  '¾': '3/4',
  '⅕': '1/5',
  '⅖': '2/5',
  '⅗': '3/5',
  '⅘': '4/5',
};
const SIGNS_OF_PARTS = /(?<![\d.])[½⅓⅔¼¾⅕⅖⅗⅘](?= ?(?:of |on |to |goes? )?(?:the |our )?[a-z])/gi;

const A_FRACTION = String.raw`(?<![\w.,/$€£-])([1-9])\/([2-9]|1\d|20)(?![\w./%]|,\d)`;
const FRACTIONS = reAll`${A_FRACTION}(?! (?:of )?(?:the |our )?(?:in|out|input|output|prompt|completion)s?\b)`;
const OF_WORK = reAll`${A_FRACTION}(?= of (?:it|that|this|them|(?:(?:the|our|all) )*(?:traffic|tokens|requests|calls|queries|prompts|chats|volume|load|work)) (?:to|on|via|through|go|goes|going|is|are|can|could|may|might|should|will|would|runs?)\b(?! (?:in|out|input|output|prompt|completion)s?\b))`;
const PRICED = /(?:\b(?:at|vs|versus|costs?|priced?|is|are)|@) $/i;
/** What is left of a whole. */
export const LEAVES_REST = /\b(?:rest|remainder|everything else|others?)\b/i;

/** Undefined for what is written as no part: "3/15" is a price, and "5/4" more than all. */
const partOf = ([, some, all]: RegExpMatchArray): number | undefined => {
  const [top, bottom] = [Number(some), Number(all)];
  const isLowest = [2, 3, 5, 7].every((one) => top % one !== 0 || bottom % one !== 0);
  return top < bottom && isLowest ? top / bottom : undefined;
};

/** "2/3 haiku, 1/3 sonnet", "1/4 of it goes to opus, rest haiku": parts that are the whole, or leave a rest, and no prices. */
export const fractionsInPercent = (line: string): string => {
  const text = line.replace(SIGNS_OF_PARTS, (sign) => valueIn(SIGNS, sign) ?? sign);
  const found = [...text.matchAll(FRACTIONS)];
  const parts = found.map(partOf);
  const sum = parts.reduce<number>((all, part) => all + (part ?? Number.NaN), 0);
  const isWhole = parts.length > 1 && Math.abs(sum - 1) < 1e-9;
  const leavesRest = parts.length > 0 && sum < 1 && LEAVES_REST.test(text);
  const isPriced = found.some(({ index }) => PRICED.test(text.slice(Math.max(0, index - 10), index)));
  const parted = (isWhole || leavesRest) && !isPriced ? FRACTIONS : OF_WORK;
  return text.replace(parted, (words, some: string, all: string) =>
    Number(some) < Number(all) ? asPercent(Number(some) / Number(all)) : words,
  );
};

const NTHS: Readonly<Record<string, number>> = {
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  tenth: 10,
  twentieth: 20,
};
