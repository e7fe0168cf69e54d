import { renderNotice } from '../../render/index.ts';
import type { AskedWords } from '../ask.ts';
import type { Deps } from '../deps.ts';

/** `/llmcost forget`: removes what I asked, my words and my id. What a thread keeps and decided stays without them. */
export const forgetMine = async (
  deps: Deps,
  { conversation }: Pick<AskedWords, 'conversation'>,
): Promise<void> => {
  const { team, user, whisper } = conversation;
  const many = await deps.store.forgetPerson(team, user);
  const what =
    many === 0
      ? 'I held no estimates of yours'
      : `I forgot your ${many === 1 ? 'estimate' : `${many} estimates`}`;
  await whisper(
    renderNotice(
      `${what}, your stances, your words and your id. What threads keep and decided stays, as numbers without your name, and so do cards that stand in channels. A decision that you owned has no owner now: reopen it to name one.`,
    ),
  );
};
