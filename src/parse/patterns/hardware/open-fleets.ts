import { toWhole } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { A_FAMILY } from '../../names/family-name.ts';
import { ask, offered, quoted } from '../../problems.ts';
import { countIn, SEVERAL_WORD } from '../../text/figures/number-words.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';
import { PLACES } from './nodes.ts';

/** How many GPUs there are, where words leave it open: spares within or on top, GPUs of each rack or of all. */

const THINGS = '(?:replicas|copies|gpus|cards|[a-z]{1,4}\\d{1,4}[a-z]{0,4})';
const FOR_SAFETY = 'for (?:an? |the )?(?:ha|high[- ]availability|redundancy|fail-?over|resilience|safety)';

/** "3 replicas for HA" as "2 replicas + 1 spare", and as all of them with a spare on top. */
const withSpare = (words: string): readonly string[] => {
  const [, many = '', what = ''] = /^(\w+)( ?x? ?[\w ]+?) for /i.exec(words.trim()) ?? [];
  const all = countIn(/^\d+/.exec(many)?.[0] ?? many);
  return [all - 1, all].map(
    (serve) => `${serve}${serve === 1 ? what.replace(/ies$/i, 'y').replace(/s$/i, '') : what} + 1 spare`,
  );
};

const RACKS =
  /\b(?<racks>\d{1,2}) racks,? (?:at |of |with )?(?<kw>\d{1,3}(?:\.\d)?) ?kw (?:each|per rack|a rack),? (?:and |with |of |holding )?(?<gpus>\d{1,4} ?x? ?(?:gpus|[a-z]{1,4}\d{1,4}[a-z]{0,4}))\b(?! (?:each|per rack|a rack|in each))/i;

const racksOf = (words: string): readonly string[] => {
  const { racks, kw, gpus } = RACKS.exec(words)?.groups ?? {};
  const draw = `${Number(racks) * Number(kw)} kW in total`;
  return [`${racks} racks, ${gpus} each, ${draw}`, `${gpus}, ${draw}`];
};

const SCALES = '(?:(?:auto[- ]?)?scal(?:e|es|ed|ing)(?: up)?|hpa|keda)';
const SCALED = new RegExp(
  `\\b${SCALES}(?:(?: (?:from|between|of|with|at))*:? )?(?<low>\\d{1,3}) ?(?:to|-|–|and|up to|,? ?max(?:imum)?) ?(?<high>\\d{1,3}) ?(?<what>x? ?${THINGS})\\b(?!,? ?\\(?(?:avg|average|usually|mostly|typically|mean))`,
  'i',
);

/** The least, the middle and the most of "autoscaled 2 to 8 gpus". */
const fleetsOf = (words: string): readonly string[] => {
  const { low, high, what = '' } = SCALED.exec(words)?.groups ?? {};
  const middle = toWhole((Number(low) + Number(high)) / 2);
  return [...new Set([Number(low), middle, Number(high)])].map((many) => `${many} ${what.trim()}`);
};

const PER_PLACE =
  /(?<![\w.,-])\d{1,3} ?x? ?(?:gpus?|[a-z]{1,4}\d{1,4}[a-z]{0,4}) (?:per|in (?:each|every)|at (?:each|every)) (?<place>region|site|location|zone|data ?cent(?:er|re)|office|country|environment)\b/i;

const placesOf = (words: string): string =>
  `${PER_PLACE.exec(words)?.groups?.place ?? ''}s`.toLowerCase().replace(/ys$/, 'ies');

/** Rows of refusals, each with the whole answers that are likely. */
export const OPEN_FLEETS: readonly RefusedPhrase[] = [
  {
    name: 'copies for safety, of which one may be the spare',
    holds: /for (?:an? |the )?(?:ha\b|high|redun|fail|resil|safe)/i,
    pattern: new RegExp(
      `(?<![\\w.,-])(?:[2-9]|[1-9]\\d|${SEVERAL_WORD}) ?x? ?(?:[a-z]+ ){0,1}${THINGS} ${FOR_SAFETY}\\b`,
      'i',
    ),
    message: (words) =>
      ask`Is the spare one of ${quoted(words.trim())}, or does it come on top? A spare costs money and serves nothing until another fails.`,
    hints: withSpare,
  },
  {
    name: 'GPUs that come and go',
    holds: /scal|hpa|keda/i,
    pattern: SCALED,
    message: (words) =>
      ask`How many of ${quoted(words.trim())} run on average? So many are paid for: type that, such as ${offered(fleetsOf(words)[1] ?? '5 GPUs')}.`,
    hints: fleetsOf,
  },
  {
    name: 'what is shared with others by halves',
    holds: /\d ?[/:] ?\d{1,2} with\b|\bshar|\bsplit/i,
    pattern: re`\b(?:shar(?:e|ed|es|ing)|split)\b[^,;.\n]{0,60}?\bwith (?!${A_FAMILY})[a-z][a-z ]{2,30}?,? \d{1,2} ?[/:] ?\d{1,2}(?! ?(?:in|out|input)\b)|\b\d{1,2} ?[/:] ?\d{1,2} with (?:(?:the|our|an?|other|another) )*(?:research|training|teams?|departments?|groups?|staging|others|colleagues)\b`,
    message: (words) =>
      ask`${quoted(words.trim())}: how many GPUs are there for this? Those that others use cost nothing here: type what is left, such as "4 GPUs".`,
    hints: [],
  },
  {
    name: 'GPUs of one rack or of all',
    holds: /\bracks\b/i,
    pattern: RACKS,
    message: (words) =>
      ask`Are there ${RACKS.exec(words)?.groups?.gpus ?? 'so many'} in each rack of ${quoted(words.trim())}, or in all?`,
    hints: racksOf,
  },
  {
    name: 'GPUs of each of nobody knows how many places',
    holds: /\d ?x? ?[a-z]+\d* (?:per|in|at) /i,
    pattern: PER_PLACE,
    unless: ({ text }) => PLACES.test(text),
    message: (words) => ask`How many ${placesOf(words)} are there, with ${quoted(words.trim())}?`,
    hints: (words) => [2, 3].map((many) => `${words} in ${many} ${placesOf(words)}`),
  },
];
