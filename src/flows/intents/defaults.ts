import { defined } from '../../defined.ts';
import { LlmcostError } from '../../errors.ts';
import { guestsMayIn, parseDefaults } from '../../parse/index.ts';
import { renderDefaults } from '../../render/index.ts';
import type { Conversation } from '../../reply/conversation.ts';
import {
  defaultsRemoved,
  defaultsSet,
  guestsMayNow,
  SETS_NO_DEFAULTS,
} from '../../words/notices/workspace.ts';
import { keptValue, shownDefaults } from '../defaults.ts';
import type { Deps } from '../deps.ts';
import { adminsOf, GUESTS_MAY_CHANGE, maySet } from '../may.ts';
import { tellMovedDecisions } from '../moved-prices.ts';

/** Whether connected workspaces may change, decide and export: no default of a scenario, but kept beside them. */
const changeGuests = async (deps: Deps, { team, user }: Conversation, may: boolean): Promise<string> => {
  const at = deps.now().toISOString();
  if (may) await deps.store.defaults.set({ team, field: GUESTS_MAY_CHANGE, value: true, by: user, at });
  else await deps.store.defaults.unset(team, GUESTS_MAY_CHANGE);
  return guestsMayNow(may);
};

const change = async (deps: Deps, { team, user }: Conversation, words: string): Promise<string> => {
  const said = await parseDefaults(words);
  if (said.kind === 'set') {
    const at = deps.now().toISOString();
    for (const { field, value } of said.defaults)
      await deps.store.defaults.set({
        team,
        field,
        value: keptValue(value),
        by: user,
        at,
      });
    return defaultsSet(said.defaults.length);
  }
  const gone = (await deps.store.defaults.all(team)).filter(({ field }) => said.fields(field));
  for (const { field } of gone) await deps.store.defaults.unset(team, field);
  return defaultsRemoved(gone.length);
};

/** `/llmcost defaults …`: shows what the workspace assumes, and for its admins sets it. */
export const defaultsCommand = async (
  deps: Deps,
  conversation: Conversation,
  words: string,
): Promise<void> => {
  const [admins, isAdmin] = await Promise.all([
    adminsOf(deps, conversation.team),
    maySet(deps, conversation),
  ]);
  const plain = words.trim();
  const guestsMay = guestsMayIn(plain);
  if (plain !== '' && !isAdmin)
    throw new LlmcostError('not-allowed', SETS_NO_DEFAULTS, ['/llmcost defaults']);
  const changing = () =>
    guestsMay === undefined ? change(deps, conversation, plain) : changeGuests(deps, conversation, guestsMay);
  const done = plain === '' ? undefined : await changing();
  const defaults = await shownDefaults(deps, conversation.team);
  await conversation.whisper(renderDefaults({ defaults, isAdmin, admins, ...defined({ done }) }));
  // After the answer, which waits for no look through what was decided.
  if (done !== undefined && guestsMay === undefined) await tellMovedDecisions(deps, conversation.team);
};
