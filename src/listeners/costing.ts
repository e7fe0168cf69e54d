import type { AskOptions } from '../answer.ts';
import type { Conversation } from './conversation.ts';
import type { Deps } from './deps.ts';

/** Who asks, and on which day. */
export const costing = async (
  deps: Deps,
  { user }: Pick<Conversation, 'team' | 'user'>,
): Promise<AskOptions> => ({
  asOf: deps.now(),
  by: user,
});
