import { oneLine } from '../words/text.ts';
import { context, type Message } from './blocks.ts';
import { cardButtons } from './card-buttons.ts';
import { commandCode } from './command-code.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import { renderNotice } from './notice.ts';

const WORDS = 'Slack did not confirm my answer, so I do not know whether it was posted.';
const LINE_CHARS = 500;

/** Tells the asker that nobody knows whether this line's card stands: one click posts it where it is missing. */
export const renderUnsureCard = ({ id, line }: { id: string; line: string }): Message => {
  const { text, blocks } = renderNotice(`${WORDS} If it is missing, share it from here.`);
  const asked = oneLine(line, LINE_CHARS);
  return {
    text: `${text} ${escapeMrkdwn(asked)}`,
    blocks: [...blocks, context(commandCode(asked)), ...cardButtons(id, { buttons: ['share'], menu: [] })],
  };
};

/** Where even that could not be shown: each time, the process ended before it was known to stand. */
export const UNSURE_FOR_GOOD: Message = renderNotice(
  `${WORDS} Please look for it here, and ask once more where it is missing.`,
);

/** The line above a message shown to the asker, when nobody knows whether everyone can read it. */
export const UNSURE: Message = renderNotice(`${WORDS} In case it is missing, here it is for you.`);
