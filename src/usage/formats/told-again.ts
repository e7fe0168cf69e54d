import type { RowSource } from './row-sums.ts';

/** Rows that say what others say: totals, means, parts, and steps around a call. */

const TOTALS =
  /^(?:(?:grand|sub|sous)[- ]?)?totals?\b|^(?:zwischen|gesamt|teil)?summen?\b|^(?:gesamt|insgesamt|sum|suma|somme|somma|all|all models|todos|totale|totaal)$|\btotals?$/i;
const MEANS = /^(?:average|avg|mean|durchschnitt|mittelwert|moyenne|promedio|media|ø|⌀|∑)(?!\p{L})/iu;
/** A branch that a terminal draws from a row to what it is made of. */
const PART_OF_ROW = /^[└├]/;
const CALL_OF_MODEL =
  /^(?:llm|generation|chat|chat_model|completion|text_completion|generate_content|embeddings?|model)$/i;

/** Noted where rows of sums stand among the others. */
export const TOTALS_LEFT_OUT = 'Rows of totals repeat the others: they were left out.';

/** Whether a name is that of a row of sums: "Subtotal Search", "Gesamtsumme", "**Total**". */
export const isTotalName = (name: string): boolean => TOTALS.test(name.replaceAll('*', '').trim());

/** Why a row is left out, as it tells others again; undefined where it is counted. */
export const whyRepeated = (source: Pick<RowSource, 'text'>): string | undefined => {
  // Nearly all times begin with a digit.
  const names = [source.text('when'), source.text('model')].filter((text) => !/^\d/.test(text ?? '0'));
  if (names.some((text) => PART_OF_ROW.test(text ?? '')))
    return 'Rows of parts repeat the row above them: they were left out.';
  if (names.some((text) => isTotalName(text ?? '') || MEANS.test(text ?? ''))) return TOTALS_LEFT_OUT;
  const kind = source.text('kind');
  if (kind !== null && !CALL_OF_MODEL.test(kind))
    return 'Steps around a call repeat its tokens: only calls of a model were counted.';
  return undefined;
};
