import { defined } from './defined.ts';
import type { Answer } from './domain/answer.ts';
import type { Cases } from './domain/assessment.ts';
import { type Draft, EMPTY_DRAFT } from './domain/draft.ts';
import { Evidence, type MeasuredTraffic, type Warning } from './domain/evidence.ts';
import { count, tokens, usd } from './domain/format.ts';
import type { Intent } from './domain/intent.ts';
import { tokensPerMonth } from './domain/volume.ts';
import type { Working } from './domain/working.ts';
import { assess } from './engine/assess.ts';
import { explain } from './engine/explain.ts';
import { sumsOf } from './engine/sums.ts';
import { LlmcostError } from './errors.ts';
import {
  changeDraft,
  draftFromScenario,
  explainLine,
  FIRST_LINES,
  hintChoices,
  parseLine,
  parseThreadWords,
  printDraft,
  whatIsWrong,
  withOwnModels,
} from './parse/index.ts';
import { type ResolveOptions, repriced, resolve, type WorkspaceSetting } from './resolve/index.ts';
import { neverReason } from './words/break-even.ts';
import { inWords } from './words/document.ts';
import { namesFor } from './words/names.ts';
import { workingOf } from './words/working/working.ts';

/** The way from what somebody typed to what we found: parse, resolve, assess, put into words. Shared by Slack and the terminal. */

export interface AskOptions {
  /** The day of asking. */
  readonly asOf: Date;
  /** Slack id of who asks. */
  readonly by?: string;
  /** What the workspace assumes where nobody says otherwise. */
  readonly defaults?: readonly WorkspaceSetting[];
  /** Traffic that an export of usage has shown. */
  readonly measured?: MeasuredTraffic;
  /** JSON may ask for any volume and any fleet. */
  readonly ofAnySize?: boolean;
  /** The cases of ranges are drawn elsewhere, and come to the answer by `withCases`. */
  readonly withoutCases?: boolean;
}

/** What a line turned out to be: an answer, or an intent that needs none. */
export type Asked =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | {
      readonly kind: 'other';
      readonly intent: Exclude<Intent, { kind: 'estimate' }>;
      /** What was said all the same: the form begins with it. */
      readonly draft: Draft;
    };

type Estimate = Extract<Intent, { kind: 'estimate' }>;

const ignored = (words: readonly string[]): Warning[] =>
  words.length === 0
    ? []
    : [
        {
          code: 'word-ignored',
          message: `Not understood and left out: ${words.map((word) => `"${word}"`).join(', ')}.`,
        },
      ];

/** How words were read that could be read otherwise. */
const readAs = (notes: readonly string[]): Warning[] =>
  notes.map((message) => ({ code: 'read-as', message }));

/** Nobody means it, and whatever is drawn of it, such as an axis that is a little longer, would have no end. */
const LARGEST = 1e300;

const hasOnlyUsableNumbers = (value: unknown): boolean => {
  if (typeof value === 'number') return Math.abs(value) < LARGEST;
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(hasOnlyUsableNumbers);
};

const TOO_LARGE = new LlmcostError(
  'impossible-value',
  'These numbers are too large to be costed. Check the units: k is a thousand, M a million, B a billion.',
);

/** More tokens a month than the world's largest sellers serve, and more GPUs than anybody owns. */
const MOST_TOKENS = 1e15;
const MOST_GPUS = 100_000;

/** What people type beyond sense is a slip of a unit: said to them, not posted. */
const refuseBeyondSense = ({ scenario, assessment }: Answer): void => {
  const volume = tokensPerMonth(scenario.workload);
  if (volume > MOST_TOKENS)
    throw new LlmcostError(
      'impossible-value',
      `${tokens(volume)} tokens a month are more than anybody serves. Check the units: k is a thousand, M a million, B a billion.`,
    );
  const { gpus } = assessment.selfHosted;
  if (gpus > MOST_GPUS)
    throw new LlmcostError(
      'impossible-value',
      `That would take ${count(gpus)} GPUs. Check the volume and its period, or how much a replica serves.`,
    );
};

/** A volume at which to say where the break-even lies, when nobody said theirs. */
const ORIENTATION_TOKENS = 1e9;

const orientation = (draft: Draft, options: ResolveOptions): string => {
  const fields = { ...draft.fields, 'workload.tokensPerMonth': ORIENTATION_TOKENS };
  const { scenario, evidence } = resolve({ ...draft, fields }, options);
  const { verdict, comparisons } = assess(scenario, evidence);
  const breakEven = comparisons.find(({ api }) => api === verdict.leader)?.breakEven;
  const name = evidence.names?.apis.find(({ api }) => api === verdict.leader)?.name ?? verdict.leader;
  const where = `${evidence.names?.model ?? scenario.selfHosted.model} on ${evidence.names?.gpu ?? scenario.selfHosted.gpu}`;
  switch (breakEven?.kind) {
    case 'at':
      return `For orientation: ${where} breaks even with ${name} at ${tokens(breakEven.tokensPerMonth)} tokens a month.`;
    case 'never':
      return `For orientation: ${where} never breaks even with ${name}${breakEven.because === undefined ? '' : `: ${neverReason(breakEven.because)}`}.`;
    default:
      return `For orientation: ${where} is cheaper than ${name} at any volume.`;
  }
};

const withOrientation = (error: LlmcostError, draft: Draft, options: ResolveOptions): LlmcostError =>
  new LlmcostError(error.code, `${error.message} ${orientation(draft, options)}`, [], error.cause, draft);

/** Costs a draft. Throws LlmcostError with a sentence that says what to type instead. */
export const answerDraft = (
  draft: Draft,
  intent: Estimate,
  { asOf, defaults = [], measured, ofAnySize = false, withoutCases = false }: AskOptions,
): Answer => {
  const options = { asOf, defaults };
  try {
    const { scenario, evidence, assumptions } = resolve(draft, options);
    const warnings = [
      ...ignored(intent.ignoredWords),
      ...readAs(intent.readAs ?? []),
      ...(evidence.warnings ?? []),
    ];
    const answer = finish(
      {
        intent,
        draft,
        scenario,
        evidence: { ...evidence, ...defined({ measured }), warnings },
        assumptions: [...assumptions],
      },
      withoutCases,
    );
    if (!ofAnySize) refuseBeyondSense(answer);
    return answer;
  } catch (error) {
    if (error instanceof LlmcostError && error.code === 'volume-missing')
      throw withOrientation(error, draft, options);
    throw error;
  }
};

const finish = (asked: Omit<Answer, 'assessment'>, withoutCases = false): Answer => {
  const { scenario, evidence } = asked;
  const assessment = inWords(scenario, evidence, explain(scenario, evidence, withoutCases));
  if (!hasOnlyUsableNumbers(assessment) || !hasOnlyUsableNumbers(evidence)) throw TOO_LARGE;
  return { ...asked, assessment };
};

/** An answer with its cases, which were drawn elsewhere. Throws LlmcostError `impossible-value` as `answerDraft` does. */
export const withCases = (answer: Answer, cases: Cases | undefined): Answer => {
  if (cases === undefined) return answer;
  if (!hasOnlyUsableNumbers(cases)) throw TOO_LARGE;
  return { ...answer, assessment: { ...answer.assessment, cases } };
};

/** The same on each GPU that was named: the cheapest to host on is answered, and the others are said. */
const cheapestGpu = (draft: Draft, intent: Estimate, options: AskOptions): Answer => {
  const others = intent.compareGpus ?? [];
  const first = answerDraft(draft, intent, options);
  if (others.length === 0) return first;
  const answers = [
    first,
    ...others.map((gpu) =>
      answerDraft({ ...draft, fields: { ...draft.fields, 'selfHosted.gpu': gpu } }, intent, options),
    ),
  ];
  const serves = answers.filter(({ assessment }) => assessment.selfHosted.load !== null);
  const [best = first] = (serves.length === 0 ? answers : serves).toSorted(
    (a, b) => a.assessment.selfHosted.monthlyUsd - b.assessment.selfHosted.monthlyUsd,
  );
  const bills = answers.map(
    ({ evidence, scenario, assessment }) =>
      `${evidence.names?.gpu ?? scenario.selfHosted.gpu} ${usd(assessment.selfHosted.monthlyUsd)}`,
  );
  const compared = {
    code: 'compared',
    message: `Hosting by GPU, a month: ${bills.join(', ')}. The cheapest is shown.`,
  };
  return {
    ...best,
    evidence: { ...best.evidence, warnings: [compared, ...(best.evidence.warnings ?? [])] },
    assessment: { ...best.assessment, warnings: [compared, ...best.assessment.warnings] },
  };
};

/** A line as it was read: what it asks for, and the draft of what it says. */
export type ReadLine = Awaited<ReturnType<typeof parseLine>>;

/** Reads a line and costs nothing. Throws LlmcostError where it cannot be read. */
export const readLine = (text: string, { by }: Pick<AskOptions, 'by'>): Promise<ReadLine> =>
  parseLine(text, defined({ by }));

/** Words in which a model that the workspace keeps is named as one. */
export const withKept = (text: string, defaults: readonly WorkspaceSetting[] | undefined): string =>
  withOwnModels(
    text,
    (defaults ?? []).flatMap(({ field }) =>
      field.startsWith('model/') ? [field.slice('model/'.length)] : [],
    ),
  );

const answerOnce = async (text: string, options: AskOptions, read?: ReadLine): Promise<Asked> => {
  const words = withKept(text, options.defaults);
  const { intent, draft } = (words === text ? read : undefined) ?? (await readLine(words, options));
  if (intent.kind !== 'estimate') return { kind: 'other', intent, draft };
  try {
    return { kind: 'answer', answer: cheapestGpu(draft, intent, options) };
  } catch (error) {
    if (!(error instanceof LlmcostError) || error.understood !== undefined) throw error;
    throw new LlmcostError(error.code, error.message, error.hints, error.cause, draft);
  }
};

const MOST_HINTS = 4;
const MOST_TRIES = 14;

/** What stands in the way of a line; null where it is answered. */
const refusalOf = (line: string, options: AskOptions): Promise<LlmcostError | null> =>
  answerOnce(line, options).then(
    ({ kind }) => (kind === 'answer' ? null : NO_ANSWER),
    (error: unknown) => {
      if (error instanceof LlmcostError) return error;
      throw error;
    },
  );

const NO_ANSWER = new LlmcostError('not-understood', 'That is no question of costs.', []);

const MOST_SECOND = 2;

/** Lines that answer a second question as well, where the answer to the first leaves one open. */
const secondAnswers = async (line: string, refusal: LlmcostError, options: AskOptions): Promise<string[]> => {
  const { keeping, isQuestion } = hintChoices(line, refusal);
  if (!isQuestion && refusal.code !== 'volume-missing') return [];
  for (const second of keeping.slice(0, MOST_SECOND))
    if ((await refusalOf(second, options)) === null) return [second];
  return [];
};

/**
 * The first of some lines that are answered, for a hint must be worth its click. `deeper`: where one leaves a second question
 * open, with the answer to that too.
 */
const thatRun = async (
  lines: readonly string[],
  most: number,
  options: AskOptions,
  deeper = false,
): Promise<string[]> => {
  const found: string[] = [];
  for (const line of lines.slice(0, MOST_TRIES)) {
    if (found.length >= most) break;
    const refusal = await refusalOf(line, options);
    if (refusal === null) found.push(line);
    else if (deeper) found.push(...(await secondAnswers(line, refusal, options)));
  }
  return [...new Set(found)];
};

/** The refusal with whole lines that are answered, instead of pieces that may not be. */
const withLines = async (text: string, refusal: LlmcostError, options: AskOptions): Promise<LlmcostError> => {
  const { keeping, dropping, isQuestion } = hintChoices(text, refusal);
  const lines = await thatRun(keeping, MOST_HINTS, options, isQuestion);
  // What leaves out what somebody typed is no answer to a question about it.
  if (lines.length === 0 || !isQuestion)
    lines.push(
      ...(await thatRun(
        dropping.filter((line) => !keeping.includes(line)).slice(0, MOST_TRIES),
        MOST_HINTS - lines.length,
        options,
      )),
    );
  const hints = lines.length > 0 ? lines : FIRST_LINES;
  // To whoever typed it, a name that nobody knows is a word that was not understood.
  const code = refusal.code === 'unknown-name' ? 'not-understood' : refusal.code;
  return new LlmcostError(code, refusal.message, hints, refusal.cause, refusal.understood);
};

/**
 * Answers a line of words, which is not read again where `read` says how it was. Throws LlmcostError with a sentence,
 * whole lines to type instead as its hints, and the draft of what was understood.
 */
export const answerLine = async (text: string, options: AskOptions, read?: ReadLine): Promise<Asked> => {
  try {
    return await answerOnce(text, options, read);
  } catch (error) {
    throw error instanceof LlmcostError ? await withLines(text, error, options) : error;
  }
};

/** How a line was read: each piece, the rule that read it, and the field that it gave. */
export const explained = explainLine;

/** The line that asks the same again. */
export const lineFor = ({ draft }: Answer): string => printDraft(draft);

/**
 * The same question with what somebody wants to be different, in the words of a thread: "what if 2B tokens?". Throws
 * LlmcostError where the words change nothing.
 */
export const changedBy = async (before: Answer, words: string, options: AskOptions): Promise<Answer> => {
  const said = await parseThreadWords(words, {
    ...defined({ by: options.by }),
    model: before.scenario.selfHosted.model,
    before: before.draft,
  });
  if (said.kind !== 'change')
    throw new LlmcostError('not-understood', `"${words}" changes nothing. Say what becomes different.`, [
      'what if 2B tokens?',
    ]);
  const draft = changeDraft(before.draft, said, before.scenario, options.by);
  const { measured } = before.evidence;
  return answerDraft(draft, AS_JSON, { ...defined({ measured }), ...options });
};

const MOST_MENTIONS = 3;

/**
 * A refusal of words in a thread with whole mentions to say instead, each of which changes `before` as it stands. Those
 * that keep all that was said come first.
 */
export const withMentions = async (
  mention: string,
  refusal: LlmcostError,
  before: Answer,
  options: AskOptions,
): Promise<LlmcostError> => {
  const { keeping, dropping, isQuestion } = hintChoices(mention, refusal);
  const changes = (words: string): Promise<boolean> =>
    changedBy(before, words, options).then(
      ({ scenario }) => JSON.stringify(scenario) !== JSON.stringify(before.scenario),
      (error: unknown) => {
        if (error instanceof LlmcostError) return false;
        throw error;
      },
    );
  const found: string[] = [];
  // What was said and its answer behind it says both; a volume that nobody said would be a change of its own.
  const isSample = (words: string): boolean =>
    words.startsWith(`${mention},`) || FIRST_LINES.some((volume) => words.startsWith(volume));
  const first = isQuestion ? [...refusal.hints, ...keeping] : [...keeping, ...refusal.hints, ...dropping];
  // Where nothing that keeps all of it runs, what is left without the unknown word is better than no way on.
  for (const lines of isQuestion ? [first, dropping] : [first]) {
    if (found.length > 0) break;
    for (const words of new Set(lines.filter((line) => !isSample(line)).slice(0, MOST_TRIES))) {
      if (found.length >= MOST_MENTIONS) break;
      if (await changes(words)) found.push(words);
    }
  }
  return new LlmcostError(refusal.code, refusal.message, found, refusal.cause, refusal.understood);
};

/** The sums of an answer, laid open. */
export const workingFor = ({ scenario, evidence, assessment }: Answer): Working =>
  workingOf(
    scenario,
    assessment,
    sumsOf(scenario, assessment),
    namesFor({ scenario, evidence }, 'asker').apiById,
  );

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const AS_JSON: Estimate = { kind: 'estimate', preview: false, ignoredWords: [] };

const parsedEvidence = (value: unknown): Partial<Evidence> => {
  const parsed = Evidence.partial().safeParse(value);
  if (parsed.success) return defined(parsed.data);
  throw new LlmcostError('invalid-scenario', `${whatIsWrong(parsed.error.issues, value, 'evidence')}.`);
};

/** JSON from outside. Throws LlmcostError with what the reader stumbled over. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new LlmcostError('invalid-scenario', `This is not JSON: ${(cause as Error).message}.`, [], cause);
  }
};

/**
 * Answers a scenario, or a printed document `{ scenario, evidence }`, as JSON. Evidence that comes with it is taken
 * as it is, so that a printed answer fed back gives the same assessment.
 */
export const answerJson = (json: unknown, options: AskOptions): Answer => {
  const printed = isRecord(json) && 'scenario' in json ? json : { scenario: json };
  const draft = draftFromScenario(printed.scenario);
  const answer = answerDraft(draft ?? EMPTY_DRAFT, AS_JSON, { ...options, ofAnySize: true });
  if (!isRecord(printed) || !('evidence' in printed) || printed.evidence === undefined) return answer;
  const given = parsedEvidence(printed.evidence);
  const evidence: Evidence = { ...answer.evidence, warnings: [], variants: [], ...given };
  return finish({ ...answer, evidence });
};

/** What was understood of what no draft was made of. */
export { EMPTY_DRAFT as NOTHING_UNDERSTOOD } from './domain/draft.ts';
export { wordsOfConfig } from './parse/index.ts';

/** What a verdict costs a month: hosting, or the API that it chose. */
const verdictUsd = ({ assessment: { verdict, selfHosted, comparisons } }: Answer): number =>
  verdict.choice === 'self-host'
    ? selfHosted.monthlyUsd
    : (comparisons.find(({ api }) => api === verdict.api)?.monthlyUsd ?? selfHosted.monthlyUsd);

/** A verdict and its bill a month. */
export interface PricedVerdict {
  readonly choice: Answer['assessment']['verdict']['choice'];
  readonly api: string;
  readonly usd: number;
}

const pricedVerdict = (answer: Answer): PricedVerdict => {
  const { choice, api } = answer.assessment.verdict;
  return { choice, api, usd: verdictUsd(answer) };
};

/** A recorded answer as it was and at today's API prices, both by today's sums: what differs is the prices' doing. */
export const atTodaysPrices = (
  recorded: Answer,
  options: ResolveOptions,
): { readonly before: PricedVerdict; readonly after: PricedVerdict } => {
  const scenario = repriced(recorded.scenario, recorded.evidence, options);
  return {
    before: pricedVerdict(finish(recorded, true)),
    after: pricedVerdict(finish({ ...recorded, scenario }, true)),
  };
};
