import type { Answer } from '../domain/answer.ts';
import { fieldsThatDiffer } from '../domain/draft.ts';
import { LlmcostError } from '../errors.ts';
import { casesIn, keepsFigures, type LineCases, severalCases, understoodIn } from '../parse/index.ts';
import { onCheapestGpu } from './cheapest-hosting.ts';
import type { AskOptions } from './draft.ts';
import { jobsTogether } from './jobs-together.ts';
import type { ReadLine } from './line.ts';
import { isTrueTo } from './true-to-typed.ts';

/** Lines that hold several jobs, fleets or offers: an answer holds one, so each is offered as a whole line. */

/** How a case is tried. */
export interface CaseTrial {
  /** The line where it is answered, or with what else it is asked; none where nothing answers. */
  readonly hintsOf: (line: string) => Promise<readonly string[]>;
  /** A line as it is read, or why it is refused. */
  readonly read: (line: string) => Promise<ReadLine | LlmcostError>;
}

/** Several cases of a line: the question which is meant, and how each was read. */
export interface SeveralCases {
  readonly question: LlmcostError;
  readonly ways: LineCases;
  readonly reads: readonly ReadLine[];
}

const saysFigure = (words: string): boolean => /\d/.test(words);

const leavesFigure = ({ intent }: ReadLine): boolean =>
  intent.kind !== 'estimate' || intent.ignoredWords.some(saysFigure);

/** A case that is answered: its line to run, and how that is read. */
interface TriedCase {
  readonly hint: string;
  readonly read: ReadLine;
}

/**
 * A case whose line is answered, saying all that was typed of it. `unread` where words of it are not understood, which
 * is asked about once that case is typed alone; undefined for any other.
 */
const triedCase = async (
  text: string,
  refusal: LlmcostError,
  line: string,
  refused: readonly string[],
  { hintsOf, read }: CaseTrial,
): Promise<TriedCase | 'unread' | undefined> => {
  const [hint] = await hintsOf(line);
  const known = await read(hint ?? line);
  if (known instanceof LlmcostError) return known.about?.kind === 'unread' ? 'unread' : undefined;
  if (hint === undefined || leavesFigure(known)) return undefined;
  const typed = { text, refused, understood: understoodIn(refusal) ?? known.draft };
  return keepsFigures(line, [], hint) && isTrueTo(typed, hint, known.draft)
    ? { hint, read: known }
    : undefined;
};

/** Whether each differs from each, and in nothing that is of all. */
const areApart = (reads: readonly ReadLine[], isOwn: LineCases['isOwn']): boolean =>
  reads.every(({ draft: one }, at) =>
    reads.slice(at + 1).every(({ draft: other }) => {
      const fields = fieldsThatDiffer(one, other);
      return fields.length > 0 && fields.every(isOwn);
    }),
  );

/** The cases that are answered; none where one is refused that was understood, or they differ in what is of all. */
const tried = async (
  text: string,
  refusal: LlmcostError,
  { cases, typed, isOwn }: LineCases,
  trial: CaseTrial,
): Promise<readonly TriedCase[]> => {
  const refused = cases.map(({ words }) => words);
  const answered: TriedCase[] = [];
  const lines: string[] = [];
  for (const { line } of cases) {
    const found = await triedCase(text, refusal, line, refused, trial);
    if (found === undefined) return [];
    if (found !== 'unread') answered.push(found);
    lines.push(found === 'unread' ? line : found.hint);
  }
  const reads = answered.map(({ read }) => read);
  const isEnough = answered.length === cases.length || refusal.code === 'contradiction';
  return isEnough && areApart(reads, isOwn) && keepsFigures(typed, [], lines.join(' ')) ? answered : [];
};

const areOfOne = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

/** Whether what was refused is of the cases themselves, and of more than one where two things exclude each other. */
const isAbout = ({ code, about }: LlmcostError, { kind, cases }: LineCases): boolean => {
  if (about === undefined || about.kind === 'not-ours') return false;
  // What asks how two amounts go together knows more of them than that there are two.
  const isOfAmounts = kind === 'jobs' || kind === 'volumes';
  if (isOfAmounts && code !== 'contradiction' && about.kind !== 'unread') return false;
  const holders = about.words.map((words) =>
    cases.flatMap((one, at) => (areOfOne(one.words.toLowerCase(), words.toLowerCase()) ? [at] : [])),
  );
  const held = new Set(holders.flat());
  return code === 'contradiction' ? held.size > 1 || holders.some((at) => at.length === 0) : held.size > 0;
};

/** Whether a refusal has answers of its own, which nobody typed: they say more than which words are one case's. */
const isAnswered = (text: string, { about, hints }: LlmcostError): boolean => {
  if (about?.kind !== 'question' && about?.kind !== 'refused') return false;
  const typed = [text, ...about.words].map((words) => words.toLowerCase());
  return hints.some((hint) => !typed.some((words) => words.includes(hint.toLowerCase())));
};

/** The cases that a refused line holds, each as a whole line that is answered; undefined where it holds one. */
export const severalIn = async (
  text: string,
  refusal: LlmcostError,
  trial: CaseTrial,
): Promise<SeveralCases | undefined> => {
  if (isAnswered(text, refusal)) return undefined;
  for (const ways of await casesIn(text)) {
    const found = isAbout(refusal, ways) ? await tried(text, refusal, ways, trial) : [];
    if (found.length === 0) continue;
    const question = severalCases(
      ways,
      found.map(({ hint }) => hint),
    ).with({ understood: refusal.understood });
    return { question, ways, reads: found.map(({ read }) => read) };
  }
  return undefined;
};

/**
 * The answer to jobs of one model that are added up, with a note that they are; undefined where no sum is exact, or
 * nothing says that they come together.
 */
export const answerTogether = (
  { ways: { kind, cases, addUp }, reads }: SeveralCases,
  options: AskOptions,
): Answer | undefined => {
  const words = cases.map((one) => one.words);
  const areAll = reads.length === cases.length;
  const draft =
    kind === 'jobs' && addUp && areAll
      ? jobsTogether(
          reads.map((read) => read.draft),
          words.join(' + '),
        )
      : undefined;
  const intent = reads[0]?.intent;
  if (draft === undefined || intent?.kind !== 'estimate') return undefined;
  const quotes = words.map((one) => `"${one}"`);
  const note = `${quotes.slice(0, -1).join(', ')} and ${quotes.at(-1)} are added up.`;
  return onCheapestGpu(draft, { ...intent, readAs: [note, ...(intent.readAs ?? [])] }, options);
};
