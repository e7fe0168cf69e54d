import { type Draft, fieldsThatDiffer } from '../domain/draft.ts';
import type { LlmcostError } from '../errors.ts';
import { casesIn, keepsFigures, type LineCases, severalCases, understoodIn } from '../parse/index.ts';
import { isTrueTo } from './true-to-typed.ts';

/** Lines that hold several jobs, fleets or offers: an answer holds one, so each is offered as a whole line. */

/** How a case is tried. */
export interface CaseTrial {
  /** The line where it is answered, or with what else it is asked; none where nothing answers. */
  readonly hintsOf: (line: string) => Promise<readonly string[]>;
  /** The draft of a line, with the words of it that nobody read; undefined where it is refused. */
  readonly read: (
    line: string,
  ) => Promise<{ readonly draft: Draft; readonly ignored: readonly string[] } | undefined>;
}

const saysFigure = (words: string): boolean => /\d/.test(words);

/** The lines of the cases, each tried; undefined where one is not answered, or differs in what is of all. */
const linesOf = async (
  text: string,
  refusal: LlmcostError,
  { cases, typed: whole, isOwn }: LineCases,
  { hintsOf, read }: CaseTrial,
): Promise<readonly string[] | undefined> => {
  const understood = understoodIn(refusal);
  const refused = cases.map(({ words }) => words);
  const lines: string[] = [];
  const drafts: Draft[] = [];
  for (const { line } of cases) {
    const [hint] = await hintsOf(line);
    const known = hint === undefined ? undefined : await read(hint);
    if (hint === undefined || known === undefined || known.ignored.some(saysFigure)) return undefined;
    const typed = { text, refused, understood: understood ?? known.draft };
    if (!keepsFigures(line, [], hint) || !isTrueTo(typed, hint, known.draft)) return undefined;
    lines.push(hint);
    drafts.push(known.draft);
  }
  const areApart = drafts.every((one, at) =>
    drafts.slice(at + 1).every((other) => {
      const fields = fieldsThatDiffer(one, other);
      return fields.length > 0 && fields.every(isOwn);
    }),
  );
  return areApart && keepsFigures(whole, [], lines.join(' ')) ? lines : undefined;
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

/** The question which of several cases is meant, with the line of each; undefined where the line holds one. */
export const askedOfCases = async (
  text: string,
  refusal: LlmcostError,
  trial: CaseTrial,
): Promise<LlmcostError | undefined> => {
  if (isAnswered(text, refusal)) return undefined;
  for (const ways of await casesIn(text)) {
    if (!isAbout(refusal, ways)) continue;
    const hints = await linesOf(text, refusal, ways, trial);
    if (hints !== undefined) return severalCases(ways, hints).with({ understood: refusal.understood });
  }
  return undefined;
};
