import { UNCONFIRMED_CARD } from '../words/notices/posting.ts';
import { oneLine } from '../words/text.ts';
import { context, type Message } from './blocks.ts';
import { cardButtons } from './card-buttons.ts';
import { commandCode } from './command-code.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import { renderNotice } from './notice.ts';

const LINE_CHARS = 500;

/** Tells the asker that nobody knows whether this line's card stands: one click posts it where it is missing. */
export const renderUnsureCard = ({ id, line }: { id: string; line: string }): Message => {
  const { text, blocks } = renderNotice(UNCONFIRMED_CARD);
  const asked = oneLine(line, LINE_CHARS);
  return {
    text: `${text} ${escapeMrkdwn(asked)}`,
    blocks: [...blocks, context(commandCode(asked)), ...cardButtons(id, { buttons: ['share'], menu: [] })],
  };
};
