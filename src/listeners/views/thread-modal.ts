import type { Deps } from '../../flows/deps.ts';
import { onceSent } from '../../flows/once.ts';
import { type CheckInputs, filledIn, type SentModal } from '../../flows/thread/sent.ts';
import { threadOf } from '../../flows/thread/where.ts';
import { bodyOf, requestOf } from '../../inbox/request.ts';
import { messageConversation, teamOf } from '../../reply/conversation.ts';
import { whisperGone } from '../../reply/say.ts';
import { orTellFailure } from '../../reply/tell-failure.ts';
import { decodePlace } from '../../wire/thread-ids.ts';
import { WINDOW_WITHOUT_THREAD } from '../../words/notices/threads.ts';
import type { SentArgs } from './sent-args.ts';

/** Acks a modal, or gives its errors back, and hands over what it holds: once. */
export const onModal =
  (
    deps: Deps,
    handle: (deps: Deps, sent: SentModal) => Promise<void>,
    check: CheckInputs = () => undefined,
  ) =>
  async ({ ack, context }: SentArgs): Promise<void> => {
    const request = requestOf(context);
    const { user, view } = bodyOf(request, 'submission');
    const filled = filledIn(view.state?.values);
    const errors = await check(filled.inputs, filled.filesOf);
    if (errors !== undefined) return ack({ response_action: 'errors', errors });
    await ack();
    const place = decodePlace(view.private_metadata ?? '');
    const who = { team: teamOf(context), user: user.id };
    const { channel, threadTs } = place ?? { channel: who.user, threadTs: '' };
    const { slack, logger } = deps;
    const conversation = messageConversation({ slack, logger, request, ...who, channel, threadTs });
    await orTellFailure(deps, conversation, async () => {
      if (place === null)
        return whisperGone({ request, whisper: conversation.direct }, WINDOW_WITHOUT_THREAD);
      const at = { thread: threadOf(conversation, threadTs), conversation };
      const sent = { ...filled, at, place, viewId: view.id };
      await onceSent(deps, conversation, view.id, () => handle(deps, sent));
    });
  };
