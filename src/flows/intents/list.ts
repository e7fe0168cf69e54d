import { renderList } from '../../render/index.ts';
import { withLinks } from '../../reply/links.ts';
import type { AskedWords } from '../ask.ts';
import type { Deps } from '../deps.ts';

const SHOWN = 5;

/** `/llmcost list`: my last five, with links. */
export const listMine = async (deps: Deps, { conversation }: AskedWords): Promise<void> => {
  const { team, user, whisper } = conversation;
  const { items } = await deps.store.estimates.askedBy(team, user, { limit: SHOWN });
  const { client } = deps.slack.of(team);
  await whisper(renderList(await withLinks({ client, logger: deps.logger }, items)));
};
