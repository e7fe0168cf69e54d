import { workingFor } from '../../answer/index.ts';
import { hasNegotiated } from '../../domain/negotiated.ts';
import { renderNotice, renderWorking } from '../../render/index.ts';
import { WORKING_IS_SECRET } from '../../words/notices/cards.ts';
import { audienceOf, type CardClick } from '../card-click.ts';
import type { Deps } from '../deps.ts';
import { show } from './show.ts';

/** Every sum of a card to whoever clicked; with negotiated prices to who asked alone. */
export const showWorking = async (deps: Deps, click: CardClick): Promise<void> => {
  const { answer } = click.estimate;
  const isSecret = hasNegotiated(answer) && audienceOf(click) !== 'asker';
  await show(deps, click, 'working', () =>
    isSecret ? renderNotice(WORKING_IS_SECRET) : renderWorking(answer, workingFor(answer)),
  );
};
