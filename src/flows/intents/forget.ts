import { renderNotice } from '../../render/index.ts';
import { forgotten } from '../../words/notices/workspace.ts';
import type { AskedWords } from '../ask.ts';
import type { Deps } from '../deps.ts';

/** `/llmcost forget`: removes what I asked, my words and my id. What a thread keeps and decided stays without them. */
export const forgetMine = async (
  deps: Deps,
  { conversation }: Pick<AskedWords, 'conversation'>,
): Promise<void> => {
  const { team, user, whisper } = conversation;
  const many = await deps.store.forgetPerson(team, user);
  await whisper(renderNotice(forgotten(many)));
};
