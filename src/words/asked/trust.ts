import type { Answer } from '../../domain/answer.ts';
import type { Source } from '../../domain/evidence.ts';
import { FIELDS } from '../../domain/fields/index.ts';
import { dayInWords, plural, tokensPerSecond, usd, usdExact } from '../../domain/format.ts';
import { changesLine } from '../changes.ts';
import { namesFor } from '../names.ts';
import { selfAtHalfUsd } from '../subject.ts';
import { clip } from '../text.ts';
import { leaderOf, namedIn } from './apis.ts';

/** Answers about how far a card can be trusted: sources, assumptions, what would change it. */

const MOST_ASSUMED = 3;
const SOURCE_CHARS = 140;

/** "What did you assume?" */
export const assumed = ({ assumptions }: Answer): string => {
  const named = assumptions.filter(({ field }) => field in FIELDS).slice(0, MOST_ASSUMED);
  const list = named.map(
    ({ field, value }) => `${FIELDS[field as keyof typeof FIELDS].label.toLowerCase()} ${String(value)}`,
  );
  return `${plural(assumptions.length, 'assumption')}, such as ${list.join(', ')}: "Sources and assumptions" on the card lists every one with its reason.`;
};

const ofHardware = ({ field }: Source): boolean => /procurement|power/.test(field);

/** The sources of a figure that a question quotes, of an API that it names, or of the hardware. */
const sourcesAsked = (question: string, answer: Answer): readonly Source[] => {
  const { sources } = answer.evidence;
  const figure = /\$ ?(\d+(?:\.\d+)?)/.exec(question)?.[1];
  const quoted = sources.filter(({ value }) => figure !== undefined && value === Number(figure));
  if (quoted.length > 0) return quoted.slice(0, 1);
  const isOfApi = ({ field }: Source, id: string): boolean =>
    field.startsWith(`apis[${answer.scenario.apis.findIndex((api) => api.id === id)}]`);
  const named = namedIn(question, answer);
  if (named.length > 0)
    return sources.filter((source) => named.some(({ api }) => isOfApi(source, api))).slice(0, 1);
  if (/\bgpus?\b|\brent\w*|\bhour|\bhardware\b|\bcards?\b/i.test(question))
    return sources.filter(ofHardware).slice(0, 1);
  const leader = leaderOf(answer);
  return [
    ...sources.filter(ofHardware).slice(0, 1),
    ...sources.filter((source) => leader !== undefined && isOfApi(source, leader.api)).slice(0, 1),
  ];
};

const whatOf = ({ field }: Source, { scenario, evidence }: Answer): string => {
  const index = /^apis\[(\d+)\]/.exec(field)?.[1];
  if (index !== undefined) return namesFor({ scenario, evidence }, 'asker').api(Number(index));
  return field.includes('power') ? 'Electricity' : 'The GPU';
};

/** Rent by the hour in cents; every other price as it stands. */
const priceOf = ({ field }: Source, value: number): string =>
  field.endsWith('usdPerGpuHour') && value >= 0.1 ? `$${value.toFixed(2)}` : usdExact(value);

/** Where a price is from and of which day; the most that one answer names is two. */
export const sources = (answer: Answer, question: string): string => {
  const asked = sourcesAsked(question, answer);
  if (asked.length === 0)
    return `From ${plural(answer.evidence.sources.length, 'dated source')}: the card's sources name each price with its date.`;
  return asked
    .map((source) => {
      const amount = typeof source.value === 'number' ? ` at ${priceOf(source, source.value)}` : '';
      const day = source.date === 'undated' ? 'no date on this price' : dayInWords(source.date);
      return `${whatOf(source, answer)}${amount}: ${clip(source.source, SOURCE_CHARS)}, ${day}.`;
    })
    .join(' ');
};

/** What would change the verdict, in the card's own words. */
export const change = (answer: Answer): string => {
  const { scenario, evidence, assessment } = answer;
  const line = changesLine({ scenario, evidence, assessment, names: namesFor(answer, 'asker') });
  return line === null
    ? 'There is nothing to compare with, so nothing would change it.'
    : `${line.label} ${line.text}`;
};

/** "How sure are you?" */
export const confidence = (answer: Answer): string => {
  const { confidence: said, verdict, selfHosted } = answer.assessment;
  const { low, high, basis } = selfHosted.throughput;
  const range = low === high ? '' : `, ${tokensPerSecond(low)} to ${tokensPerSecond(high)} a replica`;
  const from = { yours: 'your own figure', measured: 'measured by others', estimated: 'an estimate' }[basis];
  const isOpen = said === 'measure-first' || verdict.uncertain !== undefined;
  return isOpen
    ? `Not sure: the speed is ${from}${range}, and the choice turns inside that range. Measure it first.`
    : `The choice stays the same over the whole range of the speed, which is ${from}${range}. Prices are dated: "Sources and assumptions" on the card names them.`;
};

/** The bills at half the traffic: a guess of one's own traffic is often twice what comes. */
export const atHalf = (answer: Answer): string => {
  const { scenario, evidence, assessment } = answer;
  const names = namesFor(answer, 'asker');
  const apis = assessment.comparisons.map(({ api, atHalfUsd }) => `${names.short(api)} ${usd(atHalfUsd)}`);
  const hosting = usd(selfAtHalfUsd({ scenario, evidence, assessment, names }));
  return `At half the traffic hosting is ${hosting}, ${apis.join(', ')}: what people expect is often twice what comes.`;
};
