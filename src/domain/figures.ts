/** Figures as they stand in a text of ours or of others. */

/** An amount, a share, a factor or a number of thousands: "$2.02", "45%", "85x", "5,572". */
const FIGURE =
  /\$ ?\d[\d,]*(?:\.\d+)?(?: ?[kmbt]\b)?|(?<![a-z\d]|\d[.,])\d[\d,]*(?:\.\d+)? ?[%×x](?!\w)|\d{1,3}(?:,\d{3})+/gi;

/** The figures of a text as they stand there, in its order. */
export const figuresInText = (text: string): readonly string[] =>
  [...text.matchAll(FIGURE)].map(([figure]) => figure);

/** One spelling of each figure: "$5,572" is "5572", "85×" is "85x". */
export const plainFigure = (figure: string): string =>
  figure.toLowerCase().replaceAll('×', 'x').replace(/[$, ]/g, '');
