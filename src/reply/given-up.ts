import { cameFrom } from '../inbox/origin.ts';
import type { Body, Payload } from '../inbox/payload.ts';
import type { Request } from '../inbox/request.ts';
import { renderNotice } from '../render/index.ts';
import { GIVEN_UP, OF_STEP, UNCONFIRMED } from '../words/notices/posting.ts';
import { commandConversation } from './conversation.ts';
import type { Outbound } from './outbound.ts';
import { tellFailure } from './tell-failure.ts';

/** A workflow waits for its step until it ends, and whoever built it reads why it failed. */
const failStep = async (
  { slack, logger }: Outbound,
  { event }: Body<'step'>,
  { id, mayHaveSpoken }: Request,
  team: string,
): Promise<void> => {
  if (event.function_execution_id === undefined) return;
  const error = mayHaveSpoken ? OF_STEP.unconfirmed : OF_STEP.givenUp;
  await slack
    .of(team)
    .client.functions.completeError({ function_execution_id: event.function_execution_id, error })
    .catch((untold: unknown) => logger.error({ err: untold, request: id }, 'a step could not be ended'));
};

/**
 * Work that failed too often is said to whoever asked, never just dropped. Nobody hears of it where nobody asked: the
 * bot was removed, another bot wrote, or a tab was opened, which is drawn when it is opened again.
 */
export const tellGivenUp =
  (deps: Outbound) =>
  async (payload: Payload, request: Request, team: string): Promise<void> => {
    if (payload.kind === 'step') return failStep(deps, payload.body, request, team);
    const { channel, user } = cameFrom(payload);
    if (user === undefined || payload.kind === 'home') return;
    const { slack, logger } = deps;
    const responseUrl = undefined;
    const place = { slack, logger, request, team, user, channel: channel ?? user, responseUrl };
    const conversation = commandConversation(place);
    const words = renderNotice(request.mayHaveSpoken ? UNCONFIRMED : GIVEN_UP);
    const telling = channel === undefined ? conversation.direct(words) : conversation.whisper(words);
    await telling.catch((error: unknown) => tellFailure(deps, conversation, error));
  };
