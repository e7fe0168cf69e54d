import { type AskOptions, answerDraft } from '../../answer/index.ts';
import type { Answer } from '../../domain/answer.ts';
import type { Draft } from '../../domain/draft.ts';
import { ESTIMATE } from '../../domain/intent.ts';
import { LlmcostError } from '../../errors.ts';
import { readForm } from '../../parse/index.ts';
import { inputLabel } from '../../render/index.ts';
import { type InputName, inputId } from '../../wire/form.ts';
import { isPrivate, shownInputs, volumeInput, volumeMeasureOf } from '../../wire/form-layout.ts';
import { uploadedIn } from '../../wire/form-state.ts';
import type { SharedFile } from '../../wire/shared-file.ts';
import { AT_INPUT, FORM_FORGOTTEN, underMore } from '../../words/notices/windows.ts';
import { wordsAtInput } from '../at-input.ts';
import type { Deps } from '../deps.ts';
import { blamedInput } from './blame.ts';
import { costingForm } from './costing.ts';
import type { WithExport } from './export.ts';
import { type Repository, repositoryIn, SOME_SPEC } from './hub.ts';
import { begunWith, type FormSession, type ShownForm, sessionOf } from './session.ts';
import { SOME_VOLUME } from './some-volume.ts';

/** Whether a form that was sent can be answered, and what is wrong with it where it cannot. */

type Problems = ReadonlyMap<InputName, string>;

/** What can be answered at once, and what once more of it was read. */
export type Found = { readonly kind: 'answer'; readonly answer: Answer } | LaterAnswer;

type Judged = Found | { readonly kind: 'problems'; readonly problems: Problems };

/** Errors under their inputs; what is wrong behind "More" is said where it can be seen. */
const errorsOf = ({ values, base }: FormSession, problems: Problems): Record<string, string> => {
  const shown = shownInputs(values, begunWith(base));
  const errors: Record<string, string> = {};
  for (const [name, message] of problems) {
    const isShown = shown.includes(name);
    const id = inputId(isShown ? name : volumeInput(values));
    const words = isShown ? message : underMore(inputLabel(name), message);
    errors[id] = errors[id] === undefined ? words : `${errors[id]} ${words}`;
  }
  return errors;
};

/** What takes longer than Slack waits for a form: an export to read, a repository to look up, or both. */
export interface LaterAnswer extends WithExport {
  readonly kind: 'later';
  readonly repository: Repository | undefined;
  /** How to cost what comes of it. */
  readonly optionsFor: (draft: Draft) => AskOptions;
}

/**
 * What an export fills and what the Hub shows is not known yet: whatever else stands in the form is tried, with some
 * volume where an export will say it, and with some shape.
 */
const tryBeside = ({ draft: said, files, repository }: LaterAnswer, options: AskOptions): void => {
  const draft = repository === undefined ? said : { ...said, fields: { ...SOME_SPEC, ...said.fields } };
  try {
    answerDraft(draft, ESTIMATE, options);
  } catch (error) {
    const isForExport = error instanceof LlmcostError && error.code === 'volume-missing' && files.length > 0;
    if (!isForExport) throw error;
    answerDraft({ ...draft, fields: { ...SOME_VOLUME, ...draft.fields } }, ESTIMATE, options);
  }
};

const wrong = (problems: Problems): Judged => ({ kind: 'problems', problems });

const NO_EXPORT = wrong(new Map([['usage', AT_INPUT.noExport]]));

/** The answer to what stands in the form, or what is wrong with it; where something has to be read first, what for. */
const judge = async (deps: Deps, session: FormSession, files: readonly SharedFile[]): Promise<Judged> => {
  const { values, base, user } = session;
  const [{ draft, problems }, optionsFor] = await Promise.all([
    readForm({ values, base, by: user }),
    costingForm(deps, session),
  ]);
  if (problems.size > 0) return wrong(problems);
  if (files.length === 0 && volumeMeasureOf(values) === 'export') return NO_EXPORT;
  const options = optionsFor(draft);
  // Nobody else reads the card in a direct message of the bot.
  const intent = { ...ESTIMATE, preview: isPrivate(values) && session.meta.channel !== undefined };
  const repository = repositoryIn(deps, draft);
  const later: LaterAnswer = { kind: 'later', draft, intent, files, repository, optionsFor };
  try {
    if (files.length === 0 && repository === undefined)
      return { kind: 'answer', answer: answerDraft(draft, intent, options) };
    tryBeside(later, options);
    return later;
  } catch (error) {
    const words = wordsAtInput(deps, error, 'a form could not be answered');
    const input =
      error instanceof LlmcostError ? blamedInput(draft, error, values, options) : volumeInput(values);
    return wrong(new Map([[input, words]]));
  }
};

/** What was sent, answered; or what is wrong with it. */
export type JudgedForm =
  | { readonly kind: 'taken'; readonly session: FormSession; readonly found: Found }
  | RefusedForm;

/** The errors to show, by input; without its session where it is not known what stood in the form. */
export interface RefusedForm {
  readonly kind: 'refused';
  readonly errors: Record<string, string>;
  readonly session?: FormSession;
}

/** Reads what was sent, and writes nothing: its ack waits for this. */
export const readSent = async (
  deps: Deps,
  who: Pick<FormSession, 'team' | 'user'>,
  view: ShownForm,
): Promise<JudgedForm> => {
  const session = await sessionOf(deps, who, view);
  if (session === undefined) return { kind: 'refused', errors: { [inputId('to')]: FORM_FORGOTTEN } };
  const judged = await judge(deps, session, uploadedIn(view.state?.values));
  if (judged.kind !== 'problems') return { kind: 'taken', session, found: judged };
  return { kind: 'refused', errors: errorsOf(session, judged.problems), session };
};
