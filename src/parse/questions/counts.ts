import { defined } from '../../defined.ts';
import { WHO_USES } from '../../domain/people.ts';
import type { Topic } from '../../domain/topics.ts';
import { MONTHS_IN, PER_MONTH, type Period } from '../../domain/units.ts';
import { hasKey } from '../../keys.ts';
import { re } from '../expression.ts';
import { REQUESTS } from '../requests.ts';
import { scaleOf } from '../scales.ts';
import { COUNT_WORD, countIn } from '../text/figures/number-words.ts';
import { A_GPU, SCALE_WORD } from './parts.ts';
import type { Heard } from './row.ts';

/** Counts and times that a question asks of. */

/** The period that an expression finds, in its first group; `other` where that names none. */
const periodIn = (text: string, pattern: RegExp, other: Period): Period => {
  const said = pattern.exec(text)?.[1]?.toLowerCase();
  return hasKey(PER_MONTH, said) ? said : other;
};

/** "Cost per night?": of a part of a month, which a night is as much as a day. */
export const periodTopic = ({ text }: Heard): Topic => ({
  about: 'period',
  unit: periodIn(text, /\b(hour|da[yi]|week|quarter)/i, 'day'),
});

const CAN_SERVE = /\b(?:can|could|serve|handle|manage|do it|cope|max\w*|capacity)\b/i;
const OF_TOKENS = /\b(?:tok\w*|tps)\b/i;
/** Where a speed comes from, and of which machine it is; what is needed, or comes in, is no speed of one. */
const OF_SPEED = re`\b(?:gpus?|cards?|${A_GPU}|deriv\w*|come up|measur\w*|estimat\w*|based on|benchmark\w*)\b`;
const OF_DEMAND = /\b(?:needs?|needed|comes? in|arrives?|sends?|demand|traffic|users?|requests?)\b/i;

/** How much comes a second, an hour or a day on average; how much a fleet could serve is another question. */
export const rateTopic = ({ text }: Heard): Topic => {
  if (CAN_SERVE.test(text)) return { about: OF_TOKENS.test(text) ? 'speed' : 'at-once' };
  if (OF_TOKENS.test(text) && OF_SPEED.test(text) && !OF_DEMAND.test(text)) return { about: 'speed' };
  return { about: 'rate', unit: periodIn(text, /\b(second|minute|hour|day|week)\b/i, 'second') };
};

const MANY_REQUESTS = re`\b(\d[\d,]*|${SCALE_WORD}) ?(k|m|${SCALE_WORD})? (?:${REQUESTS}|prompts|answers|invoices|pages)\b`;

/** "What does a request cost?", "and a thousand calls?" */
export const perRequestTopic = ({ text }: Heard): Topic => {
  const [, digits = '1', scale = ''] = MANY_REQUESTS.exec(text) ?? [];
  const many = /^\d/.test(digits) ? Number(digits.replaceAll(',', '')) : 1;
  return { about: 'per-request', many: many * (scaleOf(scale || digits) ?? 1) };
};

const PEOPLE = re`(\d[\d,.]*)(k?) (?:[a-z-]+ )?${WHO_USES}\b`;

/** How many people somebody named, in the question or with the volume; undefined where nobody did. */
const peopleOf = ({ text, card: { draft } }: Heard): number | undefined => {
  const words = (['workload.requestsPerMonth', 'workload.bill', 'workload.tokensPerMonth'] as const)
    .map((field) => draft.said[field])
    .find((one) => one !== undefined)?.words;
  const [, many = '', thousand = ''] = PEOPLE.exec(text) ?? PEOPLE.exec(words ?? '') ?? [];
  const people = Number(many.replaceAll(',', '')) * (thousand === '' ? 1 : 1000);
  return people > 0 ? people : undefined;
};

/** What each person costs, where the question says, or somebody said with the volume, how many there are. */
export const perPersonTopic = (heard: Heard): Topic => ({
  about: 'per-person',
  ...defined({ people: peopleOf(heard) }),
});

/** "Tokens per user per month?", "how many prompts does each dev send a day?" */
export const perEachVolumeTopic = (heard: Heard): Topic => {
  const unit = /\b(?:a|per|each|every) (hour|day|week)\b/i.exec(heard.text)?.[1]?.toLowerCase();
  return {
    about: 'per-person-volume',
    unit: hasKey(PER_MONTH, unit) ? unit : 'month',
    ...defined({ people: peopleOf(heard) }),
  };
};

const NUMBER = re`\b(?:tp ?=? ?)?(\d{1,2}|${COUNT_WORD})\b`;
const GPUS_NAMED = re`\b(\d{1,2}|${COUNT_WORD}) ?x? ?(?:gpus?|cards?|${A_GPU})\b`;

/** "Can 5 be split for tensor parallel?", "each replica on one card?" */
export const spreadTopic = ({ text }: Heard): Topic => {
  const many = (GPUS_NAMED.exec(text) ?? NUMBER.exec(text))?.[1];
  return { about: 'spread', ...defined({ many: many === undefined ? undefined : countIn(many) }) };
};

/** How many spares a question is about. */
const SPARES = re`\b(\d{1,3}|${COUNT_WORD}) (?:hot |cold |warm )?(?:spare|standby)`;

/** "Do we really need a spare?", "is 2 spares enough?" */
export const spareTopic = ({ text }: Heard): Topic => {
  const many = SPARES.exec(text)?.[1];
  return {
    about: 'spare',
    isNeeded: /\bneed|necess|really|why|worth/i.test(text),
    ...(many !== undefined && { many: countIn(many) }),
  };
};

/** How long a question asks of, where that is more than one year. */
const SO_LONG = re`\b(?<many>\d+|${COUNT_WORD})[- ](?<unit>month|quarter|year)s?\b`;

/** "And a year?", "over 6 months". */
export const yearlyTopic = ({ text }: Heard): Topic => {
  const { many = '1', unit } = SO_LONG.exec(text)?.groups ?? {};
  const said = unit?.toLowerCase();
  return { about: 'yearly', many: countIn(many), unit: hasKey(MONTHS_IN, said) ? said : 'year' };
};

/** "What is that per million tokens?" */
export const perMillionTopic = ({ text }: Heard): Topic => ({
  about: 'per-million',
  isOfHosting: /\bhost/i.test(text),
});

const OF_MONTH = /\bmonth/i;
const OF_OTHER = /\b(?:hour|day|daily|week|quarter|year|annual)/i;

/** "Is that a month?"; of another time alone it is no month. */
export const monthTopic = ({ text }: Heard): Topic => ({
  about: 'month',
  isOfOther: OF_OTHER.test(text) && !OF_MONTH.test(text),
});
