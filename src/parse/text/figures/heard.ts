import { usdInCents } from '../../../domain/format.ts';
import { re, reAll } from '../../expression.ts';
import { A_FAMILY, OPEN_FAMILY } from '../../names/family-name.ts';
import type { WordedKind } from '../reworded.ts';
import { BELOW_HUNDRED, countIn, FROM_TEN, spokenNumber, TWO_WORDS, UNIT_WORD } from './number-words.ts';

/** Some hundreds: "a hundred" is one. */
const hundredsIn = (words: string): number => 100 * (/^an?$/i.test(words) ? 1 : countIn(words));

/** What is spoken behind a greater number; nothing where nothing is. */
const restIn = (words: string | undefined): number => (words === undefined ? 0 : spokenNumber(words));

/** What a phone hears: "one point five billion", "h one hundreds", "llama seventy b", "two dollars fifty an hour". */
export const SPOKEN: WordedKind = {
  holds: re`\bhundred| (?:b|m)illion\b| thousand\b|\b[gla] [pl] [tmi]\b|\bpoint\b|\bl [f\d]|\brtx \d0 |${TWO_WORDS}\b|ninet|eight[iy]|\b[a-z]+ b\b|\b${A_FAMILY} [tfs]|dollars? [a-z]`,
  rows: [
    [/\bg p t\b/gi, 'gpt'],
    [/\ba p i\b/gi, 'api'],
    [/\bl l m\b/gi, 'llm'],
    // "between four and six hundred thousand", "two to three million": the scale is of both
    [
      reAll`\b(?:(?:somewhere |anywhere )?between (${BELOW_HUNDRED}) (?:and|to)|(${BELOW_HUNDRED})(?: to | or |-to-)) ?(${BELOW_HUNDRED}) (?=(?:hundred |thousand )?(?:thousand|million|billion)\b)`,
      (_, from, low = from, high = '') => `${spokenNumber(low ?? '')} to ${spokenNumber(high)} `,
    ],
    // "seventeen thousand two hundred", "two thousand five hundred and twenty"
    [
      reAll`\b(${BELOW_HUNDRED}) thousand,? (?:and )?(${UNIT_WORD}) hundred(?: (?:and )?(${BELOW_HUNDRED}))?\b(?! hundred)`,
      (_, thousands = '', hundreds = '', rest) =>
        `${spokenNumber(thousands) * 1000 + hundredsIn(hundreds) + restIn(rest)}`,
    ],
    // "a hundred fifty", "two hundred and twenty five"
    [
      reAll`\b(?<!\b[ahbl] )(an?|${UNIT_WORD}) hundred (?:(?:and )?(${FROM_TEN})|and (${UNIT_WORD}))\b(?! (?:hundred|point|cents?))`,
      (_, hundreds = '', rest, ones) => `${hundredsIn(hundreds) + restIn(rest ?? ones)}`,
    ],
    // "seventy billion parameter llama"
    [reAll`\b(${BELOW_HUNDRED}) billion[- ]param(?:eter)?s?\b`, (_, size = '') => `${spokenNumber(size)}b`],
    [
      reAll`\b(zero|${BELOW_HUNDRED}) point (${UNIT_WORD}|zero)(?: (five))?\b`,
      (_, whole = '', tenths = '', more) =>
        `${whole === 'zero' ? 0 : spokenNumber(whole)}.${tenths === 'zero' ? 0 : countIn(tenths)}${more === undefined ? '' : 5}`,
    ],
    [
      reAll`\b([ahbl]) (one|two|three) hundred(s?)\b(?! (?:and|thousand|million|billion|tokens?|requests?|users?|dollars?|people|k\b))`,
      (_, letter, hundreds, plural) => `${letter}${countIn(hundreds ?? '')}00${plural}`,
    ],
    [
      reAll`\b(${OPEN_FAMILY})(?: (\d(?:\.\d)?|two|three|four))? (${BELOW_HUNDRED}) b(?:illion)?\b(?! tok)`,
      (_, family, version, size = '') =>
        `${family}${version === undefined ? '' : ` ${countIn(version)}`} ${spokenNumber(size)}b`,
    ],
    [/\bl (?:forty|fourty) s\b/gi, 'l40s'],
    [/\bl (?:four|4)(s?)\b(?! (?:and|million|hundred))/gi, 'l4$1'],
    [
      reAll`\b(twenty|thirty|forty|fifty) (nineties|ninety|eighties|eighty)\b(?! (?:thousand|million|billion|tokens?|requests?|users?|percent|dollars?))`,
      (_, tens = '', unit = '') => `${countIn(tens)}${/^n/i.test(unit) ? 90 : 80}`,
    ],
    // "RTX 40 90"
    [/\brtx (30|40|50) ([5-9]0)(?=s?\b(?! ?(?:%|gpus?|x\b|[km]\b)))/gi, 'rtx $1$2'],
    // "gpt four one", "sonnet four five": a version without its point, where nothing is counted by the second word
    [
      reAll`\b(${A_FAMILY}) (two|three|four|five|six) (one|two|three|five|six|seven|eight)\b(?!-| (?:x\b|[ahbl] |[a-z]{1,3}\d|\d|gpus?|nodes?|cards?|servers?|machines?|replicas?|spares?|hundred|thousand|million|billion|tokens?|requests?|percent|dollars?|of\b|seventy|b\b))`,
      (_, family, whole = '', tenths = '') => `${family} ${countIn(whole)}.${countIn(tenths)}`,
    ],
    [reAll`\bgpt (four|five|six)\b`, (_, version) => `gpt-${countIn(version ?? '')}`],
    [
      reAll`\b(an?|${UNIT_WORD}) dollars? (?:and )?(${FROM_TEN})(?: cents?)?\b`,
      (_, dollars = '', cents = '') => usdInCents((hundredsIn(dollars) + spokenNumber(cents)) / 100),
    ],
    // "forty two thousand requests"
    [reAll`\b(?:${TWO_WORDS})\b(?!-)`, (words) => `${spokenNumber(words)}`],
  ],
};
