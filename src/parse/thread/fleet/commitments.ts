import { findRentalSeller } from '../../../catalog/index.ts';
import type { Draft, SaidFields } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { sellerNamed } from '../../names/rival-seller.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { COUNT_WORD } from '../../text/figures/number-words.ts';

/** Discounts that go by the name of a commitment: those of machines alone, and those of all that is bought at one cloud. */

const PERCENT = /(?<![\w.])(?<percent>\d{1,2}(?:\.\d+)?) ?%/g;
const SPAN = String.raw`(?:\d{1,2}|${COUNT_WORD}|an?)[ -]?(?:years?|yrs?|y|months?|mo)`;
/** Ways to let machines of which sellers of tokens have none. */
const LETS = re`\b(?:cuds?|commit(?:ted|ment)[- ]use(?: discounts?)?|savings[- ]plans?|reserved[- ]instances?|RIs?)\b`;
const SPAN_OF = re`(?:\b(?:for|over|of|on) )?\b(?<span>${SPAN})\b`;
const ON_MACHINES =
  /\b(?:on|for) (?:the |our |all )*(?:compute|ec2|vms?|instances|machines|gpus|servers|hardware)\b/i;
/** Whose commitments to spend go by a name of their own. */
const OF_CLOUD: readonly (readonly [name: RegExp, cloud: string])[] = [
  [/\b(?:macc|azure consumption commitment)\b/i, 'azure'],
  [/\b(?:edp|enterprise discount program(?:me)?)\b/i, 'aws'],
];
/** What stands beside a discount and says nothing of what it is on. */
const SAYS_NOTHING =
  /\b(?:we|i|us|our|my|the|an?|it|its|this|that|they|there|is|are|was|has|have|had|'?ve|'?s|get|gets|got|with|from|at|by|in|on|of|for|off|so|and|also|now|then|about|around|roughly|only|plus|via|through|under|takes?|taking|gives?|brings?|saves?|knocks?|means|worth|comes|to|out|discount(?:s|ed)?|rebate|reduction|saving|less|cheaper|lower|signed|already|new|everything|all|compute|ec2|gpu|gpus|prices?|list|deal|rate)\b|[:=,.'’!-]/gi;

const plainRest = (words: string): string => words.replace(SAYS_NOTHING, ' ').replace(/\s+/g, ' ').trim();

/** The only share of some words, which nothing makes dearer; undefined elsewhere. */
const shareOff = (line: string): { readonly percent: string; readonly rest: string } | undefined => {
  const [found, ...more] = line.matchAll(PERCENT);
  const percent = found?.groups?.percent;
  return percent === undefined || more.length > 0 ? undefined : { percent, rest: line.replace(PERCENT, ' ') };
};

/** A discount of machines by the name of how they are let: "we have a CUD of 30%, 3 years". */
const asLet = (rest: string, percent: string): string | undefined => {
  const lets = LETS.exec(rest)?.[0];
  if (lets === undefined) return undefined;
  const beside = rest.replace(lets, ' ');
  const span = SPAN_OF.exec(beside)?.groups?.span;
  if (plainRest(beside.replace(SPAN_OF, ' ')) !== '') return undefined;
  const term = /^RIs?$/i.test(lets) ? 'reserved instances' : lets;
  return `${span === undefined ? '' : `${span} `}${term} is ${percent}% less`;
};

/** Whether what the GPUs cost, or an API of the card, is of a cloud. */
const isOfCloud = (cloud: string, { apis = [], ...fields }: SaidFields): boolean =>
  fields['selfHosted.procurement.seller'] === findRentalSeller(cloud)?.name ||
  apis.some(({ id }) => id.startsWith(`${sellerNamed(cloud)?.id}/`));

/** A discount by the name that a cloud has for it. Throws the question where nothing of the card is bought there. */
const ofCloud = (line: string, rest: string, percent: string, fields: SaidFields): string | undefined => {
  const [name, cloud] = OF_CLOUD.find(([named]) => named.test(rest)) ?? [];
  if (name === undefined || cloud === undefined) return undefined;
  const beside = plainRest(rest.replace(name, ' ')).replace(re`^(?:${cloud}|amazon|microsoft)$`, '');
  if (beside !== '') return undefined;
  if (isOfCloud(cloud, fields)) return `${percent}% off ${cloud}`;
  throw notUnderstood(ask`${quoted(line)}: of what the GPUs cost, or of the API?`, [
    `gpu price -${percent}%`,
    `${percent}% off the api`,
  ]);
};

/** "25% off with AWS on compute" below GPUs of AWS. */
const onMachines = (rest: string, percent: string, fields: SaidFields): string | undefined => {
  const seller = fields['selfHosted.procurement.seller'];
  if (!ON_MACHINES.test(rest)) return undefined;
  const name = plainRest(rest.replace(ON_MACHINES, ' '));
  return name !== '' && findRentalSeller(name)?.name === seller ? `gpu price -${percent}%` : undefined;
};

/**
 * "40% CUD", "our savings plan takes off 28%", "15% MACC discount": whose price falls by how much, in words that say so.
 * Throws a question where a cloud's name for it is that of nothing on the card.
 */
export const withCommitment = (line: string, { fields }: Draft): string => {
  const { percent, rest } = shareOff(line) ?? {};
  if (percent === undefined || rest === undefined) return line;
  return (
    asLet(rest, percent) ?? ofCloud(line, rest, percent, fields) ?? onMachines(rest, percent, fields) ?? line
  );
};
