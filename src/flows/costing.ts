import { type AskOptions, withKept } from '../answer/index.ts';
import type { Conversation } from '../reply/conversation.ts';
import type { Deps } from './deps.ts';
import { defaultsOf } from './may.ts';

/** Words with what is known of the models in them: those that the workspace keeps, and what the Hub shows. */
export const withKnownModels = async (deps: Deps, team: string, text: string): Promise<string> => {
  const words = withKept(text, await defaultsOf(deps, team));
  return (await deps.hub?.inLine(words)) ?? words;
};

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
