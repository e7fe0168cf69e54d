import type { Draft, DraftField } from '../domain/draft.ts';
import { fieldsOf } from '../domain/fields/index.ts';
import { LlmcostError } from '../errors.ts';
import { parseLine } from './line.ts';
import { notUnderstood, quoted } from './problems.ts';
import { numberInWord } from './text/number-words.ts';

/** Numbers in a thread that stand for others of what was said before: "500 users" below "300 users x 25 prompts/day". */

const NUMBER = String.raw`\$?\d[\d.,]*(?: ?(?:[kmbt](?![a-z])|thousand|million|billion|trillion))?`;
const PIECES = new RegExp(String.raw`(?<number>${NUMBER})(?<tail>[^\d$]*)`, 'gi');
const ONE_PIECE = new RegExp(
  String.raw`^(?:(?:only|about|around|just|maybe|roughly|with|for|at|it'?s|we have|there are|more like|closer to|probably) )*(?<number>${NUMBER})(?<tail> ?[^\d$]*?)(?: (?:now|instead|actually|use it))*$`,
  'i',
);

/** A number and what it counts. */
interface Piece {
  readonly number: string;
  readonly tail: string;
}

const PEOPLE =
  /^(?:user|people|person|employee|dev|developer|customer|client|seat|student|agent|engineer|colleague|member|analyst)$/;

/** "prompts a day", "prompt/day": of what, and how often. */
const plainTail = (tail: string): string =>
  tail
    .toLowerCase()
    .replace(/[,;x×*]+\s*$/, '')
    .replace(/\b(?:per|a|an|each|every)\b|\//g, ' / ')
    .replace(/\b(dai|week|month|hour|year)ly\b/g, (_, unit: string) => ` / ${unit === 'dai' ? 'day' : unit}`)
    .replace(/(\p{L}{2,})s\b/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();

const nounOf = (tail: string): string => tail.replace(/\/.*$/, '').trim();
const periodOf = (tail: string): string => /\/ ?([^/]+)$/.exec(tail)?.[1] ?? '';

/** Whether a number with `said` behind it can only stand for that with `known` behind it. */
const isOfSame = (said: string, known: string): boolean => {
  if (said === '' || known === '') return false;
  const [noun, other] = [nounOf(said), nounOf(known)];
  if (noun === '') return other !== '' && periodOf(said) === periodOf(known);
  const isSame = noun === other || (PEOPLE.test(noun) && PEOPLE.test(other));
  return isSame && (periodOf(said) === '' || periodOf(said) === periodOf(known));
};

const piecesOf = (words: string): Piece[] =>
  [...words.matchAll(PIECES)].map(({ groups }) => ({
    number: groups?.number?.trim() ?? '',
    tail: groups?.tail ?? '',
  }));

/** The field that some words set, and it alone. */
const onlyFieldOf = async (words: string): Promise<DraftField | undefined> => {
  try {
    const { intent, draft } = await parseLine(words);
    const [field, ...more] = Object.keys(draft.fields) as DraftField[];
    return intent.kind === 'estimate' && intent.ignoredWords.length === 0 && more.length === 0
      ? field
      : undefined;
  } catch (error) {
    if (error instanceof LlmcostError) return undefined;
    throw error;
  }
};

/** The words before with a number in the place of the one that it stands for; several are multiplied. */
const inPlaceOf = (words: string, { number, tail }: Piece): string | undefined => {
  const pieces = piecesOf(words);
  const [of, ...more] = pieces.filter((piece) => isOfSame(tail, plainTail(piece.tail)));
  if (of === undefined || more.length > 0) return undefined;
  // Said whole, it needs nothing of what was said before.
  if (pieces.length === 1 && tail === plainTail(of.tail)) return undefined;
  return pieces.map((piece) => `${piece === of ? number : piece.number}${piece.tail}`.trim()).join(' * ');
};

/** "34B" below a model of 40B and a volume: of which? */
const refuseTwoSizes = (line: string, { fields }: Draft, number: string): void => {
  if (fields['selfHosted.modelSpec'] === undefined || !/b|billion/i.test(number)) return;
  throw notUnderstood(`${quoted(line)}: tokens a month, or the size of the model?`, [
    `a ${number} model`,
    `${number} tokens`,
  ]);
};

/** A mention that is one number, with what was said around the number that it takes the place of. */
export const withNumbersInPlace = async (line: string, before: Draft): Promise<string> => {
  const { number, tail = '' } = ONE_PIECE.exec(line)?.groups ?? {};
  if (number === undefined) return line;
  const piece = { number: number.trim(), tail: plainTail(tail) };
  if (piece.tail === '') refuseTwoSizes(line, before, piece.number);
  for (const field of fieldsOf('volume')) {
    const words = before.said[field]?.words;
    const whole = words === undefined ? undefined : inPlaceOf(words, piece);
    if (whole !== undefined && (await onlyFieldOf(whole)) === field) return whole;
  }
  return line;
};

const COUNT = String.raw`(?<many>\d{1,4}|one|two|three|four|five|six|seven|eight|ten|twelve|sixteen)`;
const OF_GPUS: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:(?:only|just|use|with|take|keep|run|on) )*${COUNT} of (?:the|our|those|these|my) (?:\d+ )?(?:gpus?|cards?|[a-z]+\d+\w*)$`,
    'i',
  ),
  new RegExp(
    `^(?:we |i )?(?:(?:only|just|actually|already|now|currently|do|'ve) )*(?:own|have|rent|rented|bought|got|use) (?:(?:only|just|actually|about) )*${COUNT}(?: of (?:them|those|these))?(?: (?:now|actually|of them|only))*$`,
    'i',
  ),
  new RegExp(`^(?:(?:only|just|use|with|take|make it) )*${COUNT} of (?:them|those|these)$`, 'i'),
];
const OF_TOPIC = new RegExp(
  `^(?!one$)(?:(?:make|let'?s (?:make|do)|try|do|take|use|say|have|go (?:to|with)) (?:it |that |them )?|(?:only|just|rather|so|better|then) )*${COUNT}(?: (?:then|instead|of (?:them|those)|is enough|would do|rather))*$`,
  'i',
);

/** What was spoken of last, as it is counted. */
const TOPICS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:spares?|standby|backup|redundan\w+)\b/i, 'spares'],
  [/\breplicas?\b/i, 'replicas'],
  [/\b(?:ops|engineers?|people|sre)\b/i, 'hours of ops'],
  [/\b(?:gpus?|cards?|[abhl]\d{2,3}s?|l40s|b\d00s?|h\d00s?|mi\d{3}x?)\b/i, 'GPUs'],
];

const IN_TOTAL =
  /^(?:(?:they|it|that|these|the (?:gpus|cards|machines|boxes|servers)|we) )?(?:(?:cost|costs|paid|is|was|were|price is|came to|for)(?: us| about)? )*(?<price>\$ ?\d[\d.,]*k?) (?:in total|total|altogether|all in|for (?:all(?: of (?:them|it))?|everything|both|the (?:lot|whole (?:lot|thing|fleet)))(?: (?:\d+|two|three|four|six|eight|ten|sixteen))?(?: (?:gpus|cards|of them))?)$/i;

/** A price of all of a fleet that is owned, with how many those are. */
export const withFleet = (line: string, { fields }: Draft): string => {
  const price = IN_TOTAL.exec(line)?.groups?.price;
  const count = fields['selfHosted.gpuCount'];
  return price === undefined || count === undefined || fields['selfHosted.procurement.kind'] !== 'own'
    ? line
    : `own ${count} GPUs ${price} total`;
};

/** A bare count, with what it counts: GPUs that are pointed at, or what was spoken of last. */
export const countOfTopic = (line: string, { fields }: Draft, last = ''): string => {
  const isFleet = fields['selfHosted.gpuCount'] !== undefined;
  for (const pattern of isFleet ? OF_GPUS : OF_GPUS.slice(0, 1)) {
    const many = pattern.exec(line)?.groups?.many;
    if (many !== undefined) return `${numberInWord(many.toLowerCase()) ?? many} GPUs`;
  }
  const many = OF_TOPIC.exec(line)?.groups?.many;
  if (many === undefined) return line;
  const count = numberInWord(many.toLowerCase()) ?? Number(many);
  const topic = TOPICS.find(([pattern]) => pattern.test(last))?.[1];
  if (topic !== undefined) return `${count} ${topic}`;
  throw notUnderstood(`${quoted(line)}: of what? Say what it counts.`, [
    `${count} GPUs`,
    `${count} spares`,
    `${count} replicas`,
  ]);
};
