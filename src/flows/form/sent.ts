import { answerDraft } from '../../answer/index.ts';
import { defined } from '../../defined.ts';
import { describeError } from '../../errors.ts';
import type { Body } from '../../inbox/payload.ts';
import type { Request } from '../../inbox/request.ts';
import { type Conversation, commandConversation } from '../../reply/conversation.ts';
import { orTellFailure } from '../../reply/tell-failure.ts';
import { within } from '../../waiting.ts';
import { inputId } from '../../wire/form.ts';
import { isPrivate } from '../../wire/form-layout.ts';
import { FORM_STAYS } from '../../words/notices/windows.ts';
import { costing } from '../costing.ts';
import type { Deps } from '../deps.ts';
import { onceSent } from '../once.ts';
import { answerWithExport } from './export.ts';
import { withRepository } from './hub.ts';
import { type Found, type JudgedForm, type LaterAnswer, type RefusedForm, readSent } from './judge.ts';
import { postForm } from './post.ts';
import { noteRefused } from './refused.ts';
import type { FormSession, ShownForm } from './session.ts';

/** A form that was sent: read before its ack, answered after. */

/** Who sent it, and what of it answers where the bot is no member. */
interface Sender {
  readonly team: string;
  readonly user: string;
  readonly request: Request;
  readonly responseUrls: Body<'submission'>['response_urls'];
}

/** A form that can be answered. */
interface SentAndTaken {
  readonly found: Found;
  readonly session: FormSession;
  readonly viewId: string;
}

const refused = (why: string): RefusedForm => ({ kind: 'refused', errors: { [inputId('to')]: why } });

const readOrSay = async (
  deps: Deps,
  { request, ...who }: Sender,
  view: ShownForm,
  settled: Promise<void>,
): Promise<JudgedForm> => {
  try {
    // A drawing that ended after the ack would take the errors away.
    await settled;
    return await readSent(deps, who, view);
  } catch (error) {
    const { code, message } = describeError(error);
    request.ending = code;
    deps.logger.error({ err: error, request: request.id }, 'a form could not be read');
    return refused(message);
  }
};

/** Slack waits three seconds for the ack, from when it sent the form. */
const ACK_MS = 2_700;

/**
 * What was sent, or the errors to show, by input. Only the ack can show them, so this is read before it, and ends in
 * time for it: a form that the database is too slow for stays open. `settled`: when nothing draws it any more. Never
 * rejects: what goes wrong stands in the form.
 */
export const readForAck = async (
  deps: Deps,
  sender: Sender,
  view: ShownForm,
  settled: Promise<void>,
): Promise<JudgedForm> => {
  const { request } = sender;
  const reading = readOrSay(deps, sender, view, settled);
  // Its ack is long past.
  if (request.isTakenUp) return reading;
  const left = Date.parse(request.receivedAt) + ACK_MS - deps.now().getTime();
  return within(reading, left, () => {
    request.ending = 'too-late';
    deps.logger.warn({ request: request.id }, 'a form could not be read in time');
    return refused(FORM_STAYS);
  });
};

/** Remembers a refusal once its errors are shown, so that the form is not drawn over them. Never rejects. */
export const keepErrors = async (deps: Deps, { session }: RefusedForm, viewId: string): Promise<void> => {
  if (session === undefined) return;
  await noteRefused(deps, { ...session, viewId }).catch((error: unknown) =>
    deps.logger.warn({ err: error, view: viewId }, 'a form may be drawn over its errors'),
  );
};

/** What was read after the form was taken, answered. */
const answerLater = async (deps: Deps, conversation: Conversation, later: LaterAnswer) => {
  const { repository, intent, files, optionsFor } = later;
  const draft =
    repository === undefined ? later.draft : await withRepository(conversation, later.draft, repository);
  return files.length === 0
    ? { answer: answerDraft(draft, intent, optionsFor(draft)) }
    : answerWithExport(deps, conversation, { draft, intent, files }, await costing(deps, conversation));
};

const post = async (
  deps: Deps,
  conversation: Conversation,
  { found, session }: Pick<SentAndTaken, 'found' | 'session'>,
): Promise<void> => {
  const { base, meta } = session;
  const answered =
    found.kind === 'later' ? await answerLater(deps, conversation, found) : { answer: found.answer };
  await postForm(deps, { conversation, base, ...defined({ card: meta.card }), ...answered });
};

/** Where the answer goes: the chosen channel, else where the form was opened, else the person alone. */
const goesTo = ({ values, meta, user }: FormSession, given: Sender['responseUrls']) => {
  const channel =
    typeof values.where === 'string' && !isPrivate(values) ? values.where : (meta.channel ?? user);
  const isHere = channel === meta.channel;
  const responseUrl = given?.find(({ channel_id }) => channel_id === channel)?.response_url;
  return {
    channel,
    responseUrl: responseUrl ?? (isHere ? meta.url : undefined),
    ...defined({ threadTs: isHere ? meta.thread : undefined }),
  };
};

/** Answers a form where its answer was asked for; the same form sent twice is one answer. */
export const answerForm = async (
  deps: Deps,
  { team, user, request, responseUrls }: Sender,
  sent: SentAndTaken,
): Promise<void> => {
  const { slack, logger } = deps;
  const place = { slack, logger, request, team, user, ...goesTo(sent.session, responseUrls) };
  const conversation = commandConversation(place);
  await orTellFailure(deps, conversation, () =>
    onceSent(deps, conversation, sent.viewId, () => post(deps, conversation, sent)),
  );
};
