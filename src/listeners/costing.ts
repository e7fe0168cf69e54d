import type { AskOptions } from '../answer.ts';
import type { Conversation } from '../reply/conversation.ts';
import type { Deps } from './deps.ts';
import { defaultsOf } from './may.ts';

/** Who asks, on which day, and what their workspace assumes where nobody says otherwise. */
export const costing = async (
  deps: Deps,
  { team, user }: Pick<Conversation, 'team' | 'user'>,
): Promise<AskOptions> => ({
  asOf: deps.now(),
  withoutCases: true,
  by: user,
  defaults: await defaultsOf(deps, team),
});
