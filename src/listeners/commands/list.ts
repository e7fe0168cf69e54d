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

/** `/llmcost forget`: removes what I asked. What a thread decided stays: it is the team's. */
export const forgetMine = async (deps: Deps, { conversation }: Question): Promise<void> => {
  const { team, user, whisper } = conversation;
  const many = await deps.store.forgetPerson(team, user);
  const what =
    many === 0
      ? 'I held no estimates of yours'
      : `I forgot your ${many === 1 ? 'estimate' : `${many} estimates`}`;
  await whisper(
    renderNotice(
      `${what}. Cards that stand in channels stay there; stances and decisions are the team's and stay too.`,
    ),
  );
};
