import type { Answer } from '../../domain/answer.ts';
import { type DraftField, fieldsIn, isDraftField } from '../../domain/draft.ts';
import { FIELDS } from '../../domain/fields/index.ts';
import { percent } from '../../domain/format.ts';
import type { Detailed } from '../../domain/topics.ts';
import { inOrder, isSaid, type KnownBy } from '../in-order.ts';

/** "Who said 8 H100s?", "whose number is the 2.40?": the field of the card that somebody typed so, or that is assumed. */

const WHOSE: KnownBy = [
  inOrder(
    /\bwho(?:se)?\b/i,
    /\b(?:said|says|typed?|puts?|set|number|figure|idea|estimate|assumption|came up|from|chose|picked|wanted)\b/i,
  ),
  inOrder(/\bwhere\b/i, /\b(?:from|comes?|came|got|get|took|take|found)\b/i),
  /\bsays who\b/i,
];
/** "who picked mistral small?" */
const PICKED = /\bwho (?:said|typed|put|set|chose|picked|wanted|suggested|asked for)\b/i;
/** Where a price is from is told by its source. */
const OF_PRICE: KnownBy = [inOrder(/\$/, /\bfrom\b/i)];
/** The digits of these are of a name: "H100". */
const NAMES = /\b[a-z]+[\d-]\S*/gi;
const FIGURES = /(?<![\w.]|\d,)\$?(\d[\d.,]*\d|\d) ?([kmbt%]?)(?![\w])/gi;

/** The figures of some words, as one spelling each: "$2.40" is 2.4, and "1.2 B" is 1.2b. */
const figuresIn = (words: string): readonly string[] =>
  [...words.matchAll(FIGURES)].map(
    ([, digits = '', scale = '']) => `${Number(digits.replaceAll(',', ''))}${scale.toLowerCase()}`,
  );

/** A value as a card shows it: a share is so many per cent. */
const figureOf = (field: DraftField, value: unknown): string =>
  FIELDS[field].dimension === 'share' && typeof value === 'number' ? percent(value) : String(value);

/** The field of which a question asks who typed it, or why it is assumed; undefined where it names none of the card. */
export const whose = (text: string, { draft, assumptions }: Answer): Detailed<'whose'> | undefined => {
  const asked = isSaid(text, WHOSE) && !isSaid(text, OF_PRICE) ? figuresIn(text.replace(NAMES, ' ')) : [];
  const low = text.toLowerCase();
  const said = fieldsIn(draft.said).find((field) => {
    const words = draft.said[field]?.words ?? '';
    return (
      figuresIn(words).some((figure) => asked.includes(figure)) ||
      (PICKED.test(text) && words.length > 3 && low.includes(words.toLowerCase()))
    );
  });
  if (said !== undefined) return { about: 'whose', field: said };
  for (const { field, value } of assumptions) {
    const assumed = isDraftField(field) ? figureOf(field, value) : undefined;
    if (isDraftField(field) && assumed !== undefined && asked.includes(assumed))
      return { about: 'whose', field, assumed };
  }
  return undefined;
};
