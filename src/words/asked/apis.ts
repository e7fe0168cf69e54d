import type { Answer } from '../../domain/answer.ts';
import { cheapestRival } from '../../domain/cheapest-rival.ts';
import { percent, usd, usdExact, usdPerMillion } from '../../domain/format.ts';
import type { Cloud, NamedApis } from '../../domain/question.ts';
import type { Detailed } from '../../domain/topics.ts';
import { namesFor } from '../names.ts';
import { regionWords } from '../regions.ts';
import { ruledOutClause, whyRuledOut } from '../ruled-out.ts';
import type { AskedCard } from './card.ts';
import { listPriceWords } from './dated.ts';
import { no, type Told, yes } from './yes-or-no.ts';

/** What the APIs cost that a question names, why one cannot be chosen, and how another joins the card. */

/** An API with its bill, as the assessment compares it. */
export type ComparedApi = Answer['assessment']['comparisons'][number];

/** The APIs of the card that a question names, by model or by seller. */
export const namedOnCard = ({ assessment }: Answer, { ids }: NamedApis): readonly ComparedApi[] =>
  ids.flatMap((id) => assessment.comparisons.find(({ api }) => api === id) ?? []);

/** The APIs that a question names, else these; none where it is asked of hosting alone. */
export const namedElse = (
  answer: Answer,
  named: NamedApis,
  others: readonly ComparedApi[],
): readonly ComparedApi[] => {
  const those = namedOnCard(answer, named);
  if (those.length > 0) return those;
  return named.isHosting === true ? [] : others;
};

/** The leader of the verdict with its bill: the API in use, else one that was named. It need not be the cheapest. */
export const leadingApi = ({ assessment }: Answer): ComparedApi | undefined =>
  assessment.comparisons.find(({ api }) => api === assessment.verdict.leader);

/** The API that leads and the cheapest rival of hosting, each once: the two that decide. */
export const decidingApis = (answer: Answer): readonly ComparedApi[] => {
  const cheapest = cheapestRival(answer.assessment);
  return [...new Set([leadingApi(answer) ?? cheapest, cheapest])].flatMap((one) => one ?? []);
};

/** What an API costs: of a job that is done once the whole of it. */
export const billUsd = ({ totalUsd, monthlyUsd }: ComparedApi): number => totalUsd ?? monthlyUsd;

/** "a month", or "for the job". */
export const span = ({ scenario }: Answer): string =>
  scenario.workload.oneTime === true ? 'for the job' : 'a month';

/** Its bill, what a million tokens of it comes to, and where its price is from. */
export const priced = (answer: Answer, one: ComparedApi): string => {
  const name = namesFor(answer, 'asker').opening(one.api);
  const clause = whyRuledOut(one) === '' ? '' : ` It ${ruledOutClause(one)}.`;
  return `${name} is ${usd(billUsd(one))} ${span(answer)} at this volume, ${usdPerMillion(one.usdPerMillionTokens)} tokens${listPriceWords(answer, one.api)}.${clause}`;
};

/** That a name in a question is of no API on the card, with how to add it; undefined where all are. */
export const strangerWords = ({ stranger }: NamedApis): string | undefined =>
  stranger && `${stranger} is not on this card: type "add ${stranger}" to compare with it.`;

/** Clouds that sell models of others, with an API of theirs as it is typed. */
const API_ON: Readonly<Record<Cloud, string>> = {
  azure: 'gpt on azure',
  bedrock: 'sonnet on bedrock',
  vertex: 'gemini flash on vertex',
};

/** How to add a cloud that a question names and that sells nothing on the card; undefined where there is none. */
const strangeCloud = ({ cloud }: NamedApis): string | undefined =>
  cloud &&
  `The card does not say that: it compares with nothing on ${cloud}. Name a model with it, such as "add ${API_ON[cloud]}".`;

/** The share that a question asks for of a mix of models. */
const partOfMix = ({ scenario }: Answer, { part: named }: NamedApis): string | undefined => {
  const part = named && scenario.apis[named.api]?.mix?.[named.part];
  if (part === undefined) return undefined;
  const { discount = 0 } = part;
  return `Of the mix, ${named?.name} takes ${percent(part.share)} of the tokens${discount > 0 ? `, ${percent(discount)} off` : ''}.`;
};

/** "What would everything on mini cost?": of an API of the card its bill, and of a part of a mix how to see it. */
export const allOn = (answer: Answer, { name }: Detailed<'all-on'>, named: NamedApis): string => {
  const part = partOfMix(answer, named);
  return part === undefined
    ? askedApi(answer, named)
    : `${part} Type "what if all on ${name}" to see all of it there.`;
};

/** "What's the catch with Novita?" */
export const catchOf = (answer: Answer, named: NamedApis): string => {
  const [one] = namedOnCard(answer, named);
  const priceOf = one === undefined ? '' : ` ${priced(answer, one)}`;
  return `The card compares cost alone: limits, terms, speed and quality of an API are not on it.${priceOf}`;
};

/** What the APIs cost that a question names, else the one that leads. */
export const askedApi = (answer: Answer, named: NamedApis): string => {
  const cloud = strangeCloud(named);
  if (cloud !== undefined) return cloud;
  const part = partOfMix(answer, named);
  const leader = leadingApi(answer);
  const lead = leader === undefined ? [] : [leader];
  if (part !== undefined) return [part, ...lead.map((one) => priced(answer, one))].join(' ');
  const { stranger } = named;
  const known = namedOnCard(answer, named);
  const told = known.length > 0 ? known : stranger === undefined ? lead : [];
  const add =
    stranger === undefined
      ? []
      : [`That is not on this card: type "add ${stranger}" to compare with ${stranger}.`];
  const sentences = [...add, ...told.map((one) => priced(answer, one))];
  return sentences.length === 0 ? 'There is no API to compare with.' : sentences.join(' ');
};

/** What one API asks for input that its cache has, beside what it asks for other input. */
const cachedPriceOf = (answer: Answer, { api: id }: ComparedApi): readonly string[] => {
  const api = answer.scenario.apis.find((one) => one.id === id);
  if (api === undefined) return [];
  const { usdPerMillionInput: input, usdPerMillionCachedInput: cached } = api;
  const name = namesFor(answer, 'asker').opening(id);
  return cached < input
    ? [
        `${name} asks ${usdPerMillion(cached)} for input that its cache has, ${percent(cached / input)} of the ${usdPerMillion(input)} for other input.`,
      ]
    : [`${name} has no lower price for cached input that we know: it asks ${usdPerMillion(input)} for all.`];
};

/** "What's Haiku's cached price?" Of no API by name, those that decide. */
export const cachedPrices = (answer: Answer, named: NamedApis): string => {
  const known = namedOnCard(answer, named);
  if (known.length === 0 && named.stranger !== undefined) return strangerWords(named) ?? '';
  const told = namedElse(answer, named, decidingApis(answer)).flatMap((one) => cachedPriceOf(answer, one));
  const { cachedInputShare: share } = answer.scenario.workload;
  const counted =
    share === 0
      ? 'No prompt caching is counted.'
      : `${percent(share)} of the input is read from a prompt cache.`;
  return told.length === 0 ? 'There is no API to compare with.' : `${told.join(' ')} ${counted}`;
};

/** "Which has the lowest output price?": of the APIs that are named, else of all. */
export const sidePrices = (answer: Answer, { side }: Detailed<'side-prices'>, named: NamedApis): string => {
  const those = new Set(namedElse(answer, named, answer.assessment.comparisons).map(({ api }) => api));
  const asks = (api: Answer['scenario']['apis'][number]): number =>
    side === 'input' ? api.usdPerMillionInput : api.usdPerMillionOutput;
  const told = answer.scenario.apis
    .filter(({ id }) => those.has(id))
    .toSorted((one, other) => asks(one) - asks(other))
    .map((api) => `${namesFor(answer, 'asker').short(api.id)} ${usdExact(asks(api))}`);
  const hosted = usdPerMillion(answer.assessment.selfHosted.usdPerMillionTokens);
  return told.length === 0
    ? 'There is no API to compare with.'
    : `A million tokens of ${side}, from the lowest: ${told.join(', ')}. Hosting has no price of its own for ${side}: all of its tokens come to ${hosted}.`;
};

/** "What's the premium for EU?" */
export const regionPremium = (answer: Answer): string => {
  const { apis, constraints } = answer.scenario;
  const names = namesFor(answer, 'asker');
  const where = regionWords(constraints.region);
  const dearer = apis
    .filter(({ regionalUplift }) => regionalUplift !== 1)
    .map(({ id, regionalUplift }) => `${names.opening(id)} asks ${percent(regionalUplift - 1)} more there.`);
  const uplift =
    dearer.length > 0 ? dearer.join(' ') : `No API of the card asks more in ${where} that we know of.`;
  return `${uplift} Type "what if no residency" to see the bills without the rule.`;
};

const whereData = ({ scenario: { constraints }, draft }: Answer): string => {
  const region = draft.fields['constraints.region'];
  if (constraints.dataResidency === 'own-infrastructure')
    return 'Data stays on your own infrastructure: every API is ruled out.';
  return constraints.dataResidency === 'region'
    ? `Data stays in ${regionWords(constraints.region)}: what does not process there for certain is ruled out.`
    : `${region === undefined ? '' : `The GPUs are priced in ${regionWords(region)}. `}Nothing was said of where data may go, and an API gets every prompt. Type "EU only" or "data can't leave our network" to count with it.`;
};

/** Where an API processes, as far as the card knows. */
const processedIn = (answer: Answer, { api }: ComparedApi): string => {
  const regions = answer.scenario.apis.find(({ id }) => id === api)?.regions ?? [];
  const names = namesFor(answer, 'asker');
  return regions.length === 0
    ? `The card does not know where ${names.short(api)} is processed.`
    : `${names.opening(api)} can be processed in ${regions.map(regionWords).join(', ')}.`;
};

/** "Does that kill GPT-5 mini?": whether a rule leaves it out, and what it costs where none does. */
export const whetherLeftOut = (answer: Answer, named: NamedApis): Told => {
  const [one] = namedOnCard(answer, named);
  if (one === undefined) return whichAllowed(answer, named);
  const name = namesFor(answer, 'asker').opening(one.api);
  return whyRuledOut(one) === ''
    ? no(`${name} may be chosen, at ${usd(billUsd(one))} ${span(answer)}.`)
    : yes(`${name} ${ruledOutClause(one)}.`);
};

/** "What share of the bill is output?" Of no API by name, those that decide. */
export const billParts = (card: AskedCard, named: NamedApis): string => {
  const known = namedOnCard(card, named);
  const told = (known.length > 0 ? known : decidingApis(card)).flatMap((one) => {
    const part = card.sums.outputParts.find(({ api }) => api === one.api);
    return part === undefined
      ? []
      : `Of what ${shortName(card, one)} asks for tokens, output is ${percent(part.share)} and input ${percent(1 - part.share)}: ${usd(billUsd(one))} ${span(card)} in all.`;
  });
  const stranger = known.length > 0 ? undefined : strangerWords(named);
  return stranger ?? (told.length === 0 ? 'There is no API that is paid by the token.' : told.join(' '));
};

/** What is compared in the place of an API that its seller has closed. */
const standsIn = ({ evidence, assessment }: Answer, { api }: ComparedApi): readonly ComparedApi[] => {
  const instead = evidence.ruledOut?.find((one) => one.api === api)?.instead;
  return assessment.comparisons.filter((one) => one.api === instead);
};

/** Where data may go, and which APIs that leaves: of those that a question names, else of all. */
export const whichAllowed = (answer: Answer, named: NamedApis): string => {
  const cloud = strangeCloud(named);
  if (cloud !== undefined) return cloud;
  const those = namedOnCard(answer, named);
  const asked = those.length > 0 ? those : answer.assessment.comparisons;
  const names = namesFor(answer, 'asker');
  const out = asked.filter((one) => whyRuledOut(one) !== '');
  const why = out.map((one) => `${names.opening(one.api)} ${ruledOutClause(one)}.`);
  const isIn = asked.filter((one) => whyRuledOut(one) === '').map(({ api }) => names.short(api));
  // Where data may go anywhere, what is out is closed, and what is compared in its place is asked about too.
  if (answer.scenario.constraints.dataResidency === 'none' && (out.length === 0 || those.length > 0)) {
    const isOpen = (one: ComparedApi): boolean => !out.includes(one);
    const there = new Set([...those.filter(isOpen), ...out.flatMap((one) => standsIn(answer, one))]);
    return [...why, ...[...there].map((one) => processedIn(answer, one)), whereData(answer)].join(' ');
  }
  const left = isIn.length === 0 ? [] : [`${isIn.join(' and ')} may be chosen.`];
  return out.length > 2 ? whereData(answer) : [...left, ...why].join(' ');
};

/** The name of a compared API, as it stands in a sentence. */
export const shortName = (answer: Answer, { api }: ComparedApi): string =>
  namesFor(answer, 'asker').short(api);

/** What hosting costs: a month, or once. */
export const hostingBill = ({ assessment: { selfHosted } }: Answer): number =>
  selfHosted.totalUsd ?? selfHosted.monthlyUsd;

/** "Is Sonnet cheaper on Bedrock?": what the API of the card asks, and what those sellers do for the same model. */
export const atOtherSellers = (answer: Answer, { api, others }: Detailed<'sellers'>): string => {
  const ours = answer.assessment.comparisons.filter((one) => one.api === api);
  const told = others.map(({ seller, typed, usdPerMillion: asks }) =>
    asks === undefined
      ? `We know no price of it at ${seller}.`
      : `At ${seller} it is ${usdExact(asks.input)} in, ${usdExact(asks.output)} out a million: type "add ${typed}" to compare.`,
  );
  return [...ours.map((one) => priced(answer, one)), ...told].join(' ');
};
