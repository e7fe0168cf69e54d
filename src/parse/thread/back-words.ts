/** What stands around words that ask for something to be as it was. */

/** In front: "please", "no, actually". */
export const BACK_LEAD =
  "(?:(?:ok(?:ay)?|no|nah|nope|hm+|so|and|but|please|sorry|wait|actually|let'?s|lets|can (?:you|we|u)|could (?:you|we|u))[\\s,]+)*";

/** Behind: "again please", "part, though". */
export const BACK_TAIL =
  '(?: (?:change|changes|thing|part|bit|again|please|pls|then|though|after all|was (?:added|changed|set)|came(?: in)?))*[.!?]*';
