import type { Draft } from '../../../domain/draft.ts';
import { toType } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';
import { GPUS_OF_SERVER } from '../../patterns/hardware/nodes.ts';
import { TOKENS_A_SECOND } from '../../period-names.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';

/** What a measured speed counts, and of what it is, said behind it: "output only", "that's per GPU". */

const IT_IS =
  "(?:(?:and|but|no|nope|nah|wait|well|sorry|actually|oh|btw|i mean|i meant)[,.]* )*(?:(?:(?:that|it|this)(?:'?s| is| was)|(?:those|these) (?:are|were)|that figure is|we (?:measured|counted|count)|counting|counts|measured) )?(?:(?:only|just|all|for|of|the|in|across|on|with|including) )*";
const I_MEAN =
  '(?:[\\s,]+(?:i mean|i meant|we mean|sorry|not per (?:gpu|card|replica)|not (?:all|in total)))*[.!]*';
const COUNTS: readonly (readonly [RegExp, 'output' | 'total'])[] = [
  [
    re`^${IT_IS}(?:output|generated|generation|decode|completion)(?: (?:tokens?|tok\/s|tps|speed|throughput))*(?:,? (?:only|alone|not (?:total|input|prefill|prompts?)|without (?:the )?(?:prefill|inputs?|prompts?)))*$`,
    'output',
  ],
  [
    re`^${IT_IS}(?:(?:inputs?|prompts?|prefill)(?: tokens)? ?(?:and|\+|plus|&) ?(?:outputs?|decode|answers?)|(?:outputs?|decode|answers?)(?: tokens)? ?(?:and|\+|plus|&) ?(?:inputs?|prompts?|prefill)|total tokens|(?:the )?(?:prefill|prompts?|inputs?)(?: (?:too|included|as well))+)(?: tokens?)?(?: (?:together|combined|both|not just output))*$`,
    'total',
  ],
];
const OF_WHAT: readonly (readonly [RegExp, 'gpu' | 'replica' | 'fleet'])[] = [
  [re`^${IT_IS}(?:(?:per|each|a|an|one|every|single) )+(?:gpu|card)${I_MEAN}$`, 'gpu'],
  [re`^${IT_IS}(?:(?:per|each|a|an|one|every|single) )+(?:replica|copy)${I_MEAN}$`, 'replica'],
  [
    re`^(?=.*\b(?:all|both|together|combined|total)\b)${IT_IS}(?:both|(?<many>\d{1,3}|${COUNT_WORD})(?: of (?:them|those))?)(?: (?:gpus|cards))?(?: (?:together|combined|in total))?${I_MEAN}$`,
    'fleet',
  ],
  [
    re`^${IT_IS}(?:total|(?:(?:whole|entire|full|all) )+(?:of (?:them|it) ?)?(?:fleet|cluster|box|node|server|machine|gpus|cards)?|all of them|everything|together|combined|fleet|cluster)(?: together)?${I_MEAN}$`,
    'fleet',
  ],
];

const SPEED = re`\b(?:${TOKENS_A_SECOND}|throughput|speeds?|how fast|measured|benchmark(?:ed)?|clocked)\b`;
const PER = { gpu: 'per GPU', replica: 'per replica', fleet: 'in total' } as const;

const ON_SOME = re`^(?:(?:we|i) )?(?:measured|benchmarked|clocked) (?<many>\d[\d.,]*k?) ?(?<counts>output )?${TOKENS_A_SECOND} (?:on|across|with|over|from|per|for) (?:(?<some>\d{1,3}|${COUNT_WORD}) (?:of (?:them|those)|gpus?|cards?|${GPU_NAME})|(?:(?:an?|one|each|the|our|single) )*(?<node>nodes?|box(?:es)?|servers?|machines?|hosts?))$`;

/**
 * A speed that was measured on so many GPUs, or on a machine: of one GPU where the fleet has other ones, and of all
 * where it has as many. Throws the question where nobody says how many a machine holds.
 */
export const withSpeedOnSome = (line: string, { fields }: Draft): string => {
  const { many = '', counts = '', some, node } = ON_SOME.exec(line)?.groups ?? {};
  const count = fields['selfHosted.gpuCount'];
  if (many === '' || (some === undefined && node === undefined)) return line;
  const told = (tokens: number, of: string): string => `measured ${toType(tokens)} ${counts}tok/s ${of}`;
  const tokens = scaledNumber(many);
  const of = some === undefined ? GPUS_OF_SERVER : countIn(some);
  const [each, all] = [told(tokens / of, PER.gpu), told(tokens, PER.fleet)];
  if (of === count) return all;
  if (some !== undefined) return each;
  throw notUnderstood(
    ask`${quoted(line)}: how many GPUs does it have? All of this card, or ${GPUS_OF_SERVER}?`,
    [
      ...(count !== undefined && count < GPUS_OF_SERVER ? [all] : []),
      each,
      ...(count !== undefined && count > GPUS_OF_SERVER ? [all] : []),
    ],
  );
};

const meantBy = <T>(line: string, rows: readonly (readonly [RegExp, T])[]): T | undefined =>
  rows.find(([pattern]) => pattern.test(line))?.[1];

/** "all 8 together" is of the fleet where that has so many GPUs; of other words it says nothing. */
const isOfOthers = (line: string, { fields }: Draft): boolean => {
  const many = OF_WHAT.map(([pattern]) => pattern.exec(line)?.groups?.many).find((one) => one !== undefined);
  return many !== undefined && countIn(many) !== fields['selfHosted.gpuCount'];
};

/** Whether words tell which tokens a figure counts: "output only". */
export const tellsWhichTokens = (line: string): boolean => meantBy(line, COUNTS) !== undefined;

const tellsMore = (line: string): boolean => tellsWhichTokens(line) || meantBy(line, OF_WHAT) !== undefined;

/** Whether a speed was spoken of last, but for what was told of it since. */
export const isSpeedSpokenOf = (last: readonly string[]): boolean => {
  const other = last.find((words) => !tellsMore(words));
  return other === undefined ? last.length > 0 : SPEED.test(other);
};

/** "that's output only" below "2B tokens": of the volume, where that has one number of tokens. */
const ofVolume = ({ said }: Draft): string | undefined => {
  const words = said['workload.tokensPerMonth']?.words ?? '';
  const tokens = words.match(/\btok(?:en)?s?\b/gi) ?? [];
  return tokens.length === 1 ? words.replace(/\b(?=tok(?:en)?s?\b)/i, 'output ') : undefined;
};

/**
 * The words with the measured speed of the card that they tell more of, whole; `last`: what was said before, the newest
 * first. Throws a question where the volume of the card could be meant as well.
 */
export const withSpeedTold = (line: string, before: Draft, last: readonly string[] = []): string => {
  // "gpt-5-mini, output" says nothing of what is counted.
  const counts = line.includes(' ') ? meantBy(line, COUNTS) : undefined;
  const per = meantBy(line, OF_WHAT);
  if ((counts === undefined && per === undefined) || isOfOthers(line, before)) return line;
  const speed = before.fields['selfHosted.throughput'];
  const isOfSpeed = isSpeedSpokenOf(last);
  const volume = counts === 'output' && !isOfSpeed ? ofVolume(before) : undefined;
  if (speed === undefined) return volume ?? line;
  // A fleet, a GPU or all of it may be what anything else is of.
  if (counts === undefined && !isOfSpeed && last.length > 0) return line;
  const what = (counts ?? speed.counts) === 'output' ? 'output tok/s' : 'tok/s';
  const told = `measured ${speed.tokensPerSecond} ${what} ${PER[per ?? speed.per]}`;
  if (volume === undefined) return told;
  throw notUnderstood(ask`${quoted(line)}: of the measured speed, or of the volume?`, [told, volume]);
};
