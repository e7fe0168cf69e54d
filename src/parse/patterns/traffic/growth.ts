import { monthlyGrowth } from '../../../domain/growth.ts';
import { withoutDust } from '../../../domain/round.ts';
import { valueIn } from '../../../keys.ts';
import { re } from '../../expression.ts';
import { MONTH_NAME } from '../../month-names.ts';
import { A_PERIOD, periodOfLetter, perMonthOf } from '../../period-names.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { type Reading, setField } from '../../reading.ts';
import { WHAT_COMES } from '../../requests.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';
import type { Sentence } from '../looks/sentence.ts';

/** How the volume grows, said in words: "doubling every 6 months", "5x next year", "+15% MoM". */

const FACTORS: Readonly<Record<string, number>> = { doubl: 2, tripl: 3, quadrupl: 4, halv: 0.5 };
const SPAN = String.raw`(?:(?<many>\d{1,3}|${COUNT_WORD}) )?(?<unit>week|month|quarter|year)s?`;
const EACH = String.raw`(?:(?:each|every|per|a|in|within|over|by|next|the|this|coming) ){1,3}${SPAN}|(?<adverb>week|month|quarter|year|annual)ly|(?<short>[mqwy])o\k<short>`;
const MORE =
  '(?:grow(?:s|ing|th)?|expect(?:s|ed|ing)?|increas(?:e|es|ing)|scal(?:e|es|ing)|ris(?:e|es|ing)|ramp(?:s|ing)?|go(?:es|ing)?|headed|planning|plan|forecast(?:ed)?|reach(?:es|ing)?|hit(?:s|ting)?)';

/** What a line holds where something grows. */
const GROWING =
  /grow|expect|increas|scal|ris(?:e|ing)|ramp|\bgo(?:es|ing)?\b|headed|plan|forecast|reach|\bhit|from \d/i;

type Groups = Readonly<Record<string, string | undefined>>;

const monthsOf = ({ many, unit, adverb, short }: Groups): number => {
  const period = unit ?? (adverb === 'annual' ? 'year' : adverb) ?? periodOfLetter(short ?? '') ?? 'month';
  return countIn(many ?? 'one') / perMonthOf(period);
};

const grows =
  (factorOf: (groups: Groups) => number): Sentence['says'] =>
  (match, reading) => {
    const groups = match.groups ?? {};
    setField(
      reading,
      'workload.growthPerMonth',
      monthlyGrowth(factorOf(groups), monthsOf(groups)),
      match[0].trim(),
    );
  };

/** "30% a year", "10% per quarter" behind a verb. */
const PERCENT = String.raw`(?<percent>\d{1,3}(?:\.\d{1,3})?) ?%(?: (?:growth|more|up|cheaper|less|down))* ?(?:\/ ?)?(?:${EACH.replace('|(?<adverb>', '|(?<bare>month|mo|week|wk|quarter|year|yr)|(?<adverb>')})\b`;

/** The months of the time behind a percentage, which may be short for one. */
const monthsOfPercent = (groups: Groups): number =>
  monthsOf(groups.bare === undefined ? groups : { ...groups, unit: groups.bare });

/** "API costs double next year": what grows is no volume. */
const OF_PRICES =
  /\b(?:prices?|pricing|costs?|rates?|rents?|fees?|bills?)(?: (?:to|will|may|might|could|would))? $/i;

/** "if gpt-5-mini drops 50% next year": of its price, as like as not. Throws. */
const refuseOfApi = ({ index, 0: words }: RegExpExecArray, { atoms, text }: Reading): void => {
  const before = atoms.findLast(({ end }) => end <= index);
  if (before?.kind !== 'api' || text.slice(before.end, index).trim() !== '') return;
  const fall = words.trim().replace(/^[a-z]+/i, '');
  const name = text.slice(before.start, before.end);
  throw notUnderstood(ask`Is ${quoted(words.trim())} the price of ${name}, or how much of it is used?`, [
    `with API prices falling${fall}`,
    `with volume shrinking${fall}`,
  ]);
};

/** An amount of a time of its own, beside which a factor is one of growth. */
const TIMED =
  /(?:\/ ?|\bper |\ban? |\beach |\bevery )(?:s|sec|second|min|minute|h|hr|hour|day|week|wk|mo|month|m)\b|\b(?:hour|dai|week|month)ly\b|\b[rqt]p[sm]\b|\bnow\b|\btoday\b/i;

/** What is said to fall: prices per token, and none of hardware. */
const OF_APIS = String.raw`\b(?<!(?:gpu|rental|hardware|power) )(?:(?:api|token|llm|inference|model|list) ){0,4}(?:prices?|pricing|costs?)(?: (?:per token|of tokens|for apis?))? (?:(?:to|will|may|might|keeps?|are|is|expected) ){0,4}`;

/** "h100 prices dropping 3% a month": what hardware costs is no API. */
const isOfNoHardware = ({ index }: RegExpExecArray, { atoms }: Reading): boolean => {
  const before = atoms.findLast(({ end }) => end <= index);
  return before?.end !== index - 1 || (before.kind !== 'gpu' && before.kind !== 'instance');
};

/** A day on which something will be so: how far off it is, no line says. "next year" is a year from now. */
const DATE = String.raw`(?!next (?:year|quarter)\b)(?:the )?(?:early |late |mid |end of |the end of )*(?:next |this |the )?(?:Q[1-4]|H[12]|year|EOY|year[- ]end|summer|autumn|fall|winter|spring|christmas|20[2-4]\d|${MONTH_NAME})\b`;
const BY_DATE = `(?:by|until|till|before) ${DATE}`;

/** Growth in words: "doubling every year". */
export const GROWTH_SENTENCES: readonly Sentence[] = [
  {
    name: 'growth to a date',
    takesNumbers: true,
    holds: GROWING,
    pattern: re`\b(?:${MORE}(?: (?:up|to|about|around|reach|hit|be|at))*|from \d[\d.,]* ?(?:[kmbt]n?\b)?(?: (?:tokens?|requests?))?${A_PERIOD}? to) (?<amount>\d[\d.,]* ?(?:[kmbt]n?\b)?)(?: (?:tokens?|requests?))?${A_PERIOD}?,? (?:${BY_DATE}|(?:at|in) ${DATE})`,
    says: ({ 0: words }) => {
      const then = words.replace(/,? (?:by|until|till|before|at|in) [^,]*$/i, '');
      throw notUnderstood(
        ask`In how many months is ${quoted(words)}?`,
        [3, 6, 12].map((months) => `${then} in ${months} months`),
      );
    },
  },
  {
    name: 'so many times as much by a date',
    takesNumbers: true,
    holds: /(?:doubl|tripl|quadrupl|halv|\d ?[x×]|times)/i,
    pattern: re`(?:\b(?:doubl|tripl|quadrupl|halv)(?:e|es|ing|ed)|(?<![\d.,$]|\d[x×])(?:\b${MORE}(?: (?:to|by|about))* )?\d{1,3}(?:\.\d{1,3})? ?(?:x|×|times)(?: (?:more|as much|higher|growth|bigger|larger|traffic|volume|that))*),? ${BY_DATE}`,
    applies: (match, { text }) => !OF_PRICES.test(text.slice(0, match.index)),
    says: ({ 0: words }) => {
      const factor = /\d[\d.]*/.exec(words)?.[0];
      const then =
        factor === undefined ? words.replace(/,? (?:by|until|till|before) .*$/i, '') : `growing ${factor}x`;
      throw notUnderstood(
        ask`In how many months is ${quoted(words)}?`,
        [3, 6, 12].map((months) => `${then} in ${months} months`),
      );
    },
  },
  {
    name: 'doubling in a time',
    takesNumbers: true,
    holds: /doubl|tripl|quadrupl|halv/i,
    pattern: re`\b(?:${MORE} )?(?:to )?(?<verb>doubl|tripl|quadrupl|halv)(?:e|es|ing|ed)(?: (?:in|its|the|our|size|number of|users|${WHAT_COMES}))* (?:${EACH})\b`,
    applies: (match, { text }) => !OF_PRICES.test(text.slice(0, match.index)),
    says: grows(({ verb }) => valueIn(FACTORS, verb?.toLowerCase()) ?? 1),
  },
  {
    name: 'so many times as much in a time',
    takesNumbers: true,
    holds: /\d ?(?:x|×|times)/i,
    pattern: re`\b(?:${MORE}|up|traffic|volume|usage|demand)(?: (?:to|by|about|at|up|it|this|us|we|volume|traffic|usage|be|will|of|demand)){0,6} ?(?<factor>\d{1,3}(?:\.\d{1,3})?) ?(?:x|×|times)(?: (?:more|as much|higher|that|growth|bigger|larger))* (?:${EACH})\b`,
    says: grows(({ factor }) => Number(factor)),
  },
  {
    name: 'so many times as much in a time, said first',
    takesNumbers: true,
    pattern:
      /(?<![\d.,$])(?<factor>\d{1,3}(?:\.\d{1,3})?) ?(?:x|×)(?: (?:more|growth|bigger|larger))* (?:(?:by |within |in )?(?:next|(?:the )?coming|one|a) (?<unit>quarter|year)\b|(?:within|in|over) (?:the )?(?:next )?(?<many>\d{1,2}) (?<units>month|quarter|year)s\b)/i,
    // "500M tokens, 4x a year" is how often they come, where no other time stands beside them.
    applies: ({ 0: words, index }, { text }) =>
      !/[x×] a (?:quarter|year)$/i.test(words) ||
      TIMED.test(text.slice(0, index) + text.slice(index + words.length)),
    says: (match, reading) => {
      const { factor, unit, units, many } = match.groups ?? {};
      const months = monthsOf({ many, unit: unit ?? units });
      setField(reading, 'workload.growthPerMonth', monthlyGrowth(Number(factor), months), match[0].trim());
    },
  },
  {
    name: 'so many times as much in a time, and that it grows',
    takesNumbers: true,
    holds: /growth|more/i,
    pattern: re`(?<![\d.,$])(?<factor>\d{1,3}(?:\.\d{1,3})?) ?(?:x|×|times) (?:${EACH}) (?:growth|more)\b`,
    says: grows(({ factor }) => Number(factor)),
  },
  {
    name: 'so many times as much in a time that nobody says',
    takesNumbers: true,
    holds: /\d ?(?:x|×|times) (?:growth|increase)/i,
    pattern:
      /(?<![\d.,$])(?<factor>\d{1,3}(?:\.\d{1,3})?) ?(?:x|×|times) (?:growth|increase)\b(?! (?:in|by|over|within|next|per|an?|each|every|until|before|this|during)\b)/i,
    says: ({ 0: words, groups }) => {
      throw notUnderstood(
        ask`In how many months is ${quoted(words)}?`,
        [6, 12, 24].map((months) => `growing ${groups?.factor}x in ${months} months`),
      );
    },
  },
  {
    name: 'API prices that halve in a time',
    holds: /halv|half/i,
    pattern: re`${OF_APIS}(?:halv(?:e|es|ing)|(?:fall|drop|come down|go down)s? by (?:a )?half|(?:are |get )?cut in half) (?:every |each |a |per |next |within a |in a )?(?<unit>quarter|year)\b`,
    applies: isOfNoHardware,
    says: (match, reading) => {
      const years = match.groups?.unit?.toLowerCase() === 'quarter' ? 1 / 4 : 1;
      setField(reading, 'money.apiPriceFallPerYear', 1 - 0.5 ** (1 / years), match[0].trim());
    },
  },
  {
    name: 'how API prices fall',
    takesNumbers: true,
    holds: /^(?=.*%)(?=.*(?:fall|drop|decreas|declin|down))/is,
    pattern: re`${OF_APIS}(?:fall|drop|decreas|declin|com(?:e|ing) down|go(?:es|ing)? down)(?:e|es|s|ing|ping)?(?: (?:by|at|about|around))* ${PERCENT}`,
    applies: isOfNoHardware,
    says: (match, reading) => {
      const groups = match.groups ?? {};
      const yearly = (1 - Number(groups.percent) / 100) ** (12 / monthsOfPercent(groups));
      setField(reading, 'money.apiPriceFallPerYear', withoutDust(1 - yearly), match[0].trim());
    },
  },
  {
    name: 'percent less in a time',
    takesNumbers: true,
    holds: /^(?=.*%)(?=.*(?:shrink|fall|drop|decreas|declin))/is,
    pattern: re`\b(?:shrink|declin|drop|fall|decreas)(?:e|es|s|ing|ping)?(?: (?:by|at|about|of))* ${PERCENT}`,
    applies: (match, { text }) => !OF_PRICES.test(text.slice(0, match.index)),
    says: (match, reading) => {
      refuseOfApi(match, reading);
      const groups = match.groups ?? {};
      const growth = monthlyGrowth(1 - Number(groups.percent) / 100, monthsOfPercent(groups));
      setField(reading, 'workload.growthPerMonth', growth, match[0].trim());
    },
  },
  {
    name: 'percent in a time',
    takesNumbers: true,
    holds: /%/,
    pattern: re`(?:\b${MORE}(?: (?:by|at|about|of|up))* ?|[+↑] ?|\bup )${PERCENT}`,
    applies: (match, { text }) => !OF_PRICES.test(text.slice(0, match.index)),
    says: (match, reading) => {
      const groups = match.groups ?? {};
      const growth = monthlyGrowth(1 + Number(groups.percent) / 100, monthsOfPercent(groups));
      setField(reading, 'workload.growthPerMonth', growth, match[0].trim());
    },
  },
];
