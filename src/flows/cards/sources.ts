import { explainDraft, lineToCopy } from '../../parse/index.ts';
import { renderDetails, renderSources } from '../../render/index.ts';
import { audienceOf, type CardClick } from '../card-click.ts';
import type { Deps } from '../deps.ts';
import { show } from './show.ts';

/** Every source and assumption, to whoever clicked; negotiated figures only to who asked. */
export const showSources = (deps: Deps, click: CardClick): Promise<void> => {
  const { answer, words } = click.estimate;
  return show(deps, click, 'sources', async () =>
    renderSources(answer, {
      audience: audienceOf(click),
      line: lineToCopy(answer.draft),
      read: await explainDraft(answer.draft, words),
    }),
  );
};

/** What a what-if left out of its four blocks, to whoever clicked. */
export const showDetails = (deps: Deps, click: CardClick): Promise<void> =>
  show(deps, click, 'details', () => renderDetails(click.estimate.answer, audienceOf(click)));
