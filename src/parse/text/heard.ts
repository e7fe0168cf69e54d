import { usdInCents } from '../../domain/format.ts';
import { re, reAll } from '../expression.ts';
import { A_FAMILY, OPEN_FAMILY } from '../names/family-name.ts';
import { countIn } from './figures/number-words.ts';
import type { WordedKind } from './reworded.ts';

const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const TEENS = 'eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const UNITS = 'one|two|three|four|five|six|seven|eight|nine|ten';

/** What a phone hears: "one point five billion", "h one hundreds", "llama seventy b", "two dollars fifty an hour". */
export const SPOKEN: WordedKind = {
  holds: re`\bhundred| billion\b|\b[gla] [pl] [tmi]\b|\bpoint\b|\bl [f\d]|ninet|eight[iy]|\b[a-z]+ b\b|\b${A_FAMILY} [tfs]|dollars? [a-z]`,
  rows: [
    [/\bg p t\b/gi, 'gpt'],
    [/\ba p i\b/gi, 'api'],
    [/\bl l m\b/gi, 'llm'],
    // "a hundred fifty", "two hundred and twenty five"
    [
      reAll`\b(?<!\b[ahbl] )(an?|${UNITS}) hundred (?:and )?(${TEENS}|${TENS}|ten)(?:[ -](${UNITS}))?\b(?! (?:thousand|million|billion|cents?))`,
      (_, hundreds = '', tens = '', ones) =>
        `${(/^an?$/i.test(hundreds) ? 1 : countIn(hundreds)) * 100 + countIn(tens) + (ones === undefined ? 0 : countIn(ones))}`,
    ],
    // "seventy billion parameter llama"
    [
      reAll`\b(${UNITS}|${TENS}|fourteen)[ -]?(${UNITS})? billion[- ]param(?:eter)?s?\b`,
      (_, tens = '', ones) =>
        `${countIn(tens === 'fourteen' ? '14' : tens) + (ones === undefined ? 0 : countIn(ones))}b`,
    ],
    [
      reAll`\b(zero|${UNITS}|${TENS}) point (${UNITS}|zero)(?: (five))?\b`,
      (_, whole = '', tenths = '', more) =>
        `${whole === 'zero' ? 0 : countIn(whole)}.${tenths === 'zero' ? 0 : countIn(tenths)}${more === undefined ? '' : 5}`,
    ],
    [
      reAll`\b([ahbl]) (one|two|three) hundred(s?)\b(?! (?:and|thousand|million|billion|tokens?|requests?|users?|dollars?|people|k\b))`,
      (_, letter, hundreds, plural) => `${letter}${countIn(hundreds ?? '')}00${plural}`,
    ],
    [
      reAll`\b(${OPEN_FAMILY})(?: (\d(?:\.\d)?|two|three|four))? (${UNITS}|${TENS}|fourteen)[ -]?(${UNITS})? b(?:illion)?\b(?! tok)`,
      (_, family, version, tens = '', ones) => {
        const size = countIn(tens === 'fourteen' ? '14' : tens) + (ones === undefined ? 0 : countIn(ones));
        return `${family}${version === undefined ? '' : ` ${countIn(version)}`} ${size}b`;
      },
    ],
    [/\bl (?:forty|fourty) s\b/gi, 'l40s'],
    [/\bl (?:four|4)(s?)\b(?! (?:and|million|hundred))/gi, 'l4$1'],
    [
      reAll`\b(twenty|thirty|forty|fifty) (nineties|ninety|eighties|eighty)\b(?! (?:thousand|million|billion|tokens?|requests?|users?|percent|dollars?))`,
      (_, tens = '', unit = '') => `${countIn(tens)}${/^n/i.test(unit) ? 90 : 80}`,
    ],
    [
      reAll`\b(${UNITS}|${TEENS}|${TENS}) thousand (?:and )?(${UNITS}) hundred\b`,
      (_, thousands = '', hundreds = '') => `${countIn(thousands) * 1000 + countIn(hundreds) * 100}`,
    ],
    // "gpt four one", "sonnet four five": a version without its point, where nothing is counted by the second word
    [
      reAll`\b(${A_FAMILY}) (two|three|four|five|six) (one|two|three|five|six|seven|eight)\b(?!-| (?:x\b|[ahbl] |[a-z]{1,3}\d|\d|gpus?|nodes?|cards?|servers?|machines?|replicas?|spares?|hundred|thousand|million|billion|tokens?|requests?|percent|dollars?|of\b|seventy|b\b))`,
      (_, family, whole = '', tenths = '') => `${family} ${countIn(whole)}.${countIn(tenths)}`,
    ],
    [reAll`\bgpt (four|five|six)\b`, (_, version) => `gpt-${countIn(version ?? '')}`],
    [
      reAll`\b(an?|${UNITS}) dollars? (?:and )?(${TENS})(?:[ -](${UNITS}))?(?: cents?)?\b`,
      (_, dollars = '', tens = '', ones) =>
        usdInCents(
          (/^an?$/i.test(dollars) ? 1 : countIn(dollars)) +
            (countIn(tens) + (ones === undefined ? 0 : countIn(ones))) / 100,
        ),
    ],
  ],
};
