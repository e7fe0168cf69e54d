import { re, reAll } from '../../expression.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';
import { A_MARKET } from '../../names/paying-terms.ts';
import { LANDLORD } from '../../names/seller-name.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** Terms and sellers of hardware in a clause of their own, with a bare price: "1 year 2.10", "1.64 secure", "lambda 2.49". */

const BARE = String.raw`(\d{0,2}\.\d{1,2})`;
const PRICE = `[$]? ?${BARE}`;
const BEGINS = String.raw`(?<=^|[,;:(|] ?|\b(?:burst|offers?|quotes?|quoted|runpod) )`;
/** What stands behind the price of a term: a figure that goes on counts something else. */
const ENDS = `(?= ?(?:$|[,;|)]|[.!?](?= |$)| (?:and|or|with|plus|on|from|if|but|can|for (?:the |an? )?[a-z])))`;
const IS = '(?: (?:price|rate|cloud|is|costs))*(?: ?[:=]| at| for)? ?';
const YEARS = String.raw`(\d{1,2})[ -]?(y(?:ea)?rs?|months?|mos?)`;
const TERM = '(?: (?:term|commit(?:ment|ted)?|contract|deal|plan|ri))*';

const termAt = (many = '', unit = '', price = ''): string =>
  `reserved for ${many} ${/^y/i.test(unit) ? 'year' : 'month'}${many === '1' ? '' : 's'} at $${price}/hr`;

const ROWS: readonly Rewording[] = [
  [
    reAll`${BEGINS}(${LANDLORD})(?: ?[:=]| at| for)? ${BARE}(?: ?\/ ?h(?:(?:ou)?r)?)?${ENDS}`,
    '$1 at $$$2/hr',
  ],
  [reAll`${BEGINS}(${A_MARKET})${IS}${BARE}${ENDS}`, '$1 at $$$2/hr'],
  [
    reAll`${BEGINS}(?:(?:reserved|committed|for|with|an?) )*${YEARS}(?: reserved)?${TERM}${IS}${PRICE}(?: ?\/ ?h(?:(?:ou)?r)?)?${ENDS}`,
    (_, many, unit, price) => termAt(many, unit, price),
  ],
  [reAll`${BEGINS}${BARE} (${A_MARKET})\b`, (_, price = '', market = '') => `${market} at $${price}/hr`],
  [
    reAll`${BEGINS}${PRICE} (?:(?:for|with|on) )?(?:an? )?${YEARS}${TERM}${ENDS}`,
    (_, price, many, unit) => termAt(many, unit, price),
  ],
];

/** A bare figure beside a term is what an hour of the hardware costs that the line names. */
export const PRICED_TERMS: WordedKind = {
  holds: re`\b(?:${A_MARKET}|${LANDLORD}|\d{1,2}[ -]?(?:y(?:ea)?r|mo))`,
  beside: re`\b${GPU_NAME}|\b(?:gpus?|instance|p[3-6]\w{0,3}|a[23]|nd|nc)\b`,
  rows: ROWS,
};
