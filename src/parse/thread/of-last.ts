import { type Draft, type DraftField, fieldsIn } from '../../domain/draft.ts';
import { FIELDS } from '../../domain/fields/index.ts';
import { inRow } from '../print/one-field.ts';
import { notUnderstood, quoted } from '../problems.ts';
import { scaledNumber } from '../text/short-number.ts';
import { wholeFields } from './alone.ts';
import { fieldsAsked } from './asked-share.ts';
import type { ThreadContext } from './context.ts';
import type { Relative } from './relative.ts';

/** A factor that points at what was said last: "that's +30%" behind a price is as likely of that as of the volume. */

/** By so much, or of what is pointed at. "10x" alone is of the volume, which is what a thread argues about. */
const POINTS = /%|\b(?:it|that|this|them|those|half|thirds?|quarters?)\b/i;

/** Fields that say how much there is to do. */
const isOfVolume = (field: DraftField): boolean => FIELDS[field].belongs === 'volume';

const FIRST_NUMBER = /(?<![\w.-])\d[\d.,]*[kmbt]?(?![\w.])/i;

/** A figure that was said last, so many times as large, as it would be typed; none where no words say that alone. */
const scaledWords = async (field: DraftField, factor: number, before: Draft): Promise<readonly string[]> => {
  const value = before.fields[field];
  const scaled = typeof value === 'number' ? Number((value * factor).toPrecision(6)) : Number.NaN;
  if (!FIELDS[field].schema.safeParse(scaled).success) return [];
  const inWords = before.said[field]?.words?.replace(FIRST_NUMBER, (number) =>
    String(Number((scaledNumber(number) * factor).toPrecision(6))),
  );
  const words = inRow(field, scaled) ?? inWords ?? '';
  return (await wholeFields(words))[field] === scaled ? [words] : [];
};

/** Prices of APIs that were said last, each so many times as high. */
const pricesScaled = ({ apis = [] }: Draft['fields'], factor: number): readonly string[] => {
  const percent = Number((100 * Math.abs(factor - 1)).toPrecision(6));
  return apis
    .filter(({ usdPerMillionInput }) => usdPerMillionInput !== undefined)
    .map(({ id }) => `${id} ${factor < 1 ? '-' : '+'}${percent}%`);
};

/** The figures that were said last, or asked of, each as many times as large as it would be typed. */
const figuresOfLast = async (
  newest: string,
  factor: number,
  { before, isLastCounted }: ThreadContext,
): Promise<readonly string[]> => {
  const asked = [...fieldsAsked(newest)];
  const said = before === undefined || isLastCounted !== true ? {} : await wholeFields(newest);
  if (before === undefined || [...asked, ...fieldsIn(said)].some(isOfVolume)) return [];
  const scaled = await Promise.all(fieldsIn(said).map((field) => scaledWords(field, factor, before)));
  // What was asked of is no figure that somebody said: an example shows how it is.
  const examples = asked.map((field) => FIELDS[field].example);
  return [...scaled.flat(), ...pricesScaled(said, factor), ...examples];
};

/** Throws the question where a factor without a noun stands behind a change of figures that are not the volume. */
export const refuseOfLast = async (
  relatives: readonly Relative[],
  line: string,
  context: ThreadContext,
): Promise<void> => {
  const [relative, ...more] = relatives;
  if (relative?.isBare !== true || more.length > 0 || !POINTS.test(line)) return;
  const hints = await figuresOfLast(context.last?.[0] ?? '', relative.factor, context);
  if (hints.length === 0) return;
  throw notUnderstood(`${quoted(line)}: of what was said last, or of the traffic?`, [
    ...hints,
    `${Number(relative.factor.toPrecision(6))}x the traffic`,
  ]);
};
