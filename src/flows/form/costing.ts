import type { AskOptions } from '../../answer/index.ts';
import type { Draft } from '../../domain/draft.ts';
import { costingBrought } from '../costing.ts';
import type { Deps } from '../deps.ts';
import { measuredIn } from '../thread/measured.ts';
import type { FormSession } from './session.ts';

type Begun = Pick<FormSession, 'team' | 'user' | 'base' | 'meta'>;

/** What exports have shown of the card that a form began with, or of its thread. */
const broughtTo = async (deps: Deps, { team, meta }: Begun) => {
  const card = meta.card === undefined ? undefined : await deps.store.estimates.find(team, meta.card);
  const own = card?.answer.evidence.measured;
  if (own !== undefined) return [own];
  const { channel, thread } = meta;
  return channel === undefined || thread === undefined
    ? []
    : measuredIn(deps, { team, channel, threadTs: thread });
};

/** How to cost what stands in a form: with the hours of the export that it still rests on. */
export const costingForm = (deps: Deps, begun: Begun): Promise<(draft: Draft) => AskOptions> =>
  costingBrought(deps, begun, [begun.base], () => broughtTo(deps, begun));
