import type { Draft } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { GPUS_OF_SERVER } from '../../patterns/hardware/nodes.ts';
import { ask, impossible, notUnderstood, quoted, say } from '../../problems.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';
import { lex } from '../../text/lexing/lex.ts';
import { withoutMachineParts } from '../../text/machines/machine-parts.ts';
import { TAKE_AWAY } from '../wording/verbs.ts';

/** Machines that hold GPUs, counted below a card that has some: "another node", "drop one server", "only two boxes". */

const COUNT = String.raw`(?<many>\d{1,3}|an?|${COUNT_WORD})`;
const NODE = '(?<node>nodes?|servers?|machines?|box(?:es)?|hosts?|instances?|vms?)';
const LEAD = "(?:(?:and|with|on|just|only|let'?s|we|if|need|get|use|take|run|keep|make it|go|back to|say) )*";
const MORE = [
  re`^${LEAD}(?:(?:add|plus|buy|rent|order) )?(?:another|an (?:extra|additional)|${COUNT} (?:more|extra|additional)) ${NODE}$`,
  re`^${LEAD}(?:add|plus) ${COUNT} ${NODE}$`,
  re`^${LEAD}${COUNT} ${NODE} (?:more|extra|on top)$`,
];
const FEWER = [
  re`^${LEAD}(?:${TAKE_AWAY}|minus|return|give back|hand back) ${COUNT}(?: of (?:the|our|those))? ${NODE}$`,
  re`^${LEAD}${COUNT} (?:(?:less|fewer) ${NODE}|${NODE.replace('<node>', '<other>')} (?:less|fewer))$`,
];
const ALL = re`^${LEAD}${COUNT}(?: of (?:those|these|them|the|our))? ${NODE}(?: (?:then|instead|only|is enough|are enough))*$`;

const OF_EACH = `(?:(?:each|every)(?: ${NODE.replace('?<node>', '?:')})?|(?:an?|one) ${NODE.replace('?<node>', '?:')}|(?:(?:the|our|all(?: the| our)?) )?(?:nodes|servers|machines|boxes|hosts))`;
const GPUS = String.raw`(?<size>\d{1,2})(?: ?x)? (?:gpus?|cards?|(?<gpu>[a-z]{1,3}\d{2,4}[a-z]{0,3}?)s?)`;
/** How many GPUs one of them has, whichever way around. */
const EACH: readonly RegExp[] = [
  re`^${LEAD}${OF_EACH}(?: ?[=:]| (?:with|has|have|having|holds?|contains?|comes? with|of|is|are|gets)) ?${GPUS}(?: each| apiece)?(?:,? (?:and )?not (?:[a-z]{1,3}\d{2,4}[a-z]{0,3}|\d{1,2})(?: ?x)?)?$`,
  re`^${LEAD}(?:(?:there are|it'?s|it is|that'?s|we have) )?${GPUS} (?:per|an?|in (?:each|every|an?)|for each|each) ${NODE}$`,
];
const HOLDS_PARTS = re`^${LEAD}(?:${OF_EACH}|(?:the|our|all) ${NODE.replace('?<node>', '?:')}) (?:has|have|comes? with|is|are|holds?) (?<parts>\S.*)$`;

const SAID = re`\b(?<many>\d{1,3}|${COUNT_WORD}) (?:[a-z][\w.-]* ){0,2}(?:nodes?|servers?|machines?|boxes|hosts?)\b`;

/** How many there are now, and GPUs in each; undefined where nobody said. */
export const nodesOf = ({
  fields,
  said,
}: Draft): { readonly count: number; readonly size: number } | undefined => {
  const gpus = fields['selfHosted.gpuCount'];
  if (gpus === undefined) return undefined;
  const many = SAID.exec(said['selfHosted.gpuCount']?.words ?? '')?.groups?.many;
  const count = many === undefined ? 1 : countIn(many);
  const isWhole = many !== undefined || gpus === GPUS_OF_SERVER;
  return isWhole && gpus % count === 0 ? { count, size: gpus / count } : undefined;
};

const manyIn = ({ many }: Readonly<Record<string, string | undefined>>): number =>
  many === undefined || /^an?$/i.test(many) ? 1 : countIn(many);

/** By how many there are more or fewer, or how many there are in all; undefined for other words. */
const countedIn = (
  line: string,
): { readonly by?: number; readonly all?: number; readonly node: string } | undefined => {
  for (const [patterns, sign] of [
    [MORE, 1],
    [FEWER, -1],
  ] as const)
    for (const pattern of patterns) {
      const groups = pattern.exec(line)?.groups;
      if (groups !== undefined) return { by: sign * manyIn(groups), node: groups.node ?? groups.other ?? '' };
    }
  const groups = ALL.exec(line)?.groups;
  return groups && { all: manyIn(groups), node: groups.node ?? '' };
};

const NAMES_NODE = re`\b${NODE}\b`;

/**
 * "each with 8 GPUs", "8 gpus per node": so many GPUs in each of the nodes that were spoken of just before, or that the
 * card has. Throws a question where nobody said how many nodes there are and the GPUs of the card are no whole number of
 * them: the size of one is no count.
 */
export const withSizeOfNodes = (
  line: string,
  { fields, said }: Draft,
  [newest = '']: readonly string[],
): string => {
  const { size, gpu = '' } =
    EACH.map((each) => each.exec(line)).find((found) => found !== null)?.groups ?? {};
  if (size === undefined) return line;
  const words = [newest, said['selfHosted.gpuCount']?.words ?? ''];
  const many = words.map((one) => SAID.exec(one)?.groups?.many).find((one) => one !== undefined);
  if (many !== undefined) return `${countIn(many)} nodes of ${size} ${gpu}`.trim();
  if (!NAMES_NODE.test(line)) return line;
  const gpus = fields['selfHosted.gpuCount'];
  if (gpus !== undefined && gpus % Number(size) === 0) return `${gpus} ${gpu === '' ? 'GPUs' : gpu}`;
  throw notUnderstood(ask`${quoted(line)}: how many of them are there? Type the GPUs of all.`, [
    `${size} ${gpu === '' ? 'GPUs' : gpu}`,
    `${2 * Number(size)} ${gpu === '' ? 'GPUs' : gpu}`,
  ]);
};

/** "the box has 2x EPYC 9354 and 1TB RAM": beside the GPUs of the card these change no figure, so those are said again. */
export const withoutPartsOfNodes = (line: string, { fields }: Draft): string => {
  const parts = HOLDS_PARTS.exec(line)?.groups?.parts;
  const gpu = fields['selfHosted.gpu'];
  if (parts === undefined || gpu === undefined) return line;
  const text = `${gpu}, ${parts}`;
  return withoutMachineParts(text, lex(text)).trim() === gpu ? gpu : line;
};

/**
 * The words with the GPUs, or the machines of a cloud, that those nodes come to. Throws a question where nobody said how
 * many GPUs a node has.
 */
export const withNodes = (line: string, before: Draft): string => {
  const { 'selfHosted.instance': instance, 'selfHosted.instanceCount': instances = 1 } = before.fields;
  const counted = countedIn(instance === undefined ? line : line.replace(instance, 'node'));
  if (counted === undefined) return line;
  const { by = 0, all, node } = counted;
  // A copy of the model is called an instance too.
  if (instance === undefined && /^instance/i.test(node)) return line;
  const nodes = instance === undefined ? nodesOf(before) : { count: instances, size: 0 };
  if (nodes === undefined) {
    if (all !== undefined) return line;
    const gpus = before.fields['selfHosted.gpuCount'] ?? 0;
    throw notUnderstood(ask`${quoted(line)}: how many GPUs has each? Type how many there are in all.`, [
      `${Math.max(1, gpus + by * GPUS_OF_SERVER)} GPUs`,
      ...(gpus > 0 && gpus + by * gpus > 0 ? [`${gpus + by * gpus} GPUs`] : []),
    ]);
  }
  const count = all ?? nodes.count + by;
  if (count < 1) throw impossible(say`${quoted(line)} of ${nodes.count} leaves none.`, []);
  return instance === undefined ? `${count} nodes of ${nodes.size}` : `${count}x ${instance}`;
};
