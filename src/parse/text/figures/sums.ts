import { toType, withoutDust } from '../../../domain/round.ts';
import { reAll } from '../../expression.ts';
import { A_PERIOD } from '../../period-names.ts';
import type { WordedKind } from '../reworded.ts';
import { partIn } from './number-words.ts';
import { scaledNumber, scaledText } from './short-number.ts';

/** Amounts that are added up, each with what it is of: "prod 1.5B + staging 200M + dev 100M tokens". */

const OF =
  '(?:(?!in |out |input |output |cached? |prompt |completion |read |write |fresh |reasoning |thinking )[a-z]{2,16} )?';
const AMOUNT = String.raw`\d{1,9}(?:\.\d{1,6})? ?[kmb]\b`;

/** Labels, the amounts between them, and what they count. */
export const SUM_OF_PARTS: WordedKind = {
  beside: /\d ?[kmb](?: tok\w*)? ?(?:\+|plus) [a-z]+ \d/i,
  rows: [
    [
      reAll`(?<![\w.,$€£])${OF}${AMOUNT}(?: ?(?:\+|plus) ?${OF}${AMOUNT}){1,7}(?= (?:tokens?|toks?|requests?|calls)\b)`,
      (words = '') => {
        const sum = [...words.matchAll(/(\d[\d.]*) ?([kmb])/gi)].reduce(
          (all, [, number = '', scale = '']) => all + scaledNumber(`${number}${scale}`),
          0,
        );
        return scaledText(withoutDust(sum));
      },
    ],
  ],
};

/** "1.5B prompt tokens a month, answers are 10% of that": as many as it comes to. */
export const PART_OF_INPUT: WordedKind = {
  holds: /\d ?% of (?:that|it|this|those|the (?:input|prompt))/i,
  rows: [
    [
      reAll`(?<![\w.,$€£])(\d{1,9}(?:\.\d{1,6})?) ?([kmb])( (?:input|prompt)(?: tok(?:en)?s?)?${A_PERIOD}?),? (?:and |the )?(?:answers?|outputs?|completions?|responses?)(?: tokens?)?(?: (?:is|are|at|about))* (\d{1,2}(?:\.\d)?) ?% of (?:that|it|this|those|the (?:inputs?|prompts?))\b`,
      (words = '', number = '', scale = '', input = '', percent = '') => {
        const part = toType((Number(number) * Number(percent)) / 100);
        return part > 0
          ? `${number}${scale}${input}, ${part}${scale} output${input.replace(/ (?:input|prompt)/i, '')}`
          : words;
      },
    ],
  ],
};

/** "a quarter", "1/10", "half": 0..1. */
const fractionOf = (part: string): number => {
  const [denominator] = /\d+$/.exec(part) ?? [];
  return denominator === undefined ? partIn(part) : 1 / Number(denominator);
};

/** "80M in a month and 1/10 of that out": as many as it comes to. */
export const FRACTION_OF_INPUT: WordedKind = {
  holds:
    /(?:of (?:that|it|this|those)|as (?:much|many)) (?:[a-z]+ )?(?:out|compl|answ|resp|gener)|out(?:put)?s? .{0,20}(?:half|third|quarter|fifth|tenth|\d ?\/ ?\d+) (?:of )?(?:the )?(?:that|it|in|prompt)/i,
  rows: [
    [
      reAll`(?<![\w.,$€£])(\d{1,9}(?:\.\d{1,6})?) ?([kmb]?)( (?:in|input|prompt)(?: tok(?:en)?s?)?(?:${A_PERIOD}| (?:per|an?|each) (?:request|call)\b)?),? (?:and |with |but |the )?out(?:put)?s?(?: (?:is|are|at|about|around|roughly|only|~))* ?(half|1 ?\/ ?\d{1,2}|(?:(?:an?|one) )?(?:third|quarter|fifth|tenth)) (?:of )?(?:the )?(?:inputs?|that|it|in|prompts?)\b`,
      (words = '', number = '', scale = '', input = '', part = '') => {
        const out = toType(Number(number) * fractionOf(part));
        return out > 0
          ? `${number}${scale}${input}, ${out}${scale}${input.replace(/ (?:in(?:put)?|prompt)/i, ' out')}`
          : words;
      },
    ],
    [
      reAll`(?<![\w.,$€£])(\d{1,9}(?:\.\d{1,6})?) ?([kmb])( (?:in|input|prompt)(?: tok(?:en)?s?)?${A_PERIOD}?),? (?:and |with |but )?(?:(\d{1,2}(?:\.\d)?) ?%|1 ?\/ ?(\d{1,2})|an? (third|quarter|fifth|tenth)) (?:of (?:that|it|this|those)|as (?:much|many)) (?:(?:is|are|comes|come|goes|in|as) )?(?:out(?:puts?)?|completions?|answers?|responses?|generated)\b(?: tok(?:en)?s?\b)?`,
      (words = '', number = '', scale = '', input = '', percent, part, name = '') => {
        const share = percent === undefined ? fractionOf(part ?? name) : Number(percent) / 100;
        const out = toType(Number(number) * share);
        return out > 0
          ? `${number}${scale}${input}, ${out}${scale}${input.replace(/ (?:in(?:put)?|prompt)/i, ' out')}`
          : words;
      },
    ],
  ],
};

/** "prompt+completion = 1.8k": both sides of a request together. */
export const BOTH_SIDES: WordedKind = {
  holds: /(?:prompt|input|\bin)s? ?(?:\+|&|and|plus) ?(?:compl|out|resp|ans)/i,
  rows: [
    [
      reAll`\b(?:prompts?|inputs?|in) ?(?:\+|&|and|plus) ?(?:completions?|outputs?|responses?|answers?|out)(?: tok(?:en)?s?)?(?: (?:together|combined|in total|total|is|are|of|about|around|avg|average))* ?(?:=|:|is|are) ?~?(\d{1,6}(?:\.\d{1,3})?k?)(?: ?tok(?:en)?s?)?\b(?! ?(?:m|b|million|billion|\/|per|a day|a month|%))`,
      '$1 tokens per request',
    ],
  ],
};

/** "20 LoRAs x 50M each": what all of the adapters serve. */
export const OF_EACH_ADAPTER: WordedKind = {
  holds: /^(?=.*\d (?:lora|adapter|fine))(?=.*\b(?:each|apiece)\b)/is,
  rows: [
    [
      reAll`(?<![\w.,$€£-])(\d{1,4}) (loras?|(?:lora )?adapters?|fine[- ]?tunes?)(?:,| x| ×| at| with| of| @){0,2} ?(\d{1,6}(?:\.\d{1,4})? ?(?:m|b)(?:n|illion)?)(?: ?tok(?:en)?s?)?((?: (?:an?|per) (?:day|week|month)| ?\/ ?(?:day|mo|month))?) (?:each|apiece)\b`,
      (_, many = '', adapters = '', amount = '', often = '') =>
        `${many} ${adapters}, ${scaledText(withoutDust(Number(many) * scaledNumber(amount)))} tokens${often}`,
    ],
    // "3 LoRAs on qwen2.5 14b, each ~120M tokens/mo"
    [
      reAll`(?<![\w.,$€£-])(\d{1,4}) (loras?|(?:lora )?adapters?|fine[- ]?tunes?)( (?:on|of|for) [^,;]{2,30})?,? each (?:with |of |at |about |around |~ ?)*(\d{1,6}(?:\.\d{1,4})? ?[mb])(?: ?tok(?:en)?s?)?((?: (?:an?|per) (?:day|week|month)| ?\/ ?(?:day|mo|month))?)`,
      (_, many = '', adapters = '', base = '', amount = '', often = '') =>
        `${many} ${adapters}${base}, ${scaledText(withoutDust(Number(many) * scaledNumber(amount)))} tokens${often}`,
    ],
  ],
};
