import { re } from '../../expression.ts';
import { MONTH_NAME } from '../../month-names.ts';
import { COUNT_WORD } from '../../text/figures/number-words.ts';
import type { Rewording } from '../../text/reworded.ts';

/** What waits until another fails. */
const AS_SPARE =
  '(?:(?:for|as|in) (?:an? |the |our )?(?:fail-?over|redundancy|back-?ups?|standby|ha|high availability|resilience|safety|reserve|spares?|maintenance|emergenc(?:y|ies))|just in case)';

/** What people say around a figure that they tell: where they saw it, how true it is, what one more is for. */
export const OF_FIGURES: readonly Rewording[] = [
  // What happens to spot GPUs is why another waits.
  [
    re`^(?:but |and )?spot(?: (?:gpus?|instances?|nodes?|machines?))? (?:gets?|is|are|can (?:be|get)|may (?:be|get)|will (?:be|get))(?: (?:often|sometimes|always|randomly))* (?:killed|pre-?empted|evicted|interrupted|reclaimed|taken(?: away| back)?|stopped)(?: (?:sometimes|often|at times|a lot|randomly))*[\s,;:.-]+(?:so|then|hence|therefore|and)?[\s,]*(?:(?:let'?s|we|i|please|should|would|need|have|to|better|plan|add|keep|take|with|want|for) )*(\d{1,2}|${COUNT_WORD}) (?:extra|more|additional|spares?|in reserve|as (?:an? )?(?:spare|back-?up)|on top)(?: (?:gpus?|cards?|nodes?|replicas?))?[.!]*$`,
    '$1 more spare',
  ],
  // Several months, as a line asks about them.
  [
    re`^(?:in |for )?(${MONTH_NAME})[,:]? (?:(?:it|we|that) (?:was|had|did|used) )?(\d[\d.,]* ?[kmb])(?: tok(?:en)?s?)?,? (?:and |then |but )?(?:in |for )?(${MONTH_NAME})[,:]? (?:(?:it|we|that) (?:was|had|did|used) )?(\d[\d.,]* ?[kmb])(?: tok(?:en)?s?)?(?: so far)?$`,
    '$1 $2, $3 $4',
  ],
  // "12 prompts per day is what we see in the logs"
  [
    /(?<=\d[^,;:?]{0,60}) (?:is|are|was) what (?:i|we|they|you|users|people|(?:our|the|my) [a-z]+(?: [a-z]+)?) (?:(?:actually|really|usually|typically|always) )*(?:see|saw|measured?|have|had|get|got|find|found|know|observed?|shows?|showed|says?|said|reports?|reported|use|need|tells?(?: us)?)(?: (?:in|from|on|at|with|for) [a-z ]{2,30})?[.!]*$/i,
    '',
  ],
  [
    /(?<=\d[^,;:?]{0,60}) (?:is|are|was|would be|seems|sounds) (?:(?:a lot |much |far |way )?(?:more )?(?:realistic|normal|typical|usual|likely|like it)|the (?:real|actual|true) (?:number|figure|average|rate|one)|about right|closer to (?:reality|the truth))[.!]*$/i,
    '',
  ],
  // "+1 for me" agrees; "+1 for failover" wants a spare.
  [re`^\+ ?(\d{1,2}|${COUNT_WORD}) ${AS_SPARE}[.!]*$`, '$1 more spare'],
  [re`^(\d{1,2}|${COUNT_WORD}) (?:more|extra|additional) ${AS_SPARE}[.!]*$`, '$1 more spare'],
];
