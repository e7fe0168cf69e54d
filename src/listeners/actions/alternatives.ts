import { alternativesOf } from '../../alternatives.ts';
import { answerDraft } from '../../answer.ts';
import { renderAlternatives } from '../../render/index.ts';
import { costing } from '../costing.ts';
import type { Deps } from '../deps.ts';
import type { CardClick } from './card-action.ts';
import { show } from './show.ts';

type Kind = 'gpus' | 'models';

/** The card's draft over every GPU and model that fits, to whoever clicked. */
const alternatives =
  (kinds: readonly Kind[]) =>
  async (deps: Deps, click: CardClick): Promise<void> => {
    const { estimate, conversation } = click;
    await show(deps, click, 'Other GPUs and models', async () => {
      const { measured } = estimate.answer.evidence;
      const options = {
        ...(await costing(deps, conversation)),
        ...(measured === undefined ? {} : { measured }),
      };
      const asked = { kind: 'estimate' as const, preview: false, ignoredWords: [] };
      const current = answerDraft(estimate.answer.draft, asked, options);
      const audience = conversation.user === estimate.askedBy ? 'asker' : 'channel';
      const tables = [];
      for (const kind of kinds)
        tables.push({ kind, audience, ...(await alternativesOf(current, kind, options)) } as const);
      return renderAlternatives(tables);
    });
  };

export const otherGpusAndModels = alternatives(['gpus', 'models']);
export const otherGpus = alternatives(['gpus']);
export const otherModels = alternatives(['models']);
