import { API_SELLERS } from '../../catalog/index.ts';
import { literally } from '../expression.ts';
import { A_CARD } from '../names/gpu-name.ts';
import { SPELLED_SCALES } from '../scales.ts';
import { COUNT_WORD } from '../text/figures/number-words.ts';

/** Parts of the expressions by which topics are known; they take upper case for lower case. */

/** What a question may begin with, that says nothing: "and so, ". */
export const SO = String.raw`(?:(?:and|but|so|ok(?:ay)?|then|wait|hm+)[\s,]+)*`;

/** "two", "12", "a": a count before a noun. */
export const A_COUNT = `(?:an?|\\d+|${COUNT_WORD})`;

/** "thousand", "millions": a word that is a count by itself, or makes one larger. */
export const SCALE_WORD = `(?:${SPELLED_SCALES.map(([, words]) => words).join('|')})`;

/** Of a look that GPUs have and the catalog need not know, with the chips of Macs. */
const LOOKS_SO = String.raw`[abhlgt]b?\d{2,4}s?|v\d{3}|k80|rtx ?\w+|m\d (?:ultra|max|pro)`;

/** A GPU as people write it, one or several: "h100s", "L4", "rtx 4090", "m3 ultra". A number alone may be of anything. */
export const A_GPU = `(?:(?=[a-z])${A_CARD}|${LOOKS_SO})`;

/** Members of families that are sold by the token, by names that stand alone. */
export const API_MEMBER = String.raw`(?:flash|mini|nano|o\d|4o)`;

const sellers = API_SELLERS.flatMap(({ aliases }) => aliases).filter((name) => !name.includes(' '));
/** Who sells models by the token, by any name of one word. */
export const API_SELLER_IN_ONE_WORD = `(?:${sellers.map(literally).join('|')})`;
