import { findGpu, gpuById } from '../../../catalog/index.ts';
import type { Atom } from '../../atoms.ts';
import { reAll } from '../../expression.ts';

/** What stands around the GPUs of a machine, as offers and orders list it: no reading of it changes a figure. */

/** A processor by its name: "dual Xeon Platinum 8480+", "2x AMD EPYC 9354", "Ryzen 9 7950X", "i9-14900K". */
export const PROCESSOR = String.raw`(?:(?:\d{1,2} ?[x×] ?|dual[- ]|single[- ])?(?:(?:intel|amd)(?:\(r\)|®)? )?(?:(?:xeon|epyc|threadripper|opteron)s?\b(?: (?:gold|platinum|silver|bronze|max|pro|scalable|w))*(?:[ -]w?\d-?\d{2,4}[a-z]{0,2}\b\+?|[ -]\d{4}[a-z]{0,3}\b\+?)?|ryzen [3579](?: pro)?(?: \d{4}[a-z]{0,3}\d?[a-z]?)?\b|core (?:i[3579]|ultra [3579])(?:[- ]\d{3,5}[a-z]{0,2})?\b|i[3579]-\d{4,5}[a-z]{0,2}\b|graviton ?\d?\b|ampere altra(?: max)?\b)(?: (?:host )?(?:cpus?|processors?))?)`;

/** Behind cores a size alone is main memory: "192 vCPU 2 TiB". */
const CORES = String.raw`(?:(?:\d{1,3}\/)?\d{1,3}[- ]?(?:v-?cpus?|cpus?(?! ?(?:hours?|time))|(?:physical |cpu |zen ?\d )?cores?)\b(?! i\d)(?:[ ,|/·•]{1,3}\d{1,4}(?:\.\d)? ?[gt]i?b\b(?! ?(?:v-?ram|hbm|gddr|ssd|nvme|disk)))?)`;
const GIVEN = '(?:of |local |host |fast |system |main |registered |ecc |sata |m\\.2 |pcie |gen ?\\d )*';
const SIZE = String.raw`\d{1,4}(?:[.,]\d{1,2})? ?[gt]i?b `;
const MEMORY = String.raw`(?<ram>(?:\d{1,4}\/)?(?<gigabytes>\d{1,4})(?:[.,]\d{1,2})? ?(?<scale>[gt])i?b ${GIVEN}(?:ram|(?:system|host|main) memory|ddr\dx?|r?dimms?)\b(?:[ -]?\d{4}\b)?(?: ${GIVEN}(?:ram|memory|ecc))?)`;
const OF_CARDS = String.raw`(?<vram>(?<onCards>\d{1,4}) ?gi?b (?:of )?(?:total |combined )?(?:v-?ram|gpu memory|hbm\d?e?|gddr\dx?)\b(?: (?:each|per (?:gpu|card)|(?:in )?total|combined|altogether|across (?:all|them)))?)`;
/** A size alone between marks, and as `nvidia-smi` counts. */
const ALONE = String.raw`(?:(?<=[,;|·•(/] ?)(?<inAll>\d{2,4}) ?gi?b(?=\s*(?:[,;|·•)/]|$))|(?:\d{1,6} ?mib ?\/ ?)?\d{4,6} ?mib\b)`;
const DISK = String.raw`(?:(?:\d{1,2} ?[x×] ?)?${SIZE}${GIVEN}(?:nvme|ssds?|disks?|hdds?)\b(?: (?:ssds?|disks?|drives?|storage|raid ?\d?))?)`;
const NETWORK = String.raw`(?:\d{1,4}(?:\.\d)? ?[gt](?:bps|bit\/s|be|bit)\b(?: (?:infiniband|ib|ethernet|networking|network|uplink|port|nics?))?|(?:\d ?[x×] ?)?\d{3}g (?:infiniband|ib|ethernet)\b)`;

/** What a chip reaches on paper. */
const PEAK = String.raw`(?:\d{1,5}(?:\.\d{1,2})? ?(?:[tp]flops|tops)\b(?: (?:fp|bf|int|tf)\d{1,2}\b)?)`;
const SUPPLY = String.raw`(?:\d{3,4} ?w(?:att)?s? (?:(?:gold|platinum|titanium|redundant|atx|80\+) )*(?:psus?|power suppl(?:y|ies))\b)`;

/** A price beside a part is its own, unless it is by the hour: "4TB NVMe at $0.10/GB" stays to be read or asked about. */
const PRICED = String.raw`(?! ?(?:@|at|for|costs?|is)? ?[$€£] ?\d[\d.,]*k?(?![\d.,k]| ?(?:\/|per|an?) ?(?:gpu ?\/ ?)?h))`;
/** "RAM: 512GB", "CPU: 2x Xeon". */
const LABEL = '(?:(?:cpus?|processors?|ram|memory|disks?|storage|ssd|network|host|psu) ?[:=] ?)?';

const PARTS = reAll`(?<![\w.$€£/-])(?:${LABEL}(?:${PROCESSOR}|${CORES}|${MEMORY}|${OF_CARDS}|${DISK}|${NETWORK}|${PEAK}|${SUPPLY})|(?:ram|memory) ?[:=] ?\d{1,4} ?[gt]i?b\b|${ALONE})${PRICED}`;
const HOLDS =
  /[gt]i?b |\d[gt]i?b|cpu|core|xeon|epyc|threadripper|opteron|ryzen|\bi\d-|graviton|altra|infiniband|psu|power suppl|\dmib| mib|flops|\btops/i;

interface Span {
  readonly start: number;
  readonly end: number;
}

type Chip = Extract<Atom, { readonly kind: 'gpu' }>;

const isChip = (atom: Atom): atom is Chip => atom.kind === 'gpu';

/** "A100 40GB RAM", "A100 with 80GB RAM", "mac studio 512GB RAM": memory in or behind the name of a chip that has so much. */
const isOfChip = (span: Span, gigabytes: number, text: string, chips: readonly Chip[]): boolean => {
  if (chips.some(({ id }) => gpuById(id)?.unifiedMemory === true)) return true;
  const before = chips.findLast(({ start }) => start <= span.start);
  if (before === undefined) return false;
  if (before.end > span.start) return true;
  return (
    /^[ (,]*(?:with |and )?$/i.test(text.slice(before.end, span.start)) &&
    (gpuById(before.id)?.memoryGb === gigabytes ||
      findGpu(`${text.slice(before.start, before.end)} ${gigabytes}gb`) !== undefined)
  );
};

/** GPUs of one machine. */
const MOST_CARDS = 16;

/** Right behind a name stands an edition of the card, unless it is said to be of all. */
const isEdition = (span: Span, text: string, chips: readonly Chip[]): boolean =>
  !/total|combined|altogether|across/i.test(text.slice(span.start, span.end)) &&
  chips.some(({ start, end }) => start <= span.start && text.slice(end, span.start).trim() === '');

/** "4x 4090, 24GB VRAM each", "96GB VRAM total": what the named cards have anyway. */
const isKnownOfCards = (gigabytes: number, chips: readonly Chip[]): boolean =>
  chips.some(({ id }) => {
    const cards = gigabytes / (gpuById(id)?.memoryGb ?? Number.NaN);
    return Number.isInteger(cards) && cards <= MOST_CARDS;
  });

const partsOf = (text: string, chips: readonly Chip[]): Span[] =>
  [...text.matchAll(PARTS)].flatMap(({ 0: words, index: start, groups }) => {
    const span = { start, end: start + words.length };
    const gigabytes = Number(groups?.gigabytes) * (/t/i.test(groups?.scale ?? '') ? 1024 : 1);
    if (groups?.ram !== undefined && isOfChip(span, gigabytes, text, chips)) return [];
    const isUnknown = !isKnownOfCards(Number(groups?.onCards ?? groups?.inAll), chips);
    if (groups?.inAll !== undefined && isUnknown) return [];
    if (groups?.vram !== undefined && (isUnknown || isEdition(span, text, chips))) return [];
    return [span];
  });

/** What joins a part to what stands before it: "H100 with 2TB RAM" is left as "H100". */
const JOINT = /(?:[,;/+&]|\b(?:with|and|plus|having|has|on|incl(?:\.|uding)?)\b|\s)+$/i;

/**
 * A text without processors, main memory, disks, networks and power supplies where its `atoms` name GPUs. Where they
 * name none, a processor is what somebody would host on, and is asked about.
 */
export const withoutMachineParts = (text: string, atoms: readonly Atom[]): string => {
  if (!HOLDS.test(text) || !atoms.some(({ kind }) => kind === 'gpu' || kind === 'instance')) return text;
  let left = '';
  let from = 0;
  for (const { start, end } of partsOf(text, atoms.filter(isChip))) {
    left += text.slice(from, start).replace(JOINT, '');
    from = end;
  }
  return left + text.slice(from);
};
