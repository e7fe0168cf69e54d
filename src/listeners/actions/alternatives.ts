import { type AlternativesOf, alternativesOf } from '../../alternatives.ts';
import { answerDraft } from '../../answer.ts';
import { renderAlternatives } from '../../render/index.ts';
import { sayOrGuest } from '../../reply/say.ts';
import { costing } from '../costing.ts';
import type { ThreadHandler } from '../thread/of-card.ts';

/** The card's own draft over every GPU or model that fits, as a table in the thread. */
const alternatives =
  (kind: AlternativesOf): ThreadHandler =>
  async (deps, { conversation }, { answer }) => {
    const options = await costing(deps, conversation);
    const current = answerDraft(
      answer.draft,
      { kind: 'estimate', preview: false, ignoredWords: [] },
      options,
    );
    const found = alternativesOf(current, kind, options);
    await sayOrGuest(conversation, renderAlternatives({ kind, by: conversation.user, ...found }));
  };

export const otherGpus = alternatives('gpus');
export const otherModels = alternatives('models');
