import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { answerDraft } from '../../answer/index.ts';
import type { Answer } from '../../domain/answer.ts';
import { describeError } from '../../errors.ts';
import { requestOf } from '../../inbox/request.ts';
import { type Conversation, commandConversation, teamOf } from '../../reply/conversation.ts';
import { tellFailure } from '../../reply/tell-failure.ts';
import { inputId } from '../../wire/form.ts';
import { isPrivate } from '../../wire/form-layout.ts';
import { costing } from '../costing.ts';
import type { Deps } from '../deps.ts';
import { answerWithExport } from '../form/export.ts';
import { withRepository } from '../form/hub.ts';
import { type Later, readSent } from '../form/judge.ts';
import { postForm } from '../form/post.ts';
import type { FormSession } from '../form/session.ts';
import type { Turns } from '../form/turns.ts';
import { onceSent } from '../once.ts';

type Args = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;
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

/** Where the answer goes: the chosen channel, else where the form was opened, else the person alone. */
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
    const posting = () => post(deps, conversation, { found, base, card: meta.card });
    await onceSent(deps, conversation, view.id, posting).catch((error: unknown) =>
      tellFailure(deps, conversation, error),
    );
  };
