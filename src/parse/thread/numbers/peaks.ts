import type { Draft } from '../../../domain/draft.ts';
import { inShort } from '../../../domain/round.ts';
import { PER_MONTH } from '../../../domain/units.ts';
import { re } from '../../expression.ts';
import { periodNamed } from '../../period-names.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { PART, partIn } from '../../text/figures/number-words.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import { CLOCK } from '../../text/traffic/peaks-in-words.ts';
import { piecesOf } from '../wording/pieces.ts';

/** The busiest time and the average, said of a card whose traffic is a rate: "peak is 40" below "25 rps peak, 8 rps average". */

const UNIT =
  '(?<unit>rps|qps|(?:req|requests?|calls?|queries) ?(?:\\/|per|an?) ?(?:s(?:ec(?:ond)?)?|min(?:ute)?|h(?:our)?))';
const IS =
  "(?:(?:is|are|was|of|at|to|hits?|goes|up|rate|now|more like|like|about|around|roughly|only|just|say|it'?s|it (?:is|was)|we (?:have|see|get)|really|actually|traffic|load) )*";
const PEAK = re`^(?:the |our )?peaks? ${IS}(?<many>\d[\d.]*k?)(?: ?${UNIT})?(?: now)?$|^(?<front>\d[\d.]*k?) ?${UNIT.replace('<unit>', '<frontUnit>')} (?:at |in the )?peak$|^(?:up to |about |around )?(?<bare>\d[\d.]*k?) at (?:the )?peaks?$`;
const AVERAGE = re`^(?:the |our |on )?(?:average|avg|mean) ${IS}(?:we have |it'?s )?(?<many>\d[\d.]*k?)(?: ?${UNIT})?(?: now)?$|^(?:about |around |only )?(?<bare>\d[\d.]*k?) (?:on|in) (?:the )?average$`;
const RATE = re`^\d[\d.,]*k? ?${UNIT}\b`;

/** More times the average than the busiest hour of anything that people use. */
const MOST_TIMES = 20;

const PEAK_AND_PART = re`^(?:that|this|it)(?:'?s| is| was) (?:only )?(?:the |our |at |a )*(?:peak|max(?:imum)?|busiest)[a-z ]*[,;:.-]+ (?:(?:and|but|the|our) )*(?:average|mean|normal(?:ly)?|typical(?:ly)?|usual(?:ly)?)(?: (?:is|it's|about|around|like|more like|only|roughly))* (?<part>half|${PART})(?: of (?:that|it|this))?$`;

/** "that's the peak, the mean is a third": so much less in all, and so many times that at the peak. */
const peakAndPart = (line: string): string | undefined => {
  const part = PEAK_AND_PART.exec(line)?.groups?.part;
  return part === undefined ? undefined : `${part} of the volume, peak ${inShort(1 / partIn(part))}x`;
};

const THAT_IS_PEAK = re`^(?:(?:${LEAD_IN}|no|sorry|wait)[\s,]+)*(?:that|this|it|those|(?:(?:those|these|the|our) )?(?<own>\d[\d.]*k?)(?: ?${UNIT.replace('<unit>', '<ownUnit>')})?)(?:'?s| is| was| are| were) (?:(?:only|just|really|actually|the|our|at|a) )*(?:peak|max(?:imum)?|busiest)(?: (?:rate|load|traffic|hours?|time|value|figure|number))?(?:,? (?:btw|by the way|though|tho|actually|really|i think|obviously))*(?:(?:[\s,;:.–-]+(?:(?:and|but|while|with) )*)(?:the |our |on )?(?:average|avg|mean|normal(?:ly)?|typical(?:ly)?|usual(?:ly)?) ${IS}(?<many>\d[\d.]*k?)(?: ?${UNIT})?)?[.!]*$`;
/** Chat services peak at about so many times their average. */
const USUAL_TIMES = 2;

/** "that's the peak, average is like 30", "no, 90 is the max, mean is 30": the rate of the card is that of its busiest time. Throws the question what the average is. */
const ratePeak = (
  line: string,
  rate: { readonly many: string; readonly unit: string },
): string | undefined => {
  const match = THAT_IS_PEAK.exec(line);
  const { many, own = rate.many, unit = rate.unit } = match?.groups ?? {};
  if (match === null || scaledNumber(own) !== scaledNumber(rate.many)) return undefined;
  const peak = `${rate.many} ${rate.unit} peak`;
  if (many !== undefined) return `${many} ${unit} average, ${peak}`;
  throw notUnderstood(
    ask`${quoted(line)}: then what is the average? The card counts ${rate.many} ${rate.unit} at all hours; a chat service peaks at about twice its average.`,
    [`${inShort(scaledNumber(rate.many) / USUAL_TIMES)} ${rate.unit} average, ${peak}`],
  );
};

const times = (line: string, many: string) =>
  notUnderstood(
    ask`${quoted(line)}: so many times the average? A chat service peaks at about twice its average.`,
    [`${many}x peak`, '2x peak'],
  );

const peakIn = (line: string): { readonly many: string; readonly unit: string | undefined } | undefined => {
  const { many, front, bare, unit, frontUnit } = PEAK.exec(line)?.groups ?? {};
  const said = many ?? front ?? bare;
  return said === undefined ? undefined : { many: said, unit: unit ?? frontUnit };
};

/** Whether a peak without a unit is a rate, as the one before was. Throws a question where nothing tells. */
const isRate = (line: string, many: string, average: number, before: string | undefined): boolean => {
  const value = scaledNumber(many);
  if (value <= average) return false;
  if (value > MOST_TIMES) return true;
  if (before !== undefined && re`${UNIT}`.test(before)) return true;
  if (before !== undefined && /\d ?(?:x|times)\b/i.test(before)) return false;
  throw notUnderstood(ask`${quoted(line)}: so many a second, or so many times the average?`, [
    `${many} rps peak`,
    `${many}x peak`,
  ]);
};

/** A rate as it was said: "8" of "8 rps". */
const rateOf = ({ said }: Draft): { readonly many: string; readonly unit: string } | undefined => {
  const words = said['workload.requestsPerMonth']?.words ?? '';
  const { unit } = RATE.exec(words)?.groups ?? {};
  const [of] = piecesOf(words);
  return of === undefined || unit === undefined ? undefined : { many: of.number, unit };
};

/** "average is 10": the peak stays where it was, if it was said as a rate. */
const withAverage = (line: string, known: string, peakWords = ''): string => {
  const { bare, many = bare, unit = known } = AVERAGE.exec(line)?.groups ?? {};
  if (many === undefined) return line;
  return re`${UNIT}`.test(peakWords) ? `${many} ${unit} average, ${peakWords}` : `${many} ${unit}`;
};

const TOKENS_AT_PEAK = re`^(?:(?:the |our )?peaks? ${IS})?(?:up to |about |around )?(?<many>\d[\d.,]*[kmb])(?: ?tok(?:en)?s?)?(?: ?(?:per|an?|each|\/) ?(?<unit>s(?:ec(?:ond)?)?|min(?:ute)?|h(?:(?:ou)?r)?))?(?: (?:at|in|during|on) (?:the |our )?(?:peaks?(?: hours?)?|busiest (?:hour|time)))?$`;
const SPANS_OF_PEAK = ['second', 'minute', 'hour'] as const;

/** "12M at peak" of a card that counts tokens: of a second, a minute or an hour, and so many times the average. */
const tokensAtPeak = (line: string, { fields }: Draft): string | undefined => {
  const month = fields['workload.tokensPerMonth'];
  const { many, unit } = /peak|busiest/i.test(line) ? (TOKENS_AT_PEAK.exec(line)?.groups ?? {}) : {};
  if (month === undefined || many === undefined) return undefined;
  const spans = unit === undefined ? SPANS_OF_PEAK : [periodNamed(unit)];
  const ways = spans.flatMap((span) => {
    const factor = (scaledNumber(many) * PER_MONTH[span]) / month;
    return factor > 1 && factor <= MOST_TIMES ? [{ span, hint: `peak is ${inShort(factor)}x` }] : [];
  });
  if (unit !== undefined && ways[0] !== undefined) return ways[0].hint;
  throw notUnderstood(
    ways.length === 0
      ? say`${quoted(line)}: that is not a peak beside what the card counts. Type how many times the average the busiest hour has; of a chat service it is about twice.`
      : say`${quoted(line)}: a peak is counted as so many times the average: ${ways.map(({ span, hint }) => `in ${span === 'hour' ? 'an' : 'a'} ${span} it is ${hint.replace('peak is ', '')}`).join(', ')}.`,
    ways.length === 0 ? ['peak is 2x'] : ways.map(({ hint }) => hint),
  );
};

const HOUR_OF_PEAK = re`^(?:(?:${LEAD_IN}|our|the|it|we|traffic|load) )*peaks? (?:(?:hours?|is|at|around|about|comes|usually) )+${CLOCK}(?: (?:every|each) day| daily)?$`;
const HOUR = String.raw`\d{1,2}(?::[0-5]\d)?(?: ?[ap]m)?`;
const HOURS_OF_PEAK = re`^(?=.*\b(?:hours?|between|from|at)\b|.*\d ?[ap]m\b)(?:(?:and|but|our|the|it|we|traffic|load) )*peaks? (?:(?:hours?|is|are|at|around|about|comes|usually|between|from) )+${HOUR} ?(?:-|to|and|till|until) ?${HOUR}$`;
const TIMES_ALONE =
  /^(?:(?:about|around|maybe|like|roughly|it'?s|by|at) )*(?<times>\d+(?:\.\d+)?) ?(?:x|times)$/i;

/** "5x" behind "it peaks at 9am": so many times the average. Throws the question where an hour alone is said. */
const ofPeakHour = (line: string, newest: string): string => {
  if (HOUR_OF_PEAK.test(line) || HOURS_OF_PEAK.test(line))
    throw notUnderstood(
      ask`${quoted(line)}: when it comes changes no figure. How many times the average is it?`,
      ['2x peak', '3x peak'],
    );
  const times = TIMES_ALONE.exec(line)?.groups?.times;
  return times !== undefined && /\bpeaks?\b/i.test(newest) && !/\d ?x\b/i.test(newest)
    ? `${times}x peak`
    : line;
};

const FLAT =
  /^(?:(?:it'?s|it is|make it|say|now|all|completely|pretty|rather|no peaks?,?) )*(?:flat|steady|constant|no peaks?(?: at all)?)(?: (?:traffic|load|all day|then|now))*$/i;

/** A peak or an average with the rate of the card that it stands beside. */
const withRatesOf = (
  line: string,
  rate: ReturnType<typeof rateOf>,
  peakWords: string | undefined,
): string => {
  const peak = peakIn(line);
  if (peak === undefined) return rate === undefined ? line : withAverage(line, rate.unit, peakWords);
  const { many, unit } = peak;
  if (rate === undefined) {
    if (unit === undefined && scaledNumber(many) > MOST_TIMES) throw times(line, many);
    return line;
  }
  const isOfRate = unit !== undefined || isRate(line, many, scaledNumber(rate.many), peakWords);
  return isOfRate ? `${rate.many} ${rate.unit} average, ${many} ${unit ?? rate.unit} peak` : line;
};

/** "that's peak, average is 30" of a card whose traffic is a rate, with both rates; undefined for others. */
export const rateAtPeak = (line: string, before: Draft): string | undefined => {
  const rate = rateOf(before);
  return rate && ratePeak(line, rate);
};

/** The words with the rates that they are of, where the card has one. Throws a question where a number may be a factor. */
export const withPeak = (typed: string, before: Draft, [newest = '']: readonly string[] = []): string => {
  const line = ofPeakHour(typed, newest);
  const isOfPeak =
    before.fields['workload.peakToAverage'] !== undefined &&
    before.fields['workload.growthPerMonth'] === undefined;
  if (isOfPeak && FLAT.test(line)) return '1x peak';
  const rate = rateOf(before);
  const whole = peakAndPart(line) ?? tokensAtPeak(line, before) ?? (rate && ratePeak(line, rate));
  if (whole !== undefined) return whole;
  return withRatesOf(line, rate, before.said['workload.peakToAverage']?.words);
};
