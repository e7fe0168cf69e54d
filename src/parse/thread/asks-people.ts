import { re } from '../expression.ts';
import { LEAD_IN } from '../text/courtesies.ts';

/** Questions that only a person can answer. */

/** "what do you think?", "thoughts?" */
export const ASKS_OPINION = re`^(?:(?:${LEAD_IN}) )?(?:(?:what|any|your) (?:do you think|are your thoughts|say you|thoughts|opinion|take)|thoughts|wdyt|wdyt about (?:this|it|that)|(?:do|does|did|can|could|would|will|are|is|have) (?:you|this|that|it)\b[^\d]*)\s*\??$`;

/** Asked of the person, and not of a card: "does 3B look right to you?", "3B or 5B?". */
export const ASKS_THEM =
  /\b(?:to|for|with) you\b[^?]*\?\s*$|\b(?:can|could|would|will) (?:you|u) (?:please |also |maybe |pls )*(?:(?:double|cross)[- ]?check|have a look|take a look|check|ask|confirm|look|ping|verify|review|share|forward|talk)\b|\b(?:do|did|would|are|were|have) you (?:think|say|agree|mean|know|sure|ok|okay|fine|happy|remember|seen|check\w*)\b|^\S+(?: \S+)? or \S+(?: \S+)?\s*\?$/i;
