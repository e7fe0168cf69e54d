import { EMPTY_DRAFT } from '../../domain/draft.ts';
import type { MeasuredUsage } from '../../domain/usage.ts';
import { LlmcostError } from '../../errors.ts';
import { parseLine, parseThreadWords, type ThreadChange } from '../../parse/index.ts';
import { type Thread, tsOfCard } from '../../store/store.ts';
import { windowWords } from '../../words/usage.ts';
import type { Deps } from '../deps.ts';
import { postHours } from '../hours.ts';
import { lookAt } from '../thread/look.ts';
import type { InThread } from '../thread/where.ts';
import { usedBeside, withExport } from '../thread/with-export.ts';

/** An export in a thread that has a draft: a what-if like any words there, with the hours that came with it. */

/** What is said beside an export may change nothing, such as "here is our usage": the export does. */
const changeIn = async (text: string, by: string): Promise<ThreadChange | undefined> => {
  if (text.trim() === '') return undefined;
  try {
    const said = await parseThreadWords(text, { by });
    return said.kind === 'change' ? said : undefined;
  } catch (error) {
    if (!(error instanceof LlmcostError)) throw error;
    const { draft } = await parseLine(text, { by, isPart: true });
    if (Object.keys(draft.fields).length > 0) throw error;
    return undefined;
  }
};

/** Shows what an export makes of a thread's draft. Throws LlmcostError where it, or what was said, is unclear. */
export const lookAtUsage = async (
  deps: Deps,
  at: InThread,
  { draft: from }: Thread,
  { usage, text, askedTs }: { usage: MeasuredUsage; text: string; askedTs: string },
): Promise<void> => {
  const { user } = at.conversation;
  const change = await changeIn(text, user);
  const measured = usedBeside(usage, change?.outright ?? EMPTY_DRAFT, from);
  const window = `usage of ${windowWords(measured)}`;
  await lookAt(deps, at, {
    from,
    askedTs,
    measured,
    words: text.trim() === '' ? window : `${text}, ${window}`,
    next: (draft, scenario) => withExport(draft, scenario, { usage, change, user }),
  });
  const { team, channel } = at.conversation;
  const shown = await deps.store.estimates.askedIn(team, channel, askedTs);
  if (shown !== undefined) await postHours(deps, at.conversation, shown.answer, tsOfCard(shown));
};
