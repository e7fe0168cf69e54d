import { gpuById } from '../../catalog/index.ts';
import type { Atom } from '../atoms.ts';
import { textBefore } from '../beside.ts';
import { type Reading, setField } from '../reading.ts';

/** "a used 3090", "on a mac studio": one card for a desk, or one computer, where nobody counts them. */

const BRAND = '(?:(?:nvidia|geforce|rtx|apple|amd|radeon|intel|new|old|single) )*';
/** What says that somebody has it, or gets it. */
const HAD = new RegExp(
  String.raw`\b(?:own|used|second[- ]hand|refurb(?:ished)?|bought|buy|buying|got|get|getting|purchased?|picked up)(?: (?:an?|one|the|used|second[- ]hand))* ${BRAND}$`,
  'i',
);
const ARTICLE = new RegExp(String.raw`\b(?:an?|one|the|this|that|my|our|single) ${BRAND}$`, 'i');
/** "3090s", "mac studios", "4090 cards". */
const PLURAL = /\b(?!plus\b|series\b)[\w-]+s$|\b(?:macs|studios|minis|macbooks|sparks|books|pros)\b/i;
const GOES_ON =
  /^(?:s\b| ?x ?\d|,? (?:(?:gpu|box|machine|server|rig) )?(?:cards|gpus|boxes|boards|machines|servers|nodes|rigs|clusters?|fleet|farm|racks?)\b|,? (?:per|each|in (?:each|every)|at (?:each|every)|for (?:each|every)) )/i;
const ONE_PRICE = /^,?(?: used)?,? for (?:about |around |only |just |~ ?)?(?:[$€£¥] ?|[a-z]{3} )?\d/i;

/** "an A10 at $317/month": a machine that is let by the month is one. */
const LET_BY_THE_MONTH =
  /^,? ?\(?(?:(?:gpu|server|card|box|machine|instance),? )?(?:(?:at|for|@|costs?|is|rented|about) ){0,3}[$€£]? ?\d[\d.,]{0,9}k?(?: ?(?:usd|eur|dollars?))? ?(?:\/ ?|per |an? )mo(?:nth)?\b(?! ?(?:each|apiece|per|a piece))/i;
const AN = new RegExp(String.raw`\b(?:an?|one) ${BRAND}$`, 'i');

const GONE = /\b(?:sold|sell|selling|return(?:ed|ing)?|replac(?:e|ed|ing)|no|not|without)\b[^,;.]{0,20}$/i;

/** How far words before a name reach. */
const REACH = 60;

const isOne = ({ text }: Reading, { start, end }: Atom, id: string): boolean => {
  const gpu = gpuById(id);
  const behind = text.slice(end, end + REACH);
  if (gpu === undefined || GOES_ON.test(behind)) return false;
  const before = textBefore(text, start, REACH);
  if (GONE.test(before)) return false;
  // "an L40S" is one, whatever its last letter.
  if (gpu.workstation !== true && AN.test(before) && LET_BY_THE_MONTH.test(behind)) return true;
  if (PLURAL.test(text.slice(start, end))) return false;
  if (gpu.workstation !== true) return gpu.link === 'pcie' && HAD.test(before);
  // By its id it is the kind that is meant, as in lines that are printed from a draft.
  const isComputer = gpu.unifiedMemory === true && text.slice(start, end) !== id;
  return isComputer || HAD.test(before) || ARTICLE.test(before) || ONE_PRICE.test(behind);
};

/** Of a card whose speed was measured so many are counted as the traffic takes. */
const IS_SIZED = [
  'selfHosted.gpuCount',
  'selfHosted.instance',
  'selfHosted.replicas',
  'selfHosted.throughput',
  'selfHosted.tokensPerSecondPerReplica',
] as const;

/**
 * One card for a desk, or one that is owned, where it is named in the singular: more of them are never bought in
 * silence. Cards of data centres are a fleet as large as the traffic.
 */
export const countOneCard = (reading: Reading): void => {
  const { atoms, fields, before, text } = reading;
  if (IS_SIZED.some((field) => fields.has(field)) || before.fields['selfHosted.gpu'] !== undefined) return;
  const named = atoms.filter((atom) => atom.kind === 'gpu');
  const [gpu, second] = named;
  if (gpu === undefined || second !== undefined || fields.get('selfHosted.gpu')?.value !== gpu.id) return;
  if (isOne(reading, gpu, gpu.id))
    setField(reading, 'selfHosted.gpuCount', 1, text.slice(gpu.start, gpu.end), 'soft');
};
