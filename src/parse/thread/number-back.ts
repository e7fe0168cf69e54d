import { type Draft, type DraftField, fieldsIn } from '../../domain/draft.ts';
import { FIELDS } from '../../domain/fields/index.ts';
import { isSameJson } from '../../json.ts';
import { re } from '../expression.ts';
import { inRow } from '../print/one-field.ts';
import { ask, notUnderstood, quoted } from '../problems.ts';
import { COUNT_WORD, countIn } from '../text/figures/number-words.ts';
import { scaledNumber } from '../text/figures/short-number.ts';
import type { Back, StagesOf } from './as-before.ts';
import { BACK_LEAD, BACK_TAIL } from './back-words.ts';
import type { Stage } from './changes-made.ts';
import { wholeFields } from './wording/alone.ts';
import { piecesOf } from './wording/pieces.ts';

/** A number that goes back to where it was earlier in a thread: "back to 40k", "back to four, but spot". */

/** "back to 40k", "back to four". */
export const BACK_TO_NUMBER = re`^${BACK_LEAD}(?:(?:then|go|going|switch|set|change|put|it|that|return|revert|reset|make it)[\s,]+)*back to (?:the |about )?(?<number>\$?\d+(?:[.,]\d+)*|${COUNT_WORD})(?<unit> ?[kmbtx%])?${BACK_TAIL}$`;
/** "back to four, but spot": what else becomes different. */
const AND_THEN = re`^(?<back>${BACK_LEAD}(?:(?:then|go|switch|return|revert) )*back to (?:the )?(?:\$?\d+(?:[.,]\d+)*(?: ?[kmbtx%])?|${COUNT_WORD}))(?:,? (?:but|and|though)|,| (?=(?:with|on|at)\b))(?: (?:on|now|only|this time))* (?<then>\S.*)$`;
/** What is named with a number in it, and no figure. */
const NAMED: ReadonlySet<DraftField> = new Set(['apis', 'selfHosted.model', 'selfHosted.gpu']);

/** Whether some words say a number, with its scale or without it. */
const saysNumber = (words: string, number: string, unit: string): boolean =>
  piecesOf(words).some((piece) => {
    const bare = piece.number.replace(/^\$/, '');
    const behind = `${bare.replace(/^[\d.,]+/, '')}${piece.tail}`.trim().toLowerCase();
    const isOfUnit = unit === '' || behind.startsWith(unit.toLowerCase()[0] ?? '');
    return (
      isOfUnit && (number === bare.replace(/[a-z ]+$/i, '') || scaledNumber(number) === scaledNumber(bare))
    );
  });

/** "back to 40k": the one figure that was so before. */
export const numberBack = (line: string, stages: readonly Stage[]): Back | undefined => {
  const { number = '', unit = '' } = BACK_TO_NUMBER.exec(line)?.groups ?? {};
  if (number === '') return undefined;
  const bare = /\d/.test(number) ? number.replace(/^\$/, '') : String(countIn(number));
  const [{ draft: now } = {}] = stages;
  const found = new Map<DraftField, Draft>();
  for (const { draft } of stages)
    for (const field of fieldsIn(draft.said)) {
      const words = draft.said[field]?.words ?? '';
      if (!NAMED.has(field) && !found.has(field) && saysNumber(words, bare, unit.trim()))
        found.set(field, draft);
    }
  const moved = [...found].filter(([field, { fields }]) => !isSameJson(fields[field], now?.fields[field]));
  const [first, ...more] = moved.length > 0 ? moved : found;
  if (first === undefined) return undefined;
  // Fields that the same words said are one figure.
  const wordsOf = ([field, { said }]: readonly [DraftField, Draft]): string => said[field]?.words ?? '';
  const phrases = new Set([first, ...more].map(wordsOf));
  if (moved.length > 0 && phrases.size > 1)
    throw notUnderstood(ask`${quoted(line)}: of what? Several figures were that.`, [...phrases]);
  return { kind: 'back', to: first[1], fields: [first, ...more].map(([field]) => field) };
};

/** "back to four, but spot", with the figure in whole words: "4 GPUs, spot"; the line itself elsewhere. */
export const withNumberBack = async (line: string, stagesOf: StagesOf): Promise<string> => {
  const { back = '', then } = AND_THEN.exec(line)?.groups ?? {};
  if (stagesOf === undefined || then === undefined) return line;
  const { to, fields: [field, ...more] = [] } = numberBack(back, await stagesOf()) ?? {};
  const value = field === undefined ? undefined : to?.fields[field];
  if (field === undefined || more.length > 0 || typeof value !== 'number') return line;
  const words = inRow(field, value) ?? FIELDS[field].example.replace(/\d[\d.,]*/, String(value));
  return (await wholeFields(words))[field] === value ? `${words}, ${then}` : line;
};
