import { tokens } from '../../../domain/format.ts';
import { toTheCent } from '../../../domain/round.ts';
import type { Scenario } from '../../../domain/scenario.ts';
import { requestTokens, tokensPerMonth } from '../../../domain/volume.ts';
import { re } from '../../expression.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import type { ThreadContext } from '../context.ts';
import { doubtIn } from '../wording/doubts.ts';

/** A figure of the card that is said not to be so, by its number: "2B is too high", "$3.90 seems a lot, we pay 2.80". */

const NUMBER = String.raw`(?:\$ ?)?\d[\d.,]{0,14}(?: ?[kmbt](?![a-z]))?`;
const VERY =
  '(?:(?:a bit|a little|way|very|really|pretty|rather|quite|so|much|far|too|just|clearly|probably|definitely|still) )*';
const HIGH = 'high|much|large|big|optimistic|expensive|dear|steep|many|a lot|generous|overkill';
const LOW = 'low|little|small|pessimistic|cheap|few|conservative|short';
const IS = '(?:is|are|was|were|seems?|looks?|sounds?|feels?|may be|might be|could be|must be)';
const DENIED = `(?:${IS} (?:${VERY}(?:(?<high>${HIGH})|(?<low>${LOW})|off|wrong|not (?:right|realistic|correct|true)|incorrect|unrealistic))|(?:can'?t|cannot|can not) be (?:right|true|correct)|is ?n'?t (?:right|true|correct|realistic))`;
const TAIL = '(?: (?:for (?:us|that|this|me|ops)|i think|i guess|imo|tbh|though|to me|to us|here))*';
const RATHER = `(?:(?:and|but|so|it'?s|it is|that'?s|say|make it|set it to|more like|rather|closer to|try|use|should be|i'?d say|about|around|maybe|we|pay|have|need|get|actually|only) )*`;
const WRONG = re`^(?:(?:${LEAD_IN}|no|nope|sorry|honestly|imo|tbh|(?:i )?(?:strongly |totally )?disagree|(?:i|we) (?:think|guess|feel|believe|find)(?: that)?)[\s,]+)*(?:(?:the|that|those|your|our|only|just) )*(?<number>${NUMBER})(?<unit> ?[a-z/][a-z /]{0,24}?)? ${DENIED}${TAIL}[.!]*(?:[\s,;:.!–-]+${RATHER}(?<other>${NUMBER})[.!]*)?$`;

/** A figure of the card, and how a mention says another in its place; an amount of money is in USD. */
interface Figure {
  readonly now: number;
  /** What may stand behind it. */
  readonly unit: RegExp;
  readonly isMoney: boolean;
  readonly words: (number: string) => string;
}

const A_MONTH = '(?: ?(?:a|per|/) ?mo(?:nth)?)?';

const figuresOf = ({ workload, selfHosted }: Scenario): readonly Figure[] => {
  const all = tokensPerMonth(workload);
  const { procurement, ops } = selfHosted;
  return [
    {
      now: all,
      unit: re`^(?:(?:tok(?:en)?s?)?${A_MONTH})$`,
      isMoney: false,
      words: (number) => `${number} tokens a month`,
    },
    {
      now: all / requestTokens(workload),
      unit: re`^(?:requests?|calls?|queries|prompts)${A_MONTH}$`,
      isMoney: false,
      words: (number) => `${number} requests a month`,
    },
    {
      now: ops.hoursPerMonth,
      unit: re`^(?:h|hrs?|hours?)(?: (?:of )?ops)?${A_MONTH}(?: (?:of|for) ops)?$`,
      isMoney: false,
      words: (number) => `${number} hours of ops`,
    },
    {
      now: ops.usdPerHour,
      unit: /^(?:(?:an|per|\/) ?h(?:ou)?r?)?(?: (?:of|for) (?:ops|people|an engineer))?$/i,
      isMoney: true,
      words: (number) => `ops at $${number}/h`,
    },
    ...(procurement.kind === 'rent'
      ? [
          {
            now: procurement.usdPerGpuHour,
            unit: /^(?:(?:an|per|\/) ?h(?:ou)?r?|(?:per|a|\/) ?gpu(?:[- ]hour)?)?$/i,
            isMoney: true,
            words: (number: string) => `GPUs at $${number}/hr`,
          },
        ]
      : []),
  ];
};

/** How near a number that people read off a card is to the figure. */
const ROUNDING = 0.01;
/** An amount without a sign is one of money where it has cents. */
const IN_CENTS = /^\d+\.\d{1,2}$/;

/** Less than this, behind a number with a letter, is of the scale of that number. */
const NO_SCALE_BELOW = 1000;

const plainNumber = (number: string): string => number.replace(/^\$ ?/, '').replace(/\s/g, '');

const inScaleOf = (number: string, denied: string): string => {
  const scale = /[kmbt]$/i.exec(plainNumber(denied))?.[0] ?? '';
  return /[kmbt]$/i.test(number) || scaledNumber(number) >= NO_SCALE_BELOW ? number : `${number}${scale}`;
};

/** How another figure would be written: a half of it, or twice as much. */
const timesAs = ({ now, isMoney }: Figure, times: number): string =>
  isMoney ? String(toTheCent(now * times)) : tokens(now * times);

/** Whether words may deny a figure of the card by its number: what is said next is of that. */
export const deniesFigure = (words: string): boolean => WRONG.test(words);

/**
 * The words with the figure that they say it is instead; the line itself where it denies no figure of the card. Throws
 * the question what it should be where they say none.
 */
export const withFigureDenied = async (line: string, { card, before }: ThreadContext): Promise<string> => {
  const { number = '', unit = '', high, low, other } = WRONG.exec(line)?.groups ?? {};
  // What is only doubted is told with its source.
  const isDenied = number !== '' && doubtIn(line) === undefined;
  const scenario = isDenied && before !== undefined ? await card?.() : undefined;
  if (scenario === undefined) return line;
  const isMoney = number.startsWith('$') || IN_CENTS.test(number);
  // So many GPUs are asked about by their number.
  const isBareCount = unit === '' && !isMoney && scaledNumber(number) < NO_SCALE_BELOW;
  const [figure, ...more] = isBareCount
    ? []
    : figuresOf(scenario).filter(
        (one) =>
          one.isMoney === isMoney &&
          one.unit.test(unit.trim()) &&
          Math.abs(scaledNumber(plainNumber(number)) / one.now - 1) < ROUNDING,
      );
  if (figure === undefined || more.length > 0) return line;
  if (other !== undefined) return figure.words(inScaleOf(plainNumber(other), number));
  const times = [...(low === undefined ? [0.5] : []), ...(high === undefined ? [2] : [])];
  throw notUnderstood(
    ask`${quoted(line)}: what should it be?`,
    times.map((factor) => figure.words(timesAs(figure, factor))),
  );
};
