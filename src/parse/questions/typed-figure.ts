import type { TypedFigure } from '../../domain/question.ts';
import { scaleOf } from '../scales.ts';

/** "what is the $1,618?", "I don't get the 18x": a figure that a question asks about. */

const SUM =
  /(?:\$ ?(?=\d)|(?<![\w.-]|\d,)(?=\d{1,3},\d{3}|\d{3}|\d+\.\d\d|\d+(?:\.\d+)?k\b))(\d[\d,]*(?:\.\d+)?(?: ?[km]\b)?)(?![\w%])(?! (?:requests|calls|queries|prompts|answers|messages|chats|documents|docs|pages|tickets|e-?mails|tokens|users|people|hours|months)\b)/i;
const RATIO = /\b(\d+(?:\.\d+)?) ?[x×](?!\w)/i;
const SCALED = /^([\d.]+) ?([km]?)$/i;

/** The first ratio of a text, else its first sum; undefined where it has neither. */
export const typedFigure = (text: string): TypedFigure | undefined => {
  const ratio = RATIO.exec(text)?.[1];
  if (ratio !== undefined) return { kind: 'ratio', typed: ratio, times: Number(ratio) };
  const typed = SUM.exec(text)?.[1];
  if (typed === undefined) return undefined;
  const [, digits = '', letter = ''] = SCALED.exec(typed.replaceAll(',', '')) ?? [];
  const scale = scaleOf(letter) ?? 1;
  // "42k" is $42,446.
  const unit = letter === '' ? 0 : scale / 10 ** (digits.split('.')[1]?.length ?? 0);
  return { kind: 'sum', typed, usd: Number(digits) * scale, within: unit / 2 };
};
