import { type Draft, type DraftField, EMPTY_DRAFT, fieldsIn } from '../../../domain/draft.ts';
import { FIELDS } from '../../../domain/fields/index.ts';
import { toType } from '../../../domain/round.ts';
import { inRow } from '../../print/one-field.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import { type Relative, takeRelatives } from '../amounts/relative.ts';
import { mayNameApi } from '../apis/apis-named.ts';
import type { ThreadContext } from '../context.ts';
import { tellsWhichTokens } from '../fleet/speeds.ts';
import { wholeFields } from '../wording/alone.ts';
import { doubtIn } from '../wording/doubts.ts';
import { wantedIn } from '../wording/speech.ts';
import { fieldsAsked } from './asked-share.ts';
import { ofTraffic } from './factor-of.ts';
import { deniesFigure } from './figure-denied.ts';
import { figuresNamed, percentChange } from './figures-named.ts';

/** A factor that points at what was said last: "that's +30%" behind a price is as likely of that as of the volume. */

/** By so much, or of what is pointed at. "10x" alone is of the volume, which is what a thread argues about. */
const POINTS = /%|\b(?:it|that|this|them|those|half|thirds?|quarters?)\b/i;

/** Fields that say how much there is to do. */
const isOfVolume = (field: DraftField): boolean => FIELDS[field].belongs === 'volume';

const FIRST_NUMBER = /(?<![\w.-])\d[\d.,]*[kmbt]?(?![\w.])/i;

/** A figure of some words, so many times as large, as it would be typed; none where no words say that alone. */
const scaledWords = async (field: DraftField, factor: number, said: Draft): Promise<readonly string[]> => {
  const value = said.fields[field];
  const scaled = typeof value === 'number' ? toType(value * factor) : Number.NaN;
  if (!FIELDS[field].schema.safeParse(scaled).success) return [];
  const inWords = said.said[field]?.words?.replace(FIRST_NUMBER, (number) =>
    String(toType(scaledNumber(number) * factor)),
  );
  const words = inRow(field, scaled) ?? inWords ?? '';
  return (await wholeFields(words))[field] === scaled ? [words] : [];
};

/** Prices of APIs that were said last, each so many times as high. */
const pricesScaled = ({ apis = [] }: Draft['fields'], factor: number): readonly string[] =>
  apis
    .filter(({ usdPerMillionInput }) => usdPerMillionInput !== undefined)
    .map(({ id }) => `${id} ${percentChange(factor)}`);

/**
 * Mentions by which what was said last, or asked of, becomes so many times as much; undefined where that was how much
 * there is to do, or nothing that a card counts.
 */
const figuresOfLast = async (
  newest: string,
  factor: number,
  { lastChange = EMPTY_DRAFT, before, card }: ThreadContext,
): Promise<readonly string[] | undefined> => {
  const said = fieldsIn(await wholeFields(newest));
  if ([...fieldsAsked(newest), ...said].some(isOfVolume)) return undefined;
  const changed = fieldsIn(lastChange.fields);
  if (changed.length > 0) {
    const ofOthers = changed.filter((field) => !isOfVolume(field));
    const scaled = await Promise.all(ofOthers.map((field) => scaledWords(field, factor, lastChange)));
    const all = [...scaled.flat(), ...pricesScaled(lastChange.fields, factor)];
    return all.length === 0 ? undefined : all;
  }
  // "those 16 hours seem high" names what it doubts by the question that it is taken for.
  const words = doubtIn(newest)?.asks ?? newest;
  const named = figuresNamed(words);
  const scenario = named.length === 0 ? undefined : await card?.();
  if (before === undefined || scenario === undefined) return undefined;
  return named.flatMap(({ scaled }) => scaled(factor, { before, scenario }, words));
};

/** The only factor among some, where it points without a noun; undefined for others. */
const pointing = (relatives: readonly Relative[], line: string): Relative | undefined =>
  relatives.length === 1 && relatives[0]?.isBare === true && POINTS.test(line) ? relatives[0] : undefined;

/** The one factor that was said last, of something else than the volume, with the number of the one that follows it. */
const sameOfLast = ({ factor }: Relative, newest: string): string | undefined => {
  const [before, ...more] = takeRelatives(wantedIn(newest)).relatives;
  if (before === undefined || more.length > 0 || before.isBare === true) return undefined;
  if (before.target === 'volume' || before.target === 'period' || !/\d ?x/i.test(before.words))
    return undefined;
  return before.words.replace(/\d+(?:\.\d+)?(?= ?x)/i, String(toType(factor)));
};

/** Throws the question where a factor without a noun stands behind a change of figures that are not the volume. */
export const refuseOfLast = async (
  relatives: readonly Relative[],
  line: string,
  context: ThreadContext,
): Promise<void> => {
  const [only, ...others] = relatives;
  const again =
    only?.isBare === true &&
    others.length === 0 &&
    context.isLastCounted === true &&
    context.isCorrection !== true
      ? sameOfLast(only, context.last?.[0] ?? '')
      : undefined;
  if (only !== undefined && again !== undefined)
    throw notUnderstood(ask`${quoted(line)}: instead of what was said last, or of the traffic?`, [
      `no, ${again}`,
      ofTraffic(only),
    ]);
  const relative = pointing(relatives, line);
  if (relative === undefined) return;
  const hints = await figuresOfLast(context.last?.[0] ?? '', relative.factor, context);
  if (hints === undefined) return;
  throw notUnderstood(ask`${quoted(line)}: of what was said last, or of the traffic?`, [
    ...hints,
    ofTraffic(relative),
  ]);
};

/**
 * Throws the question where a factor without a noun, or which tokens are counted, stands behind figures that were refused:
 * those are nowhere on the card.
 */
export const refuseOfRefused = (
  line: string,
  { isLastRefused, last: [newest = ''] = [] }: ThreadContext,
): void => {
  // "haiku for half of it" is a share of the traffic.
  if (isLastRefused !== true || !/\d/.test(newest) || deniesFigure(newest) || mayNameApi(line)) return;
  const relative = pointing(takeRelatives(line).relatives, line);
  if (relative === undefined && !tellsWhichTokens(line)) return;
  throw notUnderstood(
    ask`${quoted(line)}: of what? ${quoted(newest)} was not understood and changed nothing. Say the figure itself, or what becomes so much.`,
    relative === undefined ? [] : [ofTraffic(relative)],
  );
};
