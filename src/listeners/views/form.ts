import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { type AskOptions, answerDraft } from '../../answer/index.ts';
import type { Answer } from '../../domain/answer.ts';
import type { Draft } from '../../domain/draft.ts';
import { ESTIMATE } from '../../domain/intent.ts';
import { describeError, LlmcostError } from '../../errors.ts';
import { requestOf } from '../../inbox/request.ts';
import { readForm } from '../../parse/index.ts';
import { inputLabel } from '../../render/index.ts';
import { type Conversation, commandConversation, teamOf } from '../../reply/conversation.ts';
import { tellFailure } from '../../reply/tell-failure.ts';
import { type InputName, inputId } from '../../wire/form.ts';
import { isPrivate, measureOf, shownInputs } from '../../wire/form-layout.ts';
import { uploadedIn } from '../../wire/form-state.ts';
import type { ModalFile } from '../../wire/modal-files.ts';
import { costing } from '../costing.ts';
import type { Deps } from '../deps.ts';
import { blamedInput, volumeInput } from '../form/blame.ts';
import { costingForm } from '../form/costing.ts';
import { answerWithExport, type WithExport } from '../form/export.ts';
import { repositoryIn, SOME_SHAPE, withRepository } from '../form/hub.ts';
import { postForm } from '../form/post.ts';
import { noteRefused } from '../form/refused.ts';
import { begunWith, type FormSession, sessionOf } from '../form/session.ts';
import { SOME_VOLUME } from '../form/some-volume.ts';
import type { Turns } from '../form/turns.ts';
import { isFirstSent } from '../once.ts';

type Args = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;
type Problems = ReadonlyMap<InputName, string>;

const FORGOTTEN =
  'I no longer hold what stands behind this form. Copy what you need and type "/llmcost form" for a new one.';

/** Errors under their inputs; what is wrong behind "More" is said where it can be seen. */
const errorsOf = ({ values, base }: FormSession, problems: Problems): Record<string, string> => {
  const shown = shownInputs(values, begunWith(base));
  const errors: Record<string, string> = {};
  for (const [name, message] of problems) {
    const isShown = shown.includes(name);
    const id = inputId(isShown ? name : volumeInput(values));
    const words = isShown ? message : `Under "More", ${inputLabel(name)}: ${message}`;
    errors[id] = errors[id] === undefined ? words : `${errors[id]} ${words}`;
  }
  return errors;
};

/** What takes longer than Slack waits for a form: an export to read, a repository to look up, or both. */
interface Later extends WithExport {
  readonly repository: string | undefined;
  /** How to cost what comes of it. */
  readonly optionsFor: (draft: Draft) => AskOptions;
}

/**
 * What an export fills and what the Hub shows is not known yet: whatever else stands in the form is tried, with some
 * volume where an export will say it, and with some shape.
 */
const tryBeside = ({ draft: said, files, repository }: Later, options: AskOptions): void => {
  const draft = repository === undefined ? said : { ...said, fields: { ...SOME_SHAPE, ...said.fields } };
  try {
    answerDraft(draft, ESTIMATE, options);
  } catch (error) {
    const isForExport = error instanceof LlmcostError && error.code === 'volume-missing' && files.length > 0;
    if (!isForExport) throw error;
    answerDraft({ ...draft, fields: { ...SOME_VOLUME, ...draft.fields } }, ESTIMATE, options);
  }
};

const NO_EXPORT = new Map<InputName, string>([
  ['usage', 'Upload the export, or choose another way to say the volume.'],
]);

/** The answer to what stands in the form, or what is wrong with it; where something has to be read first, what for. */
const judge = async (
  deps: Deps,
  session: FormSession,
  files: readonly ModalFile[],
): Promise<Answer | Later | Problems> => {
  const { values, base, user } = session;
  const [{ draft, problems }, optionsFor] = await Promise.all([
    readForm({ values, base, by: user }),
    costingForm(deps, session),
  ]);
  if (problems.size > 0) return problems;
  if (files.length === 0 && measureOf(values) === 'export') return NO_EXPORT;
  const options = optionsFor(draft);
  // In a direct message of the bot nobody else reads the card.
  const intent = { ...ESTIMATE, preview: isPrivate(values) && session.meta.channel !== undefined };
  const repository = repositoryIn(deps, draft);
  const later: Later = { draft, intent, files, repository, optionsFor };
  try {
    if (files.length === 0 && repository === undefined) return answerDraft(draft, intent, options);
    tryBeside(later, options);
    return later;
  } catch (error) {
    const { code, message } = describeError(error);
    if (code === 'internal') deps.logger.error({ err: error }, 'a form could not be answered');
    const input =
      error instanceof LlmcostError ? blamedInput(draft, error, values, options) : volumeInput(values);
    return new Map([[input, message]]);
  }
};

/** What was sent, answered; or the errors to show, by input. */
type Read =
  | { readonly session: FormSession; readonly found: Answer | Later }
  | { readonly errors: Record<string, string> };

const readSent = async (
  deps: Deps,
  who: Pick<FormSession, 'team' | 'user'>,
  view: Args['view'],
): Promise<Read> => {
  const session = await sessionOf(deps, who, view);
  if (session === undefined) return { errors: { [inputId('to')]: FORGOTTEN } };
  const judged = await judge(deps, session, uploadedIn(view.state.values));
  if ('assessment' in judged || 'files' in judged) return { session, found: judged };
  await noteRefused(deps, { ...session, viewId: view.id });
  return { errors: errorsOf(session, judged) };
};

/** What was read after the form was taken, answered. */
const answerLater = async (deps: Deps, conversation: Conversation, later: Later) => {
  const { repository, intent, files, optionsFor } = later;
  const draft =
    repository === undefined
      ? later.draft
      : await withRepository(deps, conversation, later.draft, repository);
  return files.length === 0
    ? { answer: answerDraft(draft, intent, optionsFor(draft)) }
    : answerWithExport(deps, conversation, { draft, intent, files }, await costing(deps, conversation));
};

const post = async (
  deps: Deps,
  conversation: Conversation,
  { found, base, card }: { found: Answer | Later; base: FormSession['base']; card: string | undefined },
): Promise<void> => {
  const answered = 'files' in found ? await answerLater(deps, conversation, found) : { answer: found };
  await postForm(deps, { conversation, base, card, ...answered });
};

/** Where the answer goes: to the channel that was chosen, else to where the form was opened, else to the person alone. */
const goesTo = ({ values, meta, user }: FormSession, { response_urls: given }: Args['body']) => {
  const channel =
    typeof values.where === 'string' && !isPrivate(values) ? values.where : (meta.channel ?? user);
  const isHere = channel === meta.channel;
  const responseUrl = given?.find(({ channel_id }) => channel_id === channel)?.response_url;
  return {
    channel,
    threadTs: isHere ? meta.thread : undefined,
    responseUrl: responseUrl ?? (isHere ? meta.url : undefined),
  };
};

/** The form is sent: errors go back to their inputs, the answer to where it was asked for. */
export const formSubmitted =
  (deps: Deps, turns: Turns) =>
  async ({ ack, body, view, context }: Args): Promise<void> => {
    const team = teamOf(context);
    const user = body.user.id;
    await turns.settle(view.id);
    const request = requestOf(context, deps.now());
    const read = await readSent(deps, { team, user }, view).catch((error: unknown) => {
      const { code, message } = describeError(error);
      request.outcome = code;
      deps.logger.error({ err: error, request: request.id }, 'a form could not be read');
      return { errors: { [inputId('to')]: message } };
    });
    if ('errors' in read) return ack({ response_action: 'errors', errors: read.errors });
    await ack();
    const { found, session } = read;
    const { base, meta } = session;
    const place = { slack: deps.slack, request, team, user, ...goesTo(session, body) };
    const conversation = commandConversation(place);
    if (!request.isTakenUp && !(await isFirstSent(deps, conversation, view.id))) {
      request.outcome = 'again';
      return;
    }
    await post(deps, conversation, { found, base, card: meta.card }).catch((error: unknown) =>
      tellFailure(deps, conversation, error),
    );
  };
