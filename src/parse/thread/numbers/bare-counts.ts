import { type Draft, type DraftField, fieldsIn } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { areAlike } from '../../likely-amounts.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';
import { SCALED_VOLUMES } from '../amounts/scaled.ts';
import { holdsOf, joined, piecesOf, withoutHolds } from '../wording/pieces.ts';
import { wantedIn } from '../wording/speech.ts';
import { topicKept } from '../wording/topic.ts';

/** A count with nothing that it counts: "make it two", "4 of them", "650". */

/** A count in figures or in words. */
export const BARE_COUNT = String.raw`(?<many>\d{1,3}|${COUNT_WORD})`;
const OF_GPUS: readonly RegExp[] = [
  re`^(?:(?:only|just|use|with|on|run|try|make it) )*${BARE_COUNT} (?:macs?|mac studios?|studios)$`,
  re`^(?:(?:only|just|use|with|take|keep|run|on) )*${BARE_COUNT} of (?:the|our|those|these|my) (?:\d+ )?(?:gpus?|cards?|${GPU_NAME})$`,
  re`^(?:we |i )?(?:(?:only|just|actually|already|now|currently|do|'ve) )*(?:own|have|had|rent|rented|bought|got|get|can get|could get|can have|use) (?:(?:only|just|actually|about) )*${BARE_COUNT}(?: of (?:them|those|these))?(?: (?:now|actually|of them|only|working|left|running|available|usable|alive))*$`,
  re`^(?:(?:only|just|use|with|take|make it) )*${BARE_COUNT} of (?:them|those|these)$`,
  re`^(?:(?:can|could|would|might|may) )?(?:(?:we|you|it|they|this|i) )?(?:(?:also|just|only|maybe|even) )*(?:get away|get by|make do|manage|live|do(?: it| this| that| the (?:job|same))?|run(?: it| this| that)?|fit(?: it)?|squeeze(?: it)?|serve(?: it| this| that)?) (?:with|on|onto|by) (?:(?:only|just) )*${BARE_COUNT}(?: (?:instead|too|then|as well|of (?:them|those)))*$`,
];
const OF_TOPIC = re`^(?!one$|[^\d]*\b(?:that|this) one\b)(?:(?:make|let'?s (?:make|do)|try|do|take|use|say|have|go (?:to|with)|(?:no,? )?(?:keep|stay (?:at|with|on)|stick (?:to|with)|leave (?:it )?at)) (?:it |that |them )?|(?:only|just|rather|so|better|then|if|with|on|at) )*${BARE_COUNT}(?: (?:then|instead|of (?:them|those|these)|is enough|would do|rather))*$`;

const isRate = (words = ''): boolean => /^\d[\d.]* ?(?:rps|qps)\b/i.test(words);

/** As many GPUs as somebody speaks of without saying so. */
const FEW = 16;

/** How near a number without a scale must be to one that was said with it. */
const AS_NEAR = 3;

/** "make it 650" below 600M tokens: the amounts in which it may stand. */
const volumesLike = (count: number, said: Draft['said']): readonly string[] =>
  [...SCALED_VOLUMES, 'workload.bill' as const].flatMap((field) => {
    const words = said[field]?.words ?? '';
    const pieces = piecesOf(withoutHolds(words));
    return pieces.flatMap((piece) => {
      const [, digits = '', scale = ''] = /^\$?(\d[\d.]*)([kmbt]?)$/i.exec(piece.number) ?? [];
      const sign = piece.number.startsWith('$') ? '$' : '';
      if (!areAlike(count, Number(digits), AS_NEAR)) return [];
      const now = pieces.map((one) => (one === piece ? { ...one, number: `${sign}${count}${scale}` } : one));
      return `${joined(now)}${holdsOf(words).replace(';', ',')}`;
    });
  });

/** What a bare count could count, the likeliest first. */
const countables = (
  count: number,
  volumes: readonly string[],
  { fields, said }: Draft,
): readonly string[] => {
  const machine = fields['selfHosted.instance'];
  const some = (noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
  const machines = [
    ...(machine === undefined ? [] : [`${count}x ${machine}`]),
    ...(isRate(said['workload.requestsPerMonth']?.words) ? [`${count} rps`] : []),
    some('GPU'),
  ];
  return [
    ...(count > FEW ? [...volumes, ...machines] : [...machines, ...volumes]),
    some('spare'),
    some('replica'),
  ];
};

/** So many times as many GPUs, or as few, are likely meant by a bare count. */
const AS_MANY_GPUS = 8;
/** What is said with a number that nobody counts. */
const NO_COUNT: ReadonlySet<DraftField> = new Set([
  'selfHosted.model',
  'selfHosted.gpu',
  'selfHosted.gpuCount',
  'selfHosted.precision',
  'apis',
]);

/** Whoever says that a number stays speaks of one that is there. */
const KEPT = /\b(?:keep|stay|stick|leave)\b/i;
const isBareCount = (words: string): boolean => OF_TOPIC.test(wantedIn(words));

/** Whether the GPUs of a card are the one figure on it that a bare count is near. */
const isOfGpusAlone = (count: number, gpus: number, { said }: Draft): boolean => {
  if (count > FEW || count > gpus * AS_MANY_GPUS || count * AS_MANY_GPUS < gpus) return false;
  const words = fieldsIn(said).flatMap((field) => (NO_COUNT.has(field) ? [] : (said[field]?.words ?? [])));
  return words.flatMap(piecesOf).every(({ number }) => {
    const other = Number.parseFloat(number.replace(/^\$/, ''));
    return /[kmbt]$/i.test(number) || !areAlike(count, other, AS_NEAR);
  });
};

/** A bare count, with what it counts: GPUs that are pointed at, or what was spoken of last. */
export const countAlone = (line: string, before: Draft, last: readonly string[]): string => {
  const { 'selfHosted.gpuCount': gpus, 'selfHosted.instance': machine } = before.fields;
  for (const pattern of gpus === undefined ? OF_GPUS.slice(0, 2) : OF_GPUS) {
    const many = pattern.exec(line)?.groups?.many;
    if (many !== undefined) return `${countIn(many)} GPUs`;
  }
  const many = OF_TOPIC.exec(line)?.groups?.many;
  if (many === undefined) return line;
  const count = countIn(many);
  if (machine !== undefined && / of (?:them|those|these)$/i.test(line)) return `${count}x ${machine}`;
  const volumes = volumesLike(count, before.said);
  // "650" below 600M tokens is none of 2 spares that were spoken of last.
  const topic = count > FEW && volumes.length > 0 ? undefined : topicKept(line, count, last);
  if (topic !== undefined) return `${count} ${topic}`;
  const isFirst =
    machine === undefined && volumes.length === 0 && !KEPT.test(line) && last.every(isBareCount);
  if (gpus !== undefined && isFirst && isOfGpusAlone(count, gpus, before)) return `${count} GPUs`;
  throw notUnderstood(ask`${quoted(line)}: of what? Say what it counts.`, countables(count, volumes, before));
};
