/** How a mention begins before it says anything: our name, and the "and" by which it goes on from the last one. */

const OUR_NAME = /(?<=^|\s)@llmcost\b[\s,:]*/gi;

/** A mention as it is typed in a terminal, where nobody takes our name off. */
export const withoutOurName = (typed: string): string => typed.replace(OUR_NAME, '');

const AND = /^\s*and\b[\s,:]*/iu;

/** "and no spare": whether the words go on from what the person tried last, and what they are without that. */
export const goingOn = (text: string): { readonly isGoingOn: boolean; readonly words: string } => ({
  isGoingOn: AND.test(text),
  words: text.replace(AND, ''),
});
