import type { Answer } from '../domain/answer.ts';
import type { Message } from './blocks.ts';
import { cardButtons } from './card-buttons.ts';
import { renderNotice } from './failure.ts';

const WORDS = 'Slack did not confirm my answer, so I do not know whether everyone can read it.';

/** To the asker, when nobody knows whether a card stands: one click posts it, where it is missing. */
export const renderUnsureCard = (answer: Answer, id: string): Message => {
  const { text, blocks } = renderNotice(`${WORDS} If it is missing, share it from here.`);
  return { text, blocks: [...blocks, ...cardButtons(answer, id, ['adjust', 'share'])] };
};

/** Above a message that is shown to the asker, when nobody knows whether everyone can read it. */
export const UNSURE: Message = renderNotice(`${WORDS} In case it is missing, here it is for you.`);
