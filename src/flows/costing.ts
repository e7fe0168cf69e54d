import { type AskOptions, withKept } from '../answer/index.ts';
import { defined } from '../defined.ts';
import type { Draft } from '../domain/draft.ts';
import type { MeasuredTraffic } from '../domain/evidence.ts';
import { restsOn, restsOnUsage } from '../measured/index.ts';
import type { Conversation } from '../reply/conversation.ts';
import { defaultsOf } from './defaults.ts';
import type { Deps } from './deps.ts';

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

/**
 * How to cost drafts that may rest on an export: each with the hours of its own, among all that were `brought`. Those
 * are looked for only where one of `drafts` rests on any.
 */
export const costingBrought = async (
  deps: Deps,
  who: Pick<Conversation, 'team' | 'user'>,
  drafts: readonly Draft[],
  brought: () => Promise<readonly MeasuredTraffic[]>,
): Promise<(draft: Draft) => AskOptions> => {
  const options = await costing(deps, who);
  const all = drafts.some(restsOnUsage) ? await brought() : [];
  return (draft) => ({
    ...options,
    ...defined({ measured: all.find((traffic) => restsOn(draft, traffic)) }),
  });
};
