import type { Draft } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { areAlike } from '../../likely-amounts.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import { holdsOf, joined, piecesOf, withoutHolds } from '../wording/pieces.ts';

/** "round up to 400" below 387M tokens: the one figure of the card that the number is near. */

const ROUND = re`^(?:(?:${LEAD_IN}|let'?s|can you|could you)[\s,]+)*round(?: (?:it|that|this|them|the (?:number|volume|figure|tokens|bill)))?(?: (?:up|down|off))? to (?<many>\$?\d[\d.,]*)(?<scale> ?[kmbt](?![a-z]))?(?: (?:tokens|please|then))*[.!]*$`;
/** What is rounded moves by less than this. */
const AS_NEAR = 1.3;
const NAMED = new Set(['apis', 'selfHosted.model', 'selfHosted.gpu']);

/** The words with the figure that is rounded; as they are where none of the card, or several, are so near. */
export const withRounded = (line: string, { said }: Draft): string => {
  const { many = '', scale = '' } = ROUND.exec(line)?.groups ?? {};
  if (many === '') return line;
  const number = scaledNumber(many.replace('$', ''));
  const all = Object.entries(said).flatMap(([field, { words = '' }]) => (NAMED.has(field) ? [] : words));
  const near = [...new Set(all)].flatMap((words) => {
    const pieces = piecesOf(withoutHolds(words));
    return pieces.flatMap((piece) => {
      const [, sign = '', digits = '', of = ''] = /^(\$?)(\d[\d.,]*)( ?[kmbt])?$/i.exec(piece.number) ?? [];
      if (!areAlike(number, scaledNumber(digits), AS_NEAR)) return [];
      if (scale !== '' && scale.trim().toLowerCase() !== of.trim().toLowerCase()) return [];
      const now = { ...piece, number: `${sign}${many.replace('$', '')}${of}` };
      return `${joined(pieces.map((one) => (one === piece ? now : one)))}${holdsOf(words).replace(';', ',')}`;
    });
  });
  const [only, ...others] = near;
  return only === undefined || others.length > 0 ? `${many}${scale}` : only;
};
