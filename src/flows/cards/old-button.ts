import { renderNotice } from '../../render/index.ts';
import type { CardClick } from '../card-click.ts';
import type { Deps } from '../deps.ts';

const ELSEWHERE = renderNotice(
  'Cards no longer have this button. Mention me in this thread with what to try, such as "half the traffic", "no spare" or "H200".',
);

/** A button that only older cards show: where its work is done now, to whoever clicked. */
export const oldButton = (_: Deps, { conversation }: CardClick): Promise<void> =>
  conversation.whisper(ELSEWHERE);
