import type { Aside } from './aside.ts';

/** What is said of those who use it and of how it runs, and changes no figure. */

/** Rows of asides. */
export const ASIDES_OF_USE: readonly Aside[] = [
  {
    name: 'where those who use it are',
    holds: /^(?=.*%)(?=.*\b(?:customers|users|traffic|people|clients|visitors)\b)/is,
    pattern:
      /\b(?:our |the )?(?:customers|users|traffic|people|clients|visitors)(?: (?:are|is|come|comes|sit|live))?(?:,|:)?(?: (?:in|from|across|split))?(?:(?:,| and| &| \/|\/)? ?(?:in |from )?(?:(?:the )?(?:eu|us|usa|uk|emea|apac|latam|asia|europe|america|north america|germany|france|india|china|japan)\b:? ?\(?\d{1,2} ?%\)?|\d{1,2} ?% (?:in |from )?(?:the )?(?:eu|us|usa|uk|emea|apac|latam|asia|europe|america|north america|germany|france|india|china|japan)\b)){1,6}(?! ?(?:cached|batch|off\b|discount|input|output|util))/i,
    note: ' changes no number: type where data must stay, such as "EU only", if it must.',
  },
  {
    name: 'how far sizes spread',
    holds: /std|sigma|σ|deviation/i,
    pattern:
      /(?:\bstd(?:dev|ev)?|\bstd\.? ?dev|\bstandard deviation|\bsigma|σ)(?: (?:of|is|about))*[:=]? ?±?~?\d[\d.,]*k?\b(?: tok(?:en)?s?)?/i,
    note: ' changes no number: the mean counts.',
  },
];
