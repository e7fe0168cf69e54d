import { findGpu } from '../../../catalog/index.ts';
import type { SaidFields } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { likelyOf } from '../../likely-rows.ts';
import { areSeveral, GPU_NAME } from '../../names/gpu-name.ts';
import { ask, notUnderstood, offered, quoted, say } from '../../problems.ts';
import { needsOfAll } from '../../required-words.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';
import { TAKE_AWAY } from '../wording/verbs.ts';

/** GPUs, replicas and spares, more or fewer of them. */

/** So many more of something, or fewer. */
export interface Shift {
  /** `of-fleet`: spares among the GPUs that are counted. */
  readonly target: 'gpus' | 'spares' | 'replicas' | 'of-fleet';
  readonly by: number;
  readonly words: string;
}

const ONE: ReadonlySet<string> = new Set(['a', 'an', 'another', 'the']);
const COUNT = String.raw`(?<many>\d{1,4}|an?|another|${COUNT_WORD}|the)`;
const GPUS = String.raw`(?:gpus?|cards?|accelerators?|(?<named>(?!\d+(?:\.\d+)?[kmbt]\b)[a-z]{0,3}\d{1,4}[a-z]{0,3}s?))`;

const countOf = (words = 'one'): number => (ONE.has(words.toLowerCase()) ? 1 : countIn(words));

const MORE = '(?:more|extra|additional|further)';
/** Verbs that say nothing beside so many more. */
const WITH = '(?:(?:(?:(?:we|i) )?(?:have|had|need|want|use|take|run)|with|get|make it) )?';
const THAN_NOW = '(?: than (?:now|today|before|that|this))?';
type ShiftWords = readonly [pattern: RegExp, target: Shift['target'], sign: 1 | -1];

const rowsOf = (target: Shift['target'], noun: string, add = 'add|plus'): readonly ShiftWords[] => [
  [re`^(?:(?:${add}) |${WITH})${COUNT} ${MORE} ${noun}${THAN_NOW}$`, target, 1],
  [re`^(?:(?:${add}) |${WITH})${COUNT} ${noun} (?:${MORE}|on top)${THAN_NOW}$`, target, 1],
  [re`^${WITH}(?:another|an extra) ${noun}$`, target, 1],
  [
    re`^(?:(?:${add}) |${WITH})(?:another|a further|an extra|an additional) (?<many>\d{1,4}|${COUNT_WORD}) ${noun}$`,
    target,
    1,
  ],
  [re`^(?:${add}) ${COUNT} ${noun}$`, target, 1],
  [re`^${WITH}${COUNT} (?:fewer|less) ${noun}${THAN_NOW}$`, target, -1],
  [re`^${WITH}${COUNT} ${noun} (?:fewer|less)${THAN_NOW}$`, target, -1],
  [re`^(?:${TAKE_AWAY}|minus|take away) ${COUNT} ${noun}$`, target, -1],
  [re`^(?:take|throw|strip) ${COUNT} ${noun} (?:away|off|out)$`, target, -1],
];

const SPARE = '(?:(?:hot|cold|warm) )?(?:spares?|standby|backups?)';
const MACHINE = '(?:replicas?|gpus?|cards?|nodes?|machines?|servers?|box(?:es)?|instances?|cop(?:y|ies))';
const GOES = `(?:${TAKE_AWAY}|minus|take away|give back|hand back|return)`;
/** So many of some, and never all. */
const SOME = String.raw`(?<many>\d{1,4}|${COUNT_WORD})`;
const OF_THEM = String.raw`(?:of|among|out of) (?:(?:them|those|these)|(?:the|our) (?:\d+ )?${GPUS})`;

/** More or fewer GPUs, replicas or spares: "two more H100s", "one less gpu", "remove the spare". */
export const SHIFTS_OF_FLEET: readonly ShiftWords[] = [
  ...rowsOf('gpus', GPUS),
  ...rowsOf('replicas', '(?:replicas?|instances?)'),
  ...rowsOf('spares', `${SPARE}(?: ${MACHINE})?`, 'add|plus|include'),
  [re`^${GOES} ${SOME} ${OF_THEM}$`, 'gpus', -1],
  [re`^(?:take|throw|strip|leave) ${SOME} ${OF_THEM} (?:away|off|out)$`, 'gpus', -1],
  [
    re`^(?:(?:and|with|keep|use) )*${COUNT} ${OF_THEM} (?:(?:are|is|as|for|to be|should be|will be|would be|just|only|an?|kept|our|the) )*${SPARE}$`,
    'of-fleet',
    1,
  ],
  [re`^(?:(?:and|with|keep|use) )*${COUNT} ${SPARE} ${OF_THEM}$`, 'of-fleet', 1],
  [
    re`^(?:and |but )?(?<many>\d{1,3}|${COUNT_WORD}) (?:is|are) (?:(?:only|just|kept as|an?|the|our) )*${SPARE}$`,
    'of-fleet',
    1,
  ],
];
const likelyShifts = likelyOf(SHIFTS_OF_FLEET, ([pattern]) => needsOfAll([pattern]));

const SOME_HAD = re`^(?:(?:${LEAD_IN}|only|we|own|rent|bought|have) )*${COUNT} ${OF_THEM} (?:(?:are|were|is|was|we|have|been|all|already|on|at|as) )*(?:paid|owned?|ours|bought|rent(?:ed)?|reserved?|spot|leased|written|depreciated|on[- ]demand)\b.*$`;

const FOR_FAILOVER = re`^(?:(?:and|with|use|buy|have|need|keep|take|rent) )*(?<many>\d{1,3}|${COUNT_WORD}) (?:gpus?|cards?|boxes|machines|nodes|servers) (?:for|as) (?:an? |the )?(?:fail-?over|redundancy|back-?ups?|standby|ha|high availability|resilience|safety)$`;

/** "2 cards for failover": two in all, or two that wait? */
const refuseForFailover = (segment: string): void => {
  const many = countIn(FOR_FAILOVER.exec(segment)?.groups?.many ?? '');
  if (!(many > 1)) return;
  throw notUnderstood(ask`${quoted(segment)}: so many in all, of which one waits, or so many that wait?`, [
    `${many - 1} GPU${many === 2 ? '' : 's'} and 1 spare`,
    `${many} spares`,
  ]);
};

const FOR_PEAK = re`^(?=.*(?:\+|\b(?:plus|add|more|extra|another|additional)\b))(?:(?:\+|plus|add) ?)?(?<many>\d{1,3}|${COUNT_WORD}) (?:(?:more|extra|additional) )?(?:gpus? |cards? |replicas? )?(?:for|at|during|in) (?:the )?peaks?(?: (?:hours?|times?|load|traffic))?$`;

/** "+2 for peak": GPUs that are paid all month, or traffic that is twice as high then? */
const refuseForPeak = (segment: string): void => {
  const many = countIn(FOR_PEAK.exec(segment)?.groups?.many ?? '');
  if (!(many >= 1)) return;
  throw notUnderstood(
    ask`${quoted(segment)}: so many more GPUs, or a peak that is so many times the average?`,
    [`${many} more GPU${many === 1 ? '' : 's'}`, ...(many > 1 ? [`${many}x peak`] : [])],
  );
};

const OWN_SOME = re`^(?:(?:${LEAD_IN}) )?(?:(?:we|i)(?:'ve| have)? )?(?:(?:already|only|just) )*(?:own(?:ed)?|bought|paid for|(?:(?<=already )|(?=.* already\b))(?:have|had|got)) (?:(?:already|only|just) )*${COUNT} (?:${OF_THEM}|of (?:the|our) \d+)(?: (?:already|though))*$`;

/** "4 of them are already paid": the card counts one price for all. */
export const refuseSomeHad = (segment: string): void => {
  if (!SOME_HAD.test(segment) && !OWN_SOME.test(segment)) return;
  throw notUnderstood(
    say`${quoted(segment)}: a card counts all GPUs at one price. Say what one costs on average, or "already paid" where all are.`,
    ['rent at $1.50/hr', 'already paid'],
  );
};

/** The GPU of a name: "H100s" is one, and "4o" or "fp16" is none. */
const gpuNamed = (name: string, fleet: string | undefined): string | undefined => {
  const one = name.replace(/s$/i, '').toLowerCase();
  return (findGpu(name) ?? findGpu(one))?.id ?? (fleet === one ? fleet : undefined);
};

const familyOf = (gpu: string): string => gpu.split('-', 1)[0] ?? gpu;

/** "4 more B200" below a card of H200: all GPUs of a card are the same. */
const refuseOthers = (segment: string, gpu: string, fleet: string | undefined): void => {
  if (fleet === undefined || familyOf(gpu) === familyOf(fleet)) return;
  throw notUnderstood(
    say`${quoted(segment)}: this card is of ${fleet}, and all GPUs of a card are the same. Type the fleet as it should be.`,
    [gpu],
  );
};

const OF_THOSE = re`^${GOES} ${SOME} of (?:them|those|these)$`;

/** "drop one of them" below several APIs: of those, or of the GPUs? Throws the question. */
const refuseOfWhich = (segment: string, { apis = [] }: SaidFields): void => {
  const many = countIn(OF_THOSE.exec(segment)?.groups?.many ?? '');
  if (!(many >= 1) || apis.length <= many) return;
  throw notUnderstood(ask`${quoted(segment)}: of the GPUs, or of the APIs?`, [
    `${many} fewer GPU${many === 1 ? '' : 's'}`,
    ...(many === 1 ? apis.slice(0, 2).map(({ id }) => `drop ${id}`) : []),
  ]);
};

const THE_ONE = re`^(?:${TAKE_AWAY}|minus|take away) the ${GPUS}$`;

/** "drop the H100" below eight of them: one of those, or that GPU for another? Throws the question. */
const refuseWhichOf = (segment: string, known: SaidFields): void => {
  const { 'selfHosted.gpu': fleet, 'selfHosted.gpuCount': count = 1 } = known;
  const named = THE_ONE.exec(segment)?.groups?.named;
  const gpu = named === undefined || areSeveral(named) ? undefined : gpuNamed(named, fleet);
  if (gpu === undefined || count <= 1 || familyOf(gpu) !== familyOf(fleet ?? gpu)) return;
  throw notUnderstood(
    say`${quoted(segment)}: one of the ${count}? Where all of them go, name the GPU that takes their place.`,
    ['1 fewer GPU'],
  );
};

const BUY = /^(?:buy|purchase) (?=\S)/i;
const RENT = /^(?:rent|lease) (?=\S)/i;

/** A count that grows or shrinks: "one more GPU"; undefined for other words. `known` is what was said before. */
export const shiftOf = (segment: string, known: SaidFields = {}): Shift | undefined => {
  refuseSomeHad(segment);
  refuseForFailover(segment);
  refuseForPeak(segment);
  refuseOfWhich(segment, known);
  refuseWhichOf(segment, known);
  const fleet = known['selfHosted.gpu'];
  // "buy 2 more" below a card that rents is of another price, and no more of the same.
  const paid = known['selfHosted.procurement.kind'] === 'own' ? BUY : RENT;
  const plain = segment.replace(paid, '');
  for (const [pattern, target, sign] of likelyShifts(plain)) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const { many, named } = match.groups ?? {};
    // "drop the H100s" is about all of them.
    if (many?.toLowerCase() === 'the' && areSeveral(segment.replace(/^.* /, ''))) continue;
    const gpu = named === undefined ? undefined : gpuNamed(named, fleet);
    if (named !== undefined && gpu === undefined) continue;
    if (gpu !== undefined) refuseOthers(segment, gpu, fleet);
    return { target, by: sign * countOf(many), words: segment.replace(/^with /i, '') };
  }
  return undefined;
};

const COUNTED = String.raw`(?<![\w.$])(?:\d{1,4}|an?|${COUNT_WORD})`;
const SHIFTED = `(?:gpus?|cards?|replicas?|spares?|${GPU_NAME})`;
/** "8 GPUs more or less" is about eight, and "8 GPUs more traffic" of another thing. */
const ENDS = String.raw`(?=[.!?]*$|[,;]|\s+(?:and|but|with|on|at|in|for|per|than(?! enough)|then|plus|minus|please|vs|pue)\b|\s+(?:[$€£]?\d|(?:fp|int|bf)\d))`;
const MANY_MORE = re`${COUNTED} (?:${MORE}|fewer|less) ${SHIFTED}\b|${COUNTED} ${SHIFTED} (?:${MORE}|fewer|less)\b${ENDS}|\b(?:another|one more) (?:gpu|card|replica|spare(?: ${MACHINE})?)\b|\b(?:minus|plus) ${COUNTED} (?:gpus?|cards?|${GPU_NAME})\b`;
/** Words by which something comes on top of what is there, or goes off it. */
export const ON_TOP = /\b(?:more(?! like\b)|another|additional|extra|fewer|less)\b/i;
/** Where one thing ends and the next begins; a preposition belongs to what it stands before. */
export const PIECES = /\s+(?:and|but)\s+|\s+(?=(?:with|on|at|plus|minus)\s)/i;

/**
 * "2 more gpus and fp8": what is so many more, apart from what stands beside it: the line would read it as all there
 * are. Throws a question where it cannot be told apart.
 */
export const shiftsApart = (segment: string, known: SaidFields): readonly string[] => {
  if (!MANY_MORE.test(segment) || shiftOf(segment, known) !== undefined) return [segment];
  const pieces = segment.split(PIECES).map((piece) => {
    const plain = piece.replace(/^(?:on|at) /i, '');
    return shiftOf(plain, known) === undefined ? piece : plain;
  });
  if (pieces.every((piece) => !MANY_MORE.test(piece) || shiftOf(piece, known) !== undefined)) return pieces;
  const [more = ''] = MANY_MORE.exec(segment) ?? [];
  throw notUnderstood(
    say`${quoted(segment)}: say ${offered(more)} alone, or type how many there are in all.`,
    [more],
  );
};
