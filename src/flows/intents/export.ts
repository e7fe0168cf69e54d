import { exportDecisions, renderNotice } from '../../render/index.ts';
import { type Format, sendExport } from '../../reply/files.ts';
import { everyPage } from '../../store/every-page.ts';
import type { Decision } from '../../store/store.ts';
import { decisionsInFile } from '../../words/notices/files.ts';
import { NO_DECISIONS } from '../../words/notices/threads.ts';
import type { AskedWords } from '../ask.ts';
import type { Deps } from '../deps.ts';

/** Decisions of one file: a decision with its answer is tens of kilobytes. */
const MOST = 2_000;

/** The newest first, and one more than a file takes where there are more. */
const decisionsOf = async ({ store }: Deps, team: string, channel: string): Promise<Decision[]> => {
  const all: Decision[] = [];
  for await (const decision of everyPage((page) => store.decisions.inChannel(team, channel, page)))
    if (all.push(decision) > MOST) break;
  return all;
};

/** `/llmcost export`: the decisions of the channel it was typed in, and of no other. */
export const exportChannel = async (
  deps: Deps,
  { conversation }: AskedWords,
  format: Format,
): Promise<void> => {
  const { team, channel, whisper } = conversation;
  const decisions = await decisionsOf(deps, team, channel);
  if (decisions.length === 0) return whisper(renderNotice(NO_DECISIONS));
  const files = exportDecisions('llmcost-decisions', decisions.slice(0, MOST));
  await sendExport(deps, {
    conversation,
    files,
    what: decisionsInFile(decisions.length, MOST),
    format,
  });
};
