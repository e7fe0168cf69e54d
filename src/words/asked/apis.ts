import type { Answer } from '../../domain/answer.ts';
import { cheapestRival } from '../../domain/cheapest-rival.ts';
import { percent, usd, usdPerMillion } from '../../domain/format.ts';
import { namesFor, withoutCloud } from '../names.ts';
import { regionWords } from '../regions.ts';
import { ruledOutClause, whyRuledOut } from '../ruled-out.ts';
import { opening } from '../text.ts';
import { listPriceWords } from './dated.ts';

/** Which APIs a question names, what they cost, why one cannot be chosen, and how another joins the card. */

/** An API with its bill, as the assessment compares it. */
export type ComparedApi = Answer['assessment']['comparisons'][number];

const piecesOfName = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** A name of an API as people write it, with its size or version: every one of a text. */
export const API_NAME =
  /\b(?:(?:claude|gpt|gemini|grok|deepseek|mistral|kimi|glm)(?:[ -]?[\d.]+\w?)?|sonnet|opus|haiku|flash|mini|nano|o\d|4o|(?<![\d.$])4\.1(?= |$|\?))(?:[ -](?:mini|nano|pro|flash|lite|turbo|max|large|small|sonnet|opus|haiku|\d[\d.]*))*\b/gi;

/** The API on the card that has every word of the name, or a seller of that name; of several the shortest name. */
const onCard = (name: string, { assessment }: Answer): ComparedApi | undefined =>
  assessment.comparisons
    .filter(({ api }) => piecesOfName(name).every((word) => piecesOfName(api).includes(word)))
    .toSorted((a, b) => a.api.length - b.api.length)[0];

const namesIn = (question: string): readonly string[] => [
  ...new Set([...question.matchAll(API_NAME)].map(([name]) => name)),
];

/** The APIs of the card that a question names, by model or by seller. */
export const apisNamedIn = (question: string, answer: Answer): readonly ComparedApi[] => {
  const byName = namesIn(question).flatMap((name) => onCard(name, answer) ?? []);
  if (byName.length > 0) return byName;
  const said = piecesOfName(question);
  const names = namesFor(answer, 'asker');
  return answer.assessment.comparisons.filter(({ api }) => {
    const seller = piecesOfName(withoutCloud(names.seller(api)));
    return seller.length > 0 && seller.every((word) => said.includes(word));
  });
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
  const name = namesFor(answer, 'asker').short(one.api);
  const clause = whyRuledOut(one) === '' ? '' : ` It ${ruledOutClause(one)}.`;
  return `${opening(name)} is ${usd(billUsd(one))} ${span(answer)} at this volume, ${usdPerMillion(one.usdPerMillionTokens)} tokens${listPriceWords(answer, one.api)}.${clause}`;
};

/** A name in a question of an API that is not on the card, with how to add it; undefined where all are. */
export const strangerIn = (question: string, answer: Answer): string | undefined => {
  const stranger = namesIn(question).find((name) => onCard(name, answer) === undefined);
  return stranger && `${stranger} is not on this card: type "add ${stranger}" to compare with it.`;
};

/** Clouds that sell models of others, with an API of theirs as it is typed. */
const CLOUDS: Readonly<Record<string, string>> = {
  azure: 'gpt on azure',
  bedrock: 'sonnet on bedrock',
  vertex: 'gemini flash on vertex',
};

/** How to add a cloud that a question names and that sells nothing on the card; undefined where there is none. */
const strangeCloud = (question: string, answer: Answer): string | undefined => {
  const cloud = Object.keys(CLOUDS).find((name) => piecesOfName(question).includes(name));
  if (cloud === undefined || apisNamedIn(question, answer).length > 0) return undefined;
  return `The card does not say that: it compares with nothing on ${cloud}. Name a model with it, such as "add ${CLOUDS[cloud]}".`;
};

/** The part of a mix that a question names, with the name that it has there. */
export const partNamed = (question: string, { scenario }: Answer) => {
  for (const name of namesIn(question))
    for (const { mix = [] } of scenario.apis) {
      const part = mix
        .filter(({ id }) => piecesOfName(name).every((word) => piecesOfName(id).includes(word)))
        .toSorted((a, b) => a.id.length - b.id.length)[0];
      if (part !== undefined) return { name, part };
    }
  return undefined;
};

/** The share that a question asks for of a mix of models. */
const partOfMix = (question: string, answer: Answer): string | undefined => {
  const { name, part } = partNamed(question, answer) ?? {};
  if (part === undefined) return undefined;
  const { discount = 0 } = part;
  return `Of the mix, ${name} takes ${percent(part.share)} of the tokens${discount > 0 ? `, ${percent(discount)} off` : ''}.`;
};

/** "What would everything on mini cost?": of an API of the card its bill, and of a part of a mix how to see it. */
export const allOn = (answer: Answer, question: string): string => {
  const part = partOfMix(question, answer);
  const [name = ''] = namesIn(question);
  return part === undefined
    ? askedApi(answer, question)
    : `${part} Type "what if all on ${name}" to see all of it there.`;
};

/** "What's the catch with Novita?" */
export const catchOf = (answer: Answer, question: string): string => {
  const [one] = apisNamedIn(question, answer);
  const priceOf = one === undefined ? '' : ` ${priced(answer, one)}`;
  return `The card compares cost alone: limits, terms, speed and quality of an API are not on it.${priceOf}`;
};

/** What the APIs cost that a question names, else the one that leads. */
export const askedApi = (answer: Answer, question: string): string => {
  const cloud = strangeCloud(question, answer);
  if (cloud !== undefined) return cloud;
  const part = partOfMix(question, answer);
  const leader = leadingApi(answer);
  const lead = leader === undefined ? [] : [leader];
  if (part !== undefined) return [part, ...lead.map((one) => priced(answer, one))].join(' ');
  const stranger = namesIn(question).find((name) => onCard(name, answer) === undefined);
  const known = apisNamedIn(question, answer);
  const told = known.length > 0 ? known : stranger === undefined ? lead : [];
  const add =
    stranger === undefined
      ? []
      : [`That is not on this card: type "add ${stranger}" to compare with ${stranger}.`];
  const sentences = [...add, ...told.map((one) => priced(answer, one))];
  return sentences.length === 0 ? 'No API is compared with.' : sentences.join(' ');
};

const whereData = ({ scenario: { constraints } }: Answer): string => {
  if (constraints.dataResidency === 'own-infrastructure')
    return 'Data stays on your own infrastructure: every API is ruled out.';
  return constraints.dataResidency === 'region'
    ? `Data stays in ${regionWords(constraints.region)}: what does not process there for certain is ruled out.`
    : 'Nothing was said of where data may go. Type "EU only" or "data can\'t leave our network" to count with it.';
};

/** Where an API processes, as far as the card knows. */
const processedIn = (answer: Answer, { api }: ComparedApi): string => {
  const regions = answer.scenario.apis.find(({ id }) => id === api)?.regions ?? [];
  const name = namesFor(answer, 'asker').short(api);
  return regions.length === 0
    ? `The card does not know where ${name} is processed.`
    : `${opening(name)} can be processed in ${regions.map(regionWords).join(', ')}.`;
};

/** Where data may go, and which APIs that leaves: of those that a question names, else of all. */
export const whichAllowed = (answer: Answer, question: string): string => {
  const cloud = strangeCloud(question, answer);
  if (cloud !== undefined) return cloud;
  const named = apisNamedIn(question, answer);
  const asked = named.length > 0 ? named : answer.assessment.comparisons;
  const name = ({ api }: ComparedApi): string => namesFor(answer, 'asker').short(api);
  const out = asked.filter((one) => whyRuledOut(one) !== '');
  const isIn = asked.filter((one) => whyRuledOut(one) === '').map(name);
  if (answer.scenario.constraints.dataResidency === 'none' && out.length === 0)
    return [...named.map((one) => processedIn(answer, one)), whereData(answer)].join(' ');
  const left = isIn.length === 0 ? [] : [`${isIn.join(' and ')} may be chosen.`];
  const why = out.map((one) => `${opening(name(one))} ${ruledOutClause(one)}.`);
  return out.length > 2 ? whereData(answer) : [...left, ...why].join(' ');
};

/** The name of a compared API, as it stands in a sentence. */
export const shortName = (answer: Answer, { api }: ComparedApi): string =>
  namesFor(answer, 'asker').short(api);

/** What hosting costs: a month, or once. */
export const hostingBill = ({ assessment: { selfHosted } }: Answer): number =>
  selfHosted.totalUsd ?? selfHosted.monthlyUsd;
