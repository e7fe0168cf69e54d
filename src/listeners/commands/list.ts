import { renderList, renderNotice } from '../../render/index.ts';
import { withLinks } from '../../reply/links.ts';
import type { Question } from '../ask.ts';
import type { Deps } from '../deps.ts';

const SHOWN = 5;

/** `/llmcost list`: my last five, with links. */
export const listMine = async (deps: Deps, { conversation }: Question): Promise<void> => {
  const { team, user, whisper } = conversation;
  const { items } = await deps.store.estimates.askedBy(team, user, { limit: SHOWN });
  await whisper(renderList(await withLinks(deps.slack.of(team).client, items)));
};

/** `/llmcost forget`: removes what I asked, my words and my id. What a thread keeps and decided stays without them. */
export const forgetMine = async (
  deps: Deps,
  { conversation }: Pick<Question, 'conversation'>,
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
