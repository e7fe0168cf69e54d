import { exportDecisions, exportEstimates } from '../../render/index.ts';
import { type Format, sendExport } from '../../reply/files.ts';
import { whisperGone } from '../../reply/say.ts';
import { IN_FILE } from '../../words/notices/files.ts';
import { DECISION_GONE } from '../../words/notices/threads.ts';
import type { Deps } from '../deps.ts';
import { assertMayChange } from '../may.ts';
import { proposalsOf } from './compare.ts';
import type { ThreadHandler } from './of-card.ts';
import type { ThreadClick } from './sent.ts';
import type { InThread } from './where.ts';

/** `@llmcost export` in a thread: every scenario that was proposed in it. */
export const exportThread = async (deps: Deps, at: InThread, format: Format): Promise<void> => {
  const { conversation } = at;
  await assertMayChange(deps, conversation);
  const proposals = await proposalsOf(deps, at);
  const files = exportEstimates('llmcost-thread', proposals);
  await sendExport(deps, { conversation, files, what: IN_FILE.thread, format });
};

/** The button of a card: its estimate alone. */
export const exportCard: ThreadHandler = async (deps, { conversation }, estimate) => {
  await assertMayChange(deps, conversation);
  await sendExport(deps, {
    conversation,
    files: exportEstimates('llmcost-estimate', [estimate]),
    what: IN_FILE.estimate,
  });
};

/** The button of a record: its decision alone, in the channel that it was made in. */
export const exportDecision = async (deps: Deps, { at, value }: ThreadClick): Promise<void> => {
  const { conversation, thread } = at;
  await assertMayChange(deps, conversation);
  const decision = await deps.store.decisions.find(thread.team, value);
  if (decision === undefined || decision.channel !== thread.channel)
    return whisperGone(conversation, DECISION_GONE);
  await sendExport(deps, {
    conversation,
    files: exportDecisions('llmcost-decision', [decision]),
    what: IN_FILE.decision,
  });
};
