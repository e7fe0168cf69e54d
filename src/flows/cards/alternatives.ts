import { alternativesOf } from '../../answer/alternatives.ts';
import { answerDraft } from '../../answer/index.ts';
import { defined } from '../../defined.ts';
import { ESTIMATE } from '../../domain/intent.ts';
import { renderAlternatives } from '../../render/index.ts';
import { audienceOf, type CardClick } from '../card-click.ts';
import { costing } from '../costing.ts';
import type { Deps } from '../deps.ts';
import { show } from './show.ts';

const KINDS = ['gpus', 'models'] as const;

/** The card's draft over every GPU and model that fits, to whoever clicked. */
export const otherGpusAndModels = async (deps: Deps, click: CardClick): Promise<void> => {
  const { estimate, conversation } = click;
  await show(deps, click, 'alternatives', async () => {
    const { measured } = estimate.answer.evidence;
    const options = {
      ...(await costing(deps, conversation)),
      ...defined({ measured }),
    };
    const current = answerDraft(estimate.answer.draft, ESTIMATE, options);
    const audience = audienceOf(click);
    const tables = [];
    for (const kind of KINDS)
      tables.push({ kind, audience, ...(await alternativesOf(current, kind, options)) } as const);
    return renderAlternatives(tables);
  });
};
