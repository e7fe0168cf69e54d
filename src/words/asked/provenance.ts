import type { Answer } from '../../domain/answer.ts';
import { type DraftField, isDraftField } from '../../domain/draft.ts';
import { FIELDS } from '../../domain/fields/index.ts';
import { percent } from '../../domain/format.ts';

/** "Who said 8 H100s?", "whose number is the 2.40?": a figure of the card by who typed it, or why it is assumed. */

const WHOSE =
  /\bwho(?:se)?\b.*\b(?:said|says|typed?|puts?|set|number|figure|idea|estimate|assumption|came up|from|chose|picked|wanted)\b|\bwhere\b.*\b(?:from|comes?|came|got|get|took|take|found)\b|\bsays who\b/i;
/** "who picked mistral small?" */
const PICKED = /\bwho (?:said|typed|put|set|chose|picked|wanted|suggested|asked for)\b/i;
const FIGURES = /(?<![\w.])\$?(\d[\d.,]*\d|\d) ?([kmbt%]?)(?![\w])/gi;

/** The figures of some words, as one spelling each: "$2.40" is 2.4, and "1.2 B" is 1.2b. */
const figuresIn = (words: string): readonly string[] =>
  [...words.matchAll(FIGURES)].map(
    ([, digits = '', scale = '']) => `${Number(digits.replaceAll(',', ''))}${scale.toLowerCase()}`,
  );

/** A value as a card shows it: a share is so many per cent. */
const figureOf = (field: DraftField, value: unknown): string =>
  FIELDS[field].dimension === 'share' && typeof value === 'number' ? percent(value) : String(value);

/** Who typed a figure that a question names, or why it is assumed; undefined where it names none of the card. */
export const provenance = (question: string, { draft, assumptions }: Answer): string | undefined => {
  // Where a price is from is told by its source.
  const isPrice = /\$.*\bfrom\b/i.test(question);
  const asked =
    !isPrice && WHOSE.test(question) ? figuresIn(question.replace(/\b[a-z]+[\d-]\S*/gi, ' ')) : [];
  const low = question.toLowerCase();
  const said = Object.values(draft.said).find(
    ({ words = '' }) =>
      figuresIn(words).some((figure) => asked.includes(figure)) ||
      (PICKED.test(question) && words.length > 3 && low.includes(words.toLowerCase())),
  );
  if (said !== undefined)
    return `"${said.words}" was typed${said.by === undefined ? '' : ` by <@${said.by}>`}.`;
  const assumed = assumptions.find(
    ({ field, value }) => isDraftField(field) && asked.includes(figureOf(field, value)),
  );
  return assumed && isDraftField(assumed.field)
    ? `${FIELDS[assumed.field].label} ${figureOf(assumed.field, assumed.value)} is an assumption: ${assumed.why}.`
    : undefined;
};
