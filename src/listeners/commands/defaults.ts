import { LlmcostError } from '../../errors.ts';
import { parseDefaults } from '../../parse/index.ts';
import { renderDefaults } from '../../render/index.ts';
import type { Conversation } from '../../reply/conversation.ts';
import type { Deps } from '../deps.ts';

const NOT_ADMIN = new LlmcostError(
  'not-understood',
  'Only the people named in LLMCOST_ADMINS set the defaults of this workspace. Type "/llmcost defaults" to see them.',
  ['/llmcost defaults'],
);

const change = async (deps: Deps, { team, user }: Conversation, words: string): Promise<string> => {
  const said = await parseDefaults(words);
  if (said.kind === 'set') {
    const at = deps.now().toISOString();
    for (const { field, value } of said.defaults)
      await deps.store.defaults.set({
        team,
        field,
        value: typeof value === 'number' ? value : [...value],
        by: user,
        at,
      });
    return said.defaults.length === 1
      ? 'Set. It holds from now on.'
      : `Set ${said.defaults.length}. They hold from now on.`;
  }
  const gone = (await deps.store.defaults.all(team)).filter(({ field }) => said.fields(field));
  for (const { field } of gone) await deps.store.defaults.unset(team, field);
  return gone.length === 0 ? 'There was no such default.' : `Removed ${gone.length}.`;
};

/** `/llmcost defaults …`: shows what the workspace assumes, and for its admins sets it. */
export const defaultsCommand = async (
  deps: Deps,
  conversation: Conversation,
  words: string,
): Promise<void> => {
  const isAdmin = deps.admins.includes(conversation.user);
  const plain = words.trim();
  if (plain !== '' && !isAdmin) throw NOT_ADMIN;
  const done = plain === '' ? undefined : await change(deps, conversation, plain);
  const defaults = await deps.store.defaults.all(conversation.team);
  await conversation.whisper(renderDefaults({ defaults, isAdmin, ...(done === undefined ? {} : { done }) }));
};
