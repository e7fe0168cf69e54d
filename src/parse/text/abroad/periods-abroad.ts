import type { WordedKind } from '../reworded.ts';

/** Hours and months as Dutch and Nordic writers shorten them: "€2,10 p/u", "900 p/m", "per mnd". */
export const PERIODS_ABROAD: WordedKind = {
  holds: /p\/[um]|mnd|m[åa]n|maand/i,
  rows: [
    [/(?<=\d) ?(?:€|eur|euro)? ?p\/u\b/gi, '/hr'],
    [/(?<=\d(?: ?(?:€|eur|euros?|k))?) ?p\/m\b/gi, '/month'],
    [
      /(?: ?\/ ?| per | pr\.? | i )(?:mnd|m[åa]ned(?:en)?|m[åa]nad(?:en)?|maand|mån)(?![a-zà-ÿ])\.?/gi,
      '/month',
    ],
  ],
};
