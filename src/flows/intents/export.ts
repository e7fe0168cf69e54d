import { defined } from '../../defined.ts';
import { plural } from '../../domain/format.ts';
import { exportDecisions, renderNotice } from '../../render/index.ts';
import { type Format, sendExport } from '../../reply/files.ts';
import type { Decision } from '../../store/store.ts';
import type { Question } from '../ask.ts';
import type { Deps } from '../deps.ts';

const PAGE = 100;
const MOST = 2_000;

const NONE = renderNotice(
  'Nothing was decided in this channel yet. In a thread, "@llmcost export" gives its proposals, and a card\'s decision is recorded with its button.',
);

const decisionsOf = async (deps: Deps, team: string, channel: string): Promise<Decision[]> => {
  const all: Decision[] = [];
  let after: string | undefined;
  do {
    const page = await deps.store.decisions.inChannel(team, channel, {
      limit: PAGE,
      ...defined({ after }),
    });
    all.push(...page.items);
    after = page.next;
  } while (after !== undefined && all.length < MOST);
  return all;
};

/** `/llmcost export`: the decisions of the channel it was typed in, and of no other. */
export const exportChannel = async (
  deps: Deps,
  { conversation }: Question,
  format: Format,
): Promise<void> => {
  const { team, channel, whisper } = conversation;
  const decisions = await decisionsOf(deps, team, channel);
  if (decisions.length === 0) return whisper(NONE);
  const files = exportDecisions('llmcost-decisions', decisions);
  await sendExport(deps, {
    conversation,
    files,
    what: `${plural(decisions.length, 'decision')} of this channel`,
    format,
  });
};
