import { type Edit as AnyEdit, type AskOptions, answerDraft } from '../../answer/index.ts';
import { defined } from '../../defined.ts';
import type { Answer } from '../../domain/answer.ts';
import type { Draft } from '../../domain/draft.ts';
import type { MeasuredTraffic } from '../../domain/evidence.ts';
import { ESTIMATE } from '../../domain/intent.ts';
import { withItsCases } from '../cases.ts';
import type { Deps } from '../deps.ts';
import { costingIn } from './measured.ts';
import type { InThread } from './where.ts';

/** A change of a thread's draft, with what asked for it. */
export interface ThreadEdit extends AnyEdit {
  /** What was typed, or the button's name. */
  readonly words: string;
  /** What an export has shown that comes with this change. */
  readonly measured?: MeasuredTraffic;
}

/** A draft before and after a change, costed on the same day. */
export interface Changed {
  readonly before: Answer;
  readonly after: Answer;
}

const sums = (draft: Draft, options: AskOptions, { readAs }: Pick<ThreadEdit, 'readAs'> = {}): Answer =>
  answerDraft(draft, { ...ESTIMATE, ...defined({ readAs }) }, options);

/** A draft of a thread as it is answered today, with the hours of the export that it rests on. */
export const answerNow = async (deps: Deps, at: InThread, draft: Draft): Promise<Answer> =>
  withItsCases(deps, sums(draft, (await costingIn(deps, at, draft))(draft)));

/** What a change makes of a draft. What cannot be costed is thrown. Only the sums wait for their turn. */
export const changedBy = async (
  deps: Deps,
  at: InThread,
  from: Draft,
  edit: ThreadEdit,
): Promise<Changed> => {
  const options = await costingIn(deps, at, from);
  const changed = await deps.work.queue(at.conversation.channel, async () => {
    const before = sums(from, options(from));
    const next = edit.next(from, before.scenario);
    const { measured } = edit;
    return {
      before,
      after: sums(next, { ...options(next), ...defined({ measured }) }, edit),
    };
  });
  return { ...changed, after: await withItsCases(deps, changed.after) };
};

/** A draft before and after a change, both costed in the channel's turn, the second with the cases of its ranges. */
export const costed = async (deps: Deps, at: InThread, from: Draft, to: Draft): Promise<Changed> => {
  const options = await costingIn(deps, at, from, to);
  const changed = await deps.work.queue(at.conversation.channel, async () => ({
    before: sums(from, options(from)),
    after: sums(to, options(to)),
  }));
  return { ...changed, after: await withItsCases(deps, changed.after) };
};
