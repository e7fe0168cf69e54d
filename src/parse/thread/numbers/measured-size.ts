import type { Draft } from '../../../domain/draft.ts';
import { toWhole } from '../../../domain/round.ts';
import { valueIn } from '../../../keys.ts';
import { re } from '../../expression.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import { countedNoun, NUMBER, type Piece, piecesOf } from '../wording/pieces.ts';

/** How long a prompt is, where it was said in minutes, pages or chunks: another number of those makes it longer. */

/** What a prompt is measured in, one spelling each. */
const MEASURES: Readonly<Record<string, string>> = {
  min: 'minute',
  minute: 'minute',
  page: 'page',
  word: 'word',
  chunk: 'chunk',
  passage: 'chunk',
};

const UNIT = '(?<unit>min(?:ute)?s?|pages?|words?|chunks?|passages?)';
const SO =
  "(?:(?:we|it|they|i|the|our|each|every|an?|now|only|just|actually|really|about|around|more like|make it|it's|is|are|has|have|with|use|take|get|pass|send|retrieve|return|fetch|reranker|rerank|cuts?|down|to|calls?|docs?|documents?|reports?|emails?|last|run|average) )*";
const OF_MEASURE = re`^${SO}(?<many>${NUMBER}) ?${UNIT}(?: (?:each|long|now|instead|actually|only|per (?:question|query|request|call|doc|document)|on average))*$`;
const OF_CHUNK = re`^(?:the |our )?(?:chunks?|passages?)(?: size| length)? (?:(?:is|are|of|have|has|about|around|now|only|actually|more like) )*(?<many>${NUMBER})(?: ?tok(?:en)?s?)?(?: (?:each|now|long))*$|^chunk size (?<size>${NUMBER})$`;

const measureOf = (piece: Piece): string | undefined => valueIn(MEASURES, countedNoun(piece));

/** The sizes of a request that may be said so, and how each is typed. */
const SIZES = [
  ['workload.requestInputTokens', 'tokens in'],
  ['workload.requestTokens', 'tokens per request'],
] as const;

/** "3 min" below "5 min each", "20 chunks" below "12 chunks x 400 tokens": so many tokens. */
export const withMeasuredSize = (line: string, { fields, said }: Draft): string => {
  const measured = OF_MEASURE.exec(line)?.groups;
  const chunk = OF_CHUNK.exec(line)?.groups;
  const many = measured?.many ?? chunk?.many ?? chunk?.size;
  if (many === undefined) return line;
  const unit = valueIn(MEASURES, measured?.unit?.toLowerCase().replace(/s$/, ''));
  for (const [field, noun] of SIZES) {
    const tokens = fields[field];
    const pieces = piecesOf(said[field]?.words ?? '');
    const isInChunks = pieces.some((piece) => measureOf(piece) === 'chunk');
    const [of, ...more] = pieces.filter((piece) =>
      unit === undefined ? isInChunks && /tok/i.test(piece.tail) : measureOf(piece) === unit,
    );
    if (tokens !== undefined && of !== undefined && more.length === 0)
      return `${toWhole((tokens * scaledNumber(many)) / scaledNumber(of.number))} ${noun}`;
  }
  return line;
};
