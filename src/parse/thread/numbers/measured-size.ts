import type { Draft } from '../../../domain/draft.ts';
import { toWhole } from '../../../domain/round.ts';
import { TOKENS_OF_TEXT } from '../../../domain/units.ts';
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
const IS =
  '(?:(?:is|are|has|have|of|about|around|now|only|actually|really|more|like|each|there|per|an?|doc|document|counts?|as|it) )*';
/** "pages are more like 10", "pages per doc: 10" */
const NOUN_FIRST = re`^(?:(?:the|our|number of|so|no,?) )*(?<unit>pages|words|minutes) ${IS}(?<many>${NUMBER})(?: (?:each|long|now))*$`;
/** "900 tokens per page", "a page has 900 tokens" */
const TOKENS_OF_PAGE = re`^(?:(?:the|our|an?|each|one|no,?|so|it'?s|count|assume) )*(?:(?:pages?|words?) ${IS}(?<many>${NUMBER}) ?tok(?:en)?s?(?: each)?|(?:about |around |more like )?(?<each>${NUMBER}) ?tok(?:en)?s? (?:per|a|each|for each|in a) (?:page|word))$`;
const OF_CHUNK = re`^(?:the |our )?(?:chunks?|passages?)(?: size| length)? (?:(?:is|are|of|have|has|about|around|now|only|actually|more like) )*(?<many>${NUMBER})(?: ?tok(?:en)?s?)?(?: (?:each|now|long))*$|^chunk size (?<size>${NUMBER})$`;

const measureOf = (piece: Piece): string | undefined => valueIn(MEASURES, countedNoun(piece));

/** The sizes of a request that may be said so, and how each is typed. */
const SIZES = [
  ['workload.requestInputTokens', 'tokens in'],
  ['workload.requestTokens', 'tokens per request'],
] as const;

/** The amounts that may be counted in pages or words, and how each is typed. */
const AMOUNTS = [
  ...SIZES,
  ['workload.tokensPerMonth', 'tokens'],
  ['workload.inputTokensPerMonth', 'input tokens'],
] as const;

/** "900 tokens per page" below "12k pages a day": as much of it as so long a page makes; undefined where none is counted. */
const withTextResized = (line: string, { fields, said }: Draft): string | undefined => {
  const found = TOKENS_OF_PAGE.exec(line)?.groups;
  const unit = /\bword/i.test(line) ? 'word' : 'page';
  const each = scaledNumber(found?.many ?? found?.each ?? '');
  for (const [field, noun] of AMOUNTS) {
    const tokens = fields[field];
    const pieces = piecesOf(said[field]?.words ?? '');
    const isInText =
      pieces.some((piece) => measureOf(piece) === unit) && !pieces.some(({ tail }) => /tok/i.test(tail));
    if (tokens === undefined || !isInText || !(each > 0)) continue;
    const period = /Month$/.test(field) && fields['workload.oneTime'] !== true ? ' a month' : '';
    return `${toWhole((tokens * each) / TOKENS_OF_TEXT[unit])} ${noun}${period}`;
  }
  return undefined;
};

/** "3 min" below "5 min each", "20 chunks" below "12 chunks x 400 tokens": so many tokens. */
export const withMeasuredSize = (line: string, before: Draft): string => {
  const resized = withTextResized(line, before);
  if (resized !== undefined) return resized;
  const { fields, said } = before;
  const measured = (OF_MEASURE.exec(line) ?? NOUN_FIRST.exec(line))?.groups;
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
