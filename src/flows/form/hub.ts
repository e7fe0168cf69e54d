import type { Draft } from '../../domain/draft.ts';
import { LlmcostError } from '../../errors.ts';
import { parseLine } from '../../parse/index.ts';
import { renderNotice } from '../../render/index.ts';
import type { Conversation } from '../../reply/conversation.ts';
import { lookingUp } from '../../words/notices/windows.ts';
import type { Deps, HubLookup } from '../deps.ts';

/**
 * A repository of the Hub as the model of a form. Slack waits three seconds for a form and a look-up may take eight, so
 * the form is taken first; whoever sent it is told that it is looked up, and the card follows.
 */

/** Any size: what else stands in the form is tried with it before the form is taken. */
export const SOME_SPEC = { 'selfHosted.modelSpec': { totalParamsB: 8 } } as const;

/** A model by the name of its repository, and the Hub that knows its shape. */
export interface Repository {
  readonly name: string;
  readonly hub: HubLookup;
}

/**
 * The repository that a draft names as its model and that has no shape yet; undefined without one, or without
 * a Hub.
 */
export const repositoryIn = ({ hub }: Deps, { fields }: Draft): Repository | undefined => {
  const name = fields['selfHosted.model'];
  if (name === undefined || fields['selfHosted.modelSpec'] !== undefined) return undefined;
  return hub?.isName(name) === true ? { name, hub } : undefined;
};

/**
 * The draft with what the Hub shows of that repository. Throws LlmcostError with the draft as it was, so that the form
 * opens again with what was typed.
 */
export const withRepository = async (
  { whisper }: Pick<Conversation, 'whisper'>,
  draft: Draft,
  { name, hub }: Repository,
): Promise<Draft> => {
  await whisper(renderNotice(lookingUp(name)));
  try {
    const { draft: found } = await parseLine(await hub.ofModel(name));
    return {
      ...draft,
      fields: { ...draft.fields, ...found.fields },
      said: { ...draft.said, ...found.said },
    };
  } catch (error) {
    throw error instanceof LlmcostError ? error.with({ understood: draft }) : error;
  }
};
