import type { Answer } from '../../domain/answer.ts';
import { fieldsIn, isDraftField } from '../../domain/draft.ts';
import type { Source } from '../../domain/evidence.ts';
import { FIELDS } from '../../domain/fields/index.ts';
import { percent, plural, tokensPerSecond, usd, usdExact } from '../../domain/format.ts';
import { apiFieldAt } from '../../domain/paths.ts';
import type { NamedApis } from '../../domain/question.ts';
import type { CardWord, Detailed } from '../../domain/topics.ts';
import { changesLine } from '../changes.ts';
import { type HalfCheck, halfCheck } from '../half-check.ts';
import { halfLine } from '../look.ts';
import { namesFor, withNames } from '../names.ts';
import { againstOf, selfAtHalfUsd } from '../subject.ts';
import { decidingApis, namedOnCard } from './apis.ts';
import type { AskedCard } from './card.ts';
import { datedPrice, hardwareSources } from './dated.ts';
import { SPEED_BASIS } from './fleet.ts';

/** Answers about how far a card can be trusted: sources, assumptions, what would change it. */

const MOST_ASSUMED = 3;

/** "What did you assume?" */
export const assumed = ({ assumptions }: Answer): string => {
  const list = assumptions
    .flatMap(({ field, value }) => (isDraftField(field) ? [`${FIELDS[field].name} ${String(value)}`] : []))
    .slice(0, MOST_ASSUMED);
  const such = list.length === 0 ? '' : `, such as ${list.join(', ')}`;
  return `${plural(assumptions.length, 'assumption')}${such}: "Sources and assumptions" on the card lists every one with its reason.`;
};

const MOST_TYPED = 8;

/** "Which numbers are mine?": what was typed, and how much is assumed beside it. */
export const whoseNumbers = (answer: Answer): string => {
  const words = new Set(
    fieldsIn(answer.draft.fields).flatMap((field) => answer.draft.said[field]?.words?.trim() || []),
  );
  const list = [...words].slice(0, MOST_TYPED).map((one) => `"${one}"`);
  const more = words.size > MOST_TYPED ? ` and ${words.size - MOST_TYPED} more` : '';
  const speed = SPEED_BASIS[answer.assessment.selfHosted.throughput.basis];
  return `Typed here: ${list.join(', ')}${more}. The speed is ${speed}. ${assumed(answer)}`;
};

type Prices = Pick<Detailed<'sources'>, 'usd' | 'isHardware'>;

/** The first source of an API; of a mix that of each part, or of the part that a question names. */
const firstOfEach = (sources: readonly Source[], { part: of }: NamedApis): readonly Source[] => {
  const partOf = ({ field }: Source): number | null => apiFieldAt(field)?.part ?? null;
  const parts = [...new Set(sources.map(partOf))];
  const firsts = parts.flatMap((part) => sources.filter((source) => partOf(source) === part).slice(0, 1));
  const asked = firsts.filter(
    (source) => of !== undefined && apiFieldAt(source.field)?.api === of.api && partOf(source) === of.part,
  );
  return asked.length > 0 ? asked : parts.includes(null) ? firsts.slice(0, 1) : firsts;
};

/** The sources of a figure that a question quotes, of an API that it names, or of the hardware. */
const sourcesAsked = (
  answer: Answer,
  { usd: figure, isHardware }: Prices,
  named: NamedApis,
): readonly Source[] => {
  const { sources } = answer.evidence;
  const quoted = sources.filter(({ value }) => figure !== undefined && value === figure);
  if (quoted.length > 0) return quoted.slice(0, 1);
  const isOfApi = ({ field }: Source, id: string): boolean =>
    answer.scenario.apis[apiFieldAt(field)?.api ?? -1]?.id === id;
  const those = namedOnCard(answer, named);
  if (those.length > 0)
    return firstOfEach(
      sources.filter((source) => those.some(({ api }) => isOfApi(source, api))),
      named,
    );
  if (isHardware) return hardwareSources(answer);
  return [
    ...hardwareSources(answer),
    ...decidingApis(answer).flatMap(({ api }) =>
      firstOfEach(
        sources.filter((source) => isOfApi(source, api)),
        named,
      ),
    ),
  ];
};

/** Where a price is from and of which day; those of the GPU and of the APIs that decide where none is named. */
export const sources = (answer: Answer, asked: Prices, named: NamedApis): string => {
  const found = sourcesAsked(answer, asked, named);
  if (found.length === 0)
    return `From ${plural(answer.evidence.sources.length, 'dated source')}: the card's sources name each price with its date.`;
  return found.map((source) => datedPrice(source, answer)).join(' ');
};

/** "Why is the H100 so expensive?" */
export const whyPrice = (answer: Answer, asked: Prices, named: NamedApis): string =>
  `The card does not say why a price is what it is, only where it is from. ${sources(answer, asked, named)}`;

/** What would change the verdict, in the card's own words. */
export const change = (answer: Answer): string => {
  const line = changesLine(withNames(answer, 'asker'));
  return line === null
    ? 'There is nothing to compare with, so nothing would change it.'
    : `${line.label} ${line.text}`;
};

/** "At what price would renting win?": that of a GPU hour at which this fleet costs what its nearest rival does. */
export const winningRent = (card: AskedCard): string => {
  const subject = withNames(card, 'asker');
  const { procurement } = card.scenario.selfHosted;
  const { evenRent } = card.sums;
  const rival = againstOf(subject);
  if (rival === undefined) return 'There is no API to compare with, so no price would win.';
  if (procurement.kind !== 'rent' || evenRent === undefined) return change(card);
  const name = subject.names.short(rival.api);
  if (evenRent.usdPerGpuHour === null)
    return `At none: without its GPUs hosting is still ${usd(evenRent.withoutGpusUsd)} a month of people and the rest, and ${name} is ${usd(rival.monthlyUsd)}.`;
  return `Hosting costs what ${name} does, ${usd(rival.monthlyUsd)} a month, at ${usd(evenRent.usdPerGpuHour)} a GPU and hour on this fleet; it is ${usdExact(procurement.usdPerGpuHour)} now.`;
};

/** What a million tokens of an API would cost where its bill is that of hosting: what one of hosting does. */
const winningApi = (answer: Answer, ids: readonly string[]): string | undefined => {
  const { comparisons, selfHosted } = answer.assessment;
  const apis = comparisons.filter(({ api, monthlyUsd }) => ids.includes(api) && monthlyUsd > 0);
  if (apis.length === 0) return undefined;
  const { short } = namesFor(answer, 'asker');
  const now = apis.map(({ api, usdPerMillionTokens }) => `${short(api)} charges ${usd(usdPerMillionTokens)}`);
  return `An API costs what hosting does, ${usd(selfHosted.monthlyUsd)} a month, at ${usd(selfHosted.usdPerMillionTokens)} a million tokens: ${now.join(', ')} now.`;
};

/** "At what price does it flip?": of the API where a question names one, else of the GPUs and of the API. */
export const winningPrices = (
  answer: AskedCard,
  { isOfApis }: Detailed<'winning-prices'>,
  named: NamedApis,
): string => {
  const those = namedOnCard(answer, named);
  const apis = those.length > 0 ? those : decidingApis(answer);
  const ofApi = winningApi(
    answer,
    apis.map(({ api }) => api),
  );
  if (ofApi === undefined) return change(answer);
  if (isOfApis) return ofApi;
  const isRent = answer.scenario.selfHosted.procurement.kind === 'rent';
  return isRent ? `${winningRent(answer)} ${ofApi}` : ofApi;
};

/** "How sure are you?" */
export const confidence = (answer: Answer): string => {
  const { confidence: said, verdict, selfHosted } = answer.assessment;
  const { low, high, basis } = selfHosted.throughput;
  const range = low === high ? '' : `, ${tokensPerSecond(low)} to ${tokensPerSecond(high)} a replica`;
  const from = `${SPEED_BASIS[basis]}${basis === 'measured' ? ' by others' : ''}`;
  const isOpen = said === 'measure-first' || verdict.uncertain !== undefined;
  return isOpen
    ? `Not sure: the speed is ${from}${range}, and the choice turns inside that range. Measure it first.`
    : `The choice stays the same over the whole range of the speed, which is ${from}${range}. Prices are dated: "Sources and assumptions" on the card names them.`;
};

/** "Who wins at half?": the side with its bill, which the badge of a card leaves out. */
export const winsAtHalf = (answer: Answer): string => halfLine(withNames(answer, 'asker'));

const checkOf = (answer: Answer): HalfCheck | null => halfCheck(withNames(answer, 'asker'));

/** The check at half the traffic, as the card says it. */
export const robustness = (answer: Answer): string => {
  const line = checkOf(answer);
  return line === null ? atHalf(answer, { isOfGpus: false }) : `${line.label} ${line.text}`;
};

/** The check behind the meaning of its badge, which is not said again. */
const halfSaid = (answer: Answer): string => {
  const line = checkOf(answer);
  return line?.badge === 'robust' || line?.badge === 'fragile' ? line.text : robustness(answer);
};

/** What words of a card mean, with the figures behind them. */
const MEANINGS: Readonly<Record<CardWord, (answer: Answer) => string>> = {
  fragile: (answer) => `Fragile: hosting wins at today's traffic, and not at half of it. ${halfSaid(answer)}`,
  robust: (answer) => `Robust: hosting wins at half the traffic too. ${halfSaid(answer)}`,
  'measure-first': confidence,
  replica: ({ scenario: { selfHosted } }) =>
    `A replica is one copy of the model, here on ${plural(selfHosted.gpusPerReplica, 'GPU')}: more of them serve more traffic.`,
  'planned-load': ({ scenario: { selfHosted } }) =>
    `How busy the fleet is planned to be on average, here ${percent(selfHosted.plannedLoad)}: the rest is left for peaks.`,
};

/** "What does fragile mean?", "why measure first?" */
export const meaning = (answer: Answer, { word }: Detailed<'meaning'>): string => MEANINGS[word](answer);

/** What the bill of hosting holds, and what it leaves out. */
export const notCounted = ({ scenario, assessment }: Answer): string => {
  const { breakdown } = assessment.selfHosted;
  const parts = [
    ['people', breakdown.opsUsd, '"16h ops at $100/h"'],
    ['spares', breakdown.redundancyUsd, '"add a spare"'],
    ['storage and network', scenario.selfHosted.otherUsdPerMonth, '"other $300/month"'],
  ] as const;
  const out = parts.filter(([, amount]) => amount === 0).map(([what, , typed]) => `${what} (type ${typed})`);
  return `Not counted: ${['taxes', ...out].join(', ')}. Prices are as sellers list them, before VAT.`;
};

/** Why this model or this GPU: somebody typed it, or it is an assumption with its reason. */
export const chosen = (
  { draft, assumptions, evidence, scenario }: Answer,
  { what }: Detailed<'chosen'>,
): string => {
  const isGpu = what === 'gpu';
  const field = isGpu ? 'selfHosted.gpu' : 'selfHosted.model';
  const name = isGpu
    ? (evidence.names?.gpu ?? scenario.selfHosted.gpu)
    : (evidence.names?.model ?? scenario.selfHosted.model);
  const words = draft.said[field]?.words;
  if (words !== undefined)
    return `${name}: "${words}" was typed. "Other GPUs and models" in the menu of the card shows the others.`;
  const why = assumptions.find((one) => one.field === field)?.why;
  return `${name} is an assumption${why === undefined ? '' : `: ${why}`}. Type another to see it.`;
};

/** The bills at half the traffic: a guess of one's own traffic is often twice what comes. */
export const atHalf = (answer: Answer, { isOfGpus }: Pick<Detailed<'at-half'>, 'isOfGpus'>): string => {
  const subject = withNames(answer, 'asker');
  const { names, assessment } = subject;
  const apis = assessment.comparisons.map(({ api, atHalfUsd }) => `${names.short(api)} ${usd(atHalfUsd)}`);
  const hosting = usd(selfAtHalfUsd(subject));
  const { gpus, atHalf: half } = assessment.selfHosted;
  const fewer = half.resized;
  if (isOfGpus)
    return fewer === undefined || fewer === null || fewer.gpus >= gpus
      ? `At half the traffic it is the same ${plural(gpus, 'GPU')}, ${hosting} a month.`
      : `At half the traffic ${plural(fewer.gpus, 'GPU')} would do, for ${usd(fewer.monthlyUsd)} a month; the ${plural(gpus, 'GPU')} kept are ${hosting}.`;
  return `At half the traffic hosting is ${hosting}, ${apis.join(', ')}: what people expect is often twice what comes.`;
};
