import { type Draft, type DraftFields, EMPTY_DRAFT } from '../../domain/draft.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { MeasuredUsage } from '../../domain/usage.ts';
import { measuredBeside, withoutUsage } from '../../measured.ts';
import {
  changeDraft,
  parseLine,
  parseThreadWords,
  patchDraft,
  type ThreadChange,
} from '../../parse/index.ts';
import type { Thread } from '../../store/store.ts';
import { windowWords } from '../../words/usage.ts';
import type { Deps } from '../deps.ts';
import { lookAt } from '../thread/look.ts';
import type { InThread } from '../thread/where.ts';

/** An export in a thread that has a draft: a what-if like any words there, with the hours that came with it. */

const namedIn = ({ fields }: Draft): readonly string[] => (fields.apis ?? []).map(({ id }) => id);

/** Two sides of the traffic are the whole mix: an older share of input is not beside them. */
const withoutOldMix = ({ fields, ...draft }: Draft, measured: DraftFields): Draft => {
  if (measured['workload.inputTokensPerMonth'] === undefined) return { ...draft, fields };
  const { 'workload.inputShare': _, ...kept } = fields;
  return { ...draft, fields: kept };
};

/** The draft with an export, and with what was said beside it; of an earlier export nothing is left. */
const withExport = (
  current: Draft,
  scenario: Scenario,
  { usage, change, user }: { usage: MeasuredUsage; change: ThreadChange | undefined; user: string },
): Draft => {
  const bare = withoutUsage(current);
  const base = change === undefined ? bare : changeDraft(bare, change, scenario, user);
  const { apis } = base.fields;
  const said = change?.said ?? EMPTY_DRAFT;
  const beside: Draft = { ...said, fields: { ...said.fields, ...(apis === undefined ? {} : { apis }) } };
  const { patch } = measuredBeside(beside, usage, namedIn(base));
  return withoutOldMix(patchDraft(base, patch, scenario), patch.fields);
};

/** What is said beside an export may change nothing, such as "here is our usage": the export does. */
const changeIn = async (text: string, by: string): Promise<ThreadChange | undefined> => {
  if (text.trim() === '') return undefined;
  try {
    const said = await parseThreadWords(text, { by });
    return said.kind === 'change' ? said : undefined;
  } catch (error) {
    const { draft } = await parseLine(text, { by });
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
  const named = [...namedIn(change?.said ?? EMPTY_DRAFT), ...namedIn(from)];
  const { measured } = measuredBeside(EMPTY_DRAFT, usage, named);
  const window = `usage of ${windowWords(measured)}`;
  await lookAt(deps, at, {
    from,
    askedTs,
    measured,
    words: text.trim() === '' ? window : `${text}, ${window}`,
    next: (draft, scenario) => withExport(draft, scenario, { usage, change, user }),
  });
};
