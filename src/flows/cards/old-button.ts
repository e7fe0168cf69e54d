import { renderNotice } from '../../render/index.ts';
import { NO_SUCH_BUTTON } from '../../words/notices/cards.ts';
import type { CardClick } from '../card-click.ts';
import type { Deps } from '../deps.ts';

/** A button that only older cards show: where its work is done now, to whoever clicked. */
export const oldButton = (_: Deps, { conversation }: CardClick): Promise<void> =>
  conversation.whisper(renderNotice(NO_SUCH_BUTTON));
