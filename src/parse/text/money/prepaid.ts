import { groupsOf, re, reAll } from '../../expression.ts';
import { API_FAMILY } from '../../names/family-name.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import { API_SELLER } from '../../names/seller-name.ts';
import { A_MONTH } from '../../period-names.ts';
import { COUNT_WORD, countIn } from '../figures/number-words.ts';
import type { WordedKind } from '../reworded.ts';

/** Rent for a term as it is offered and paid: "$95,000 upfront for 12 months", "12 month term: $15,330 / month". */

const OWNED = String.raw`\b(?:own|owned|buy|bought|buying|purchased?|capex|depreciat\w+|amorti[sz]\w+|life|lifetime|residual|host)\b`;
const MACHINES = `(?:${A_CARD}|[dh]gx|gpus)`;

const SUM = String.raw`(?<sign>[$€£]) ?(?<usd>\d{1,3}(?:,\d{3}){1,2}|\d{4,7}|\d{1,3}(?:\.\d{1,2})?k|\d(?:\.\d{1,2})?m)`;
const BARE_SUM = String.raw`(?<usd>(?<![\w.,$€£-])\d{1,3}(?:\.\d{1,2})?k|(?<![\w.,$€£-])\d{2,3},\d{3})`;
const TERM = `(?<many>\\d{1,2}|an?|${COUNT_WORD})[ -]?(?<unit>month|year|yr|mo)s?`;
const AHEAD =
  '(?:(?:all |fully |to be )?(?:paid |payable |due |pay )?(?:up[- ]?front|in advance|ahead)|pre[- ]?paid)';
const FOR = '(?:,? (?:for|over|covers|covering|of|to cover))?';
const NO_PART = String.raw`(?! ?(?:\/|per\b|an? (?:hour|month|day|year)|each|monthly|tok|requests))`;

const AN_API = `(?:${API_SELLER}|${API_FAMILY})`;
/** "gpt-5, $60k prepaid", "prepay 120k for a year to openai": of tokens, and no rent. */
const NOT_BEHIND_API = String.raw`(?<![\d.,])(?<!\b${AN_API}\b[^,;]{0,24})`;
const NOT_FOR_API = String.raw`(?!,? (?:to|on|with|at|for|of)?(?: the)? ?${AN_API}\b)`;

/** "reserved at $95k per 12 months total for the GPUs" */
const letFor = (...found: readonly unknown[]): string => {
  const { sign = '$', usd = '', many = '', unit = '' } = groupsOf(found);
  const count = /^an?$/i.test(many) ? 1 : countIn(many);
  return `reserved at ${sign}${usd} per ${count} ${/^y/i.test(unit) ? 'year' : 'month'}s total for the GPUs`;
};

/** "$95,000 upfront for 12 months of 8x H100", "prepay 120k for a year": all of a rent at once. */
export const PREPAID: WordedKind = {
  beside: re`^(?!.*${OWNED})(?=.*${MACHINES})(?=.*(?:up[- ]?front|in advance|ahead|pre[- ]?pa[iy]))`,
  rows: [SUM, BARE_SUM].flatMap((sum) => [
    [
      reAll`${NOT_BEHIND_API}${sum}${NO_PART},? ${AHEAD}${FOR} ${TERM}\b${NOT_FOR_API}(?: (?:of|for|on))?`,
      letFor,
    ] as const,
    [
      reAll`${NOT_BEHIND_API}\b(?:for |over )?${TERM},? ${sum}${NO_PART},? ${AHEAD}\b${NOT_FOR_API}`,
      letFor,
    ] as const,
    [
      reAll`${NOT_BEHIND_API}\b(?:pre[- ]?pay(?:ing)?|pay(?:ing)? (?:up[- ]?front|in advance|ahead)|pre[- ]?paid) ${sum}${NO_PART}${FOR} ${TERM}\b${NOT_FOR_API}(?: (?:of|for|on))?`,
      letFor,
    ] as const,
  ]),
};

/** "1x HGX H200 (8 GPU), 12 month term: $15,330 / month": what is let for so long, where no API is named. */
export const LET_BY_TERM: WordedKind = {
  beside: re`^(?!.*${OWNED})(?!.*\b(?:${API_FAMILY}|apis?|bill|spend|ptus?|provisioned)\b)(?=.*${MACHINES})(?=.*\b(?:months?|years?|yrs?|mo)\b)`,
  rows: [
    [
      reAll`(?<![\w.,])(?<many>\d{1,2})[ -](?<unit>month|year)s?(?:[ -](?:term|contract|commit(?:ment)?|reservation|reserved|deal))?(?:,|:| -| at| for| price| is| =)* ${SUM}(?:${A_MONTH})(?! ?(?:each|per|a |\/))`,
      (...found) => {
        const { sign = '$', usd = '', many = '', unit = '' } = groupsOf(found);
        return `reserved for ${many} ${unit}s, gpu rent is ${sign}${usd} a month in total`;
      },
    ],
  ],
};
