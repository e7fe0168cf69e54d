import type { Draft } from '../../../domain/draft.ts';
import { toType } from '../../../domain/round.ts';
import { type groupsOf, re } from '../../expression.ts';
import { GPUS_OF_SERVER } from '../../patterns/hardware/nodes.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import { nodesOf } from './nodes.ts';

/** What a machine that holds GPUs costs to rent, below a card that has some: "each node is 25k a month". */

const NODE = '(?:nodes?|servers?|machines?|box(?:es)?|hosts?)';
const FLEET = '(?:cluster|fleet|whole (?:cluster|fleet|thing)|gpus|cards)';
const USD = String.raw`\$?(?<usd>\d[\d.,]*k?)(?: ?(?:usd|dollars))?`;
const PER = String.raw`(?: ?(?:\/|an?\b|per\b|each\b|every\b) ?)(?<per>months?|mo|h(?:ou)?rs?|h)`;
const A_NODE = String.raw`(?: (?:an?|per) ${NODE}| ?\/ ?${NODE})`;
const EACH = `(?: each| apiece|${A_NODE})`;
const ALL = '(?: (?:in )?(?:total|all)| all in| together| combined| for (?:all(?: of (?:them|it))?|both))';
const COSTS =
  '(?: (?:is|are|was|costs?|goes for|rents? (?:for|at)|comes? (?:to|at)|runs?|at|for|us|we pay|now|about|around|roughly|only))+';
const FORMS: readonly RegExp[] = [
  re`^(?:and |so |but )*(?:(?<each>each|every|an?|per)(?: of (?:the|our|those))?|the|our|all(?: the)?|both)? ?(?<node>${NODE})(?: (?:price|rent|rental|rate)s?)?${COSTS}:? ${USD}${PER}(?:(?<one>${EACH})|(?<all>${ALL}))*$`,
  re`^(?:and |so |but )*(?:the |our |all (?:the )?)?(?<fleet>${FLEET})${COSTS} ${USD}${PER}${ALL}$`,
  re`^(?:and |so |but )*(?:the |our )(?<whole>cluster|fleet)${COSTS} ${USD}${PER}$`,
  re`^(?:(?:it'?s|that'?s|we pay|pay|rent(?: is)?|at) )*${USD}(?:${PER}(?<one>${A_NODE})|(?<other>${A_NODE})${PER.replace('<per>', '<often>')})$`,
  re`^(?:and )?per (?<node>${NODE}):? ${USD}${PER}$`,
];

type Groups = ReturnType<typeof groupsOf>;

const said = (line: string): Groups | undefined =>
  FORMS.map((form) => form.exec(line)?.groups).find((groups) => groups !== undefined);

/** How many GPUs the price is for; undefined where nobody said how many a node has. */
const gpusPaid = (
  { each, one, other, node, fleet, whole, all }: Groups,
  before: Draft,
): number | undefined => {
  const count = before.fields['selfHosted.gpuCount'] ?? 1;
  const isOfNode = node !== undefined || one !== undefined || other !== undefined;
  if (fleet !== undefined || whole !== undefined || all !== undefined || !isOfNode) return count;
  const size = nodesOf(before)?.size;
  if (size !== undefined) return size;
  if (count % GPUS_OF_SERVER === 0) return GPUS_OF_SERVER;
  // "the box is $14/hr" below four GPUs is of them all.
  const isTheOne = each === undefined && one === undefined && other === undefined && !/s$/i.test(node ?? 's');
  return isTheOne && count < GPUS_OF_SERVER ? count : undefined;
};

/**
 * The words with what one GPU costs of such a machine, or of all of them. Throws a question where nobody said how many
 * GPUs a machine has.
 */
export const withNodePrice = (line: string, before: Draft): string => {
  const { fields } = before;
  const kind = fields['selfHosted.procurement.kind'] ?? 'rent';
  const count = fields['selfHosted.gpuCount'];
  const isRented = kind === 'rent' && fields['selfHosted.instance'] === undefined;
  const groups = isRented && count !== undefined ? said(line) : undefined;
  if (groups === undefined || count === undefined) return line;
  const { usd = '', per = groups.often ?? '' } = groups;
  const often = /^h/i.test(per) ? 'an hour' : 'a month';
  const ofAll = (gpus: number): string =>
    `${count} GPUs at $${toType((scaledNumber(usd) * count) / gpus)} ${often} in total`;
  const gpus = gpusPaid(groups, before);
  if (gpus !== undefined) return ofAll(gpus);
  throw notUnderstood(
    ask`${quoted(line)}: how many GPUs does one have? Type what all ${count} cost.`,
    [...new Set([Math.min(count, GPUS_OF_SERVER), GPUS_OF_SERVER])].map(ofAll),
  );
};
