/** What is said where an answer comes late, elsewhere or not at all; `why`: a sentence without its full stop. */

/** Where Slack opens no window any more: it waits three seconds. */
export const TOO_LATE = 'That took too long, and Slack no longer opens anything for it. Please try again.';
/** Where Slack refused the answer. */
export const NOT_TAKEN =
  'Slack did not accept my answer, so it is missing here. Please try again in a minute.';
const NOT_CONFIRMED = 'Slack did not confirm my answer, so I do not know whether it was posted.';
/** Where nobody knows whether the answer stands. */
export const UNCONFIRMED = `${NOT_CONFIRMED} Please look for it here, and ask again if it is missing.`;
/** Above the line of a card that may be missing, with a button that posts it. */
export const UNCONFIRMED_CARD = `${NOT_CONFIRMED} If it is missing, share it from here.`;
/** Above the answer itself, for the asker alone. */
export const UNCONFIRMED_ANSWER = `${NOT_CONFIRMED} In case it is missing, here it is for you.`;
/** Where nothing can be posted, to the asker there. */
export const cannotAnswerHere = (why: string): string =>
  `I cannot answer here. ${why}. Or ask me in a direct message.`;
/** Where nothing can be posted, to the asker in a direct message. */
export const cannotAnswerThere = (why: string): string => `I cannot answer there. ${why}. Or ask me here.`;
/** Beside an answer that went through a command, where the bot is no member. */
export const NO_MEMBER_TIP =
  'I am not a member of this channel: type "/invite @llmcost" to get charts, and answers in threads.';
/** Beside an answer that went through a command for another reason. */
export const wentThroughCommand = (why: string): string =>
  `${why}. The answer went through your command, so it has no thread of mine.`;
/** Below an answer in a direct message. */
export const askedElsewhere = (why: string): string =>
  `That is the answer to what you asked elsewhere. ${why}.`;
/** While Slack holds a channel back; `about`: "40 seconds". */
export const heldBack = (about: string): string =>
  `Slack lets me post only slowly in this channel at the moment. Your answer follows in about ${about}.`;
/** Where too many wait for their turn in a channel; `waiting`: how many, of whom one a second is answered. */
export const queueIsFull = (waiting: number): string =>
  `Slack lets me post about one message a second here, and ${waiting} are waiting already, so this was not answered. Please ask again in ${Math.ceil(waiting / 60) + 1} minutes.`;
/** Where Slack holds a channel back for longer than anybody waits. */
export const HELD_TOO_LONG =
  'Slack does not let me post in this channel at the moment, so this was not answered. Please ask again later, or ask me in a direct message.';
/** Where more waits than can be answered. */
export const BUSY =
  'More is asked here at the moment than I can answer, so this was not answered. Please ask again in a minute.';
const NEVER_FINISHED =
  'times and never finished, so I have stopped trying: something in it crashes me, or my machine was restarted each time. Whoever runs llmcost will find it in the log.';
/** Where a request ended the process each time. */
export const GIVEN_UP = `I began to answer you many ${NEVER_FINISHED} Please ask in other words.`;

const OR_NO_CHANNEL = 'or leave the channel of this step empty.';

/** To whoever built a workflow whose step cannot do its work. */
export const OF_STEP = {
  noRequest:
    'The request in this step must say what to cost, such as "500M tokens A100 rental": correct it in the workflow.',
  noMember: `I could not post in that channel: invite @llmcost to it, ${OR_NO_CHANNEL}`,
  refused: (why: string): string => `I could not post in that channel. ${why}, ${OR_NO_CHANNEL}`,
  withExample: (why: string, line: string): string => `${why} For example: ${line}`,
  givenUp: `I began this step many ${NEVER_FINISHED} Please say in other words what to cost.`,
  notTaken: 'Slack did not accept the card: run it again',
  unconfirmed:
    'Slack did not confirm the card, so it may or may not be in the channel: look for it there, and run this again if it is missing.',
} as const;
