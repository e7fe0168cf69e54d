import { re } from '../../expression.ts';
import type { Rewording } from '../../text/reworded.ts';
import { NAME_OF_API, NAME_OF_RIVAL, THE } from './ways-to-say.ts';

/** One API that is turned down as another is put up, in the words of a swap. */

const VERY =
  '(?:(?:just|really|totally|way|far|much|clearly|simply|probably|total|pure|a bit|kind of|imo) )*';
const TOO_MUCH = `(?:${VERY}(?:overkill|overpriced|pricey|too [a-z-]+|unnecessary|not (?:needed|necessary|good enough|worth it|an option)|(?:is|are|was|were)n'?t (?:needed|necessary|good enough|worth it|an option)|more than (?:we|you|they|anyone) needs?|a waste(?: of money)?|out of (?:budget|the question))(?: (?:for (?:us|this|that|it)|here|anyway))*)`;
/** An API that is turned down: "opus is overkill", "no need for opus". */
const TURNED_DOWN: readonly string[] = [
  `(?:i think )?${THE}${NAME_OF_RIVAL}(?: (?:is|are|was|seems|looks|would be)(?: (?:really |very |quite )?(?:good|nice|great|fine|ok|capable|strong),? but)?)? ${TOO_MUCH}`,
  `(?=[^,;.]*(?:\\b(?:never|not?|nobody|no longer)\\b|n't\\b))(?:(?:(?:we|i|they|you)(?:'d|'ll)?(?: (?:really|would|will|can|could|should))*|nobody(?: here)?|no ?one(?: here)?) )?(?:(?:never|do ?n'?t|do not|won'?t|will not|wouldn'?t|would not|no longer|really|actually|ever) )*(?:uses?|needs?|wants?|takes?|pays? for|no need for|no reason for)(?: to use)? ${THE}${NAME_OF_RIVAL}(?: (?:here|for (?:us|this|that|it)|at all|anyway))*`,
];
/** The one that is put up for it, in the next clause. */
const PUT_UP: readonly string[] = [
  `(?:(?:and|so|but|please|let'?s|we|i|can|could|should|would|'d|rather|just|better|then) )*(?:use|try|take|go (?:with|for)|make it|make that|switch to|compare with|put(?: in)?) (?:the )?${NAME_OF_API}(?: (?:instead(?: of (?:it|that))?|there|then|for (?:that|it|this)|in its place|please|now))*`,
  `(?:(?:and|so|but) )*(?:the )?${NAME_OF_API}(?: (?:is|would be|will|would|should|'ll))? (?:${VERY}(?:enough|fine|ok(?:ay)?|plenty|sufficient|good enough|do|does(?: (?:it|the job|fine))?|suffices?|be (?:enough|fine|plenty|ok)))(?: (?:for (?:us|this|that|it)|there|too|here|as well))*`,
];

/** "opus is overkill, use sonnet there": one API is turned down as another is put up. */
export const TURNED_DOWN_FOR: readonly Rewording[] = TURNED_DOWN.flatMap((goes) =>
  PUT_UP.map((comes): Rewording => [re`^(?=[^,;.]*[,;.] )${goes}[,;:.]+ ${comes}$`, 'replace $1 with $2']),
);
