/** Questions behind what somebody claims, of which they do not ask. */

/** "Marta thinks B200 does 3x the H100, where do you get your number from?": what somebody claims is not asked about. */
const CLAIM =
  /^[a-z]+(?: [a-z]+)? (?:thinks?|thought|says?|said|believes?|claims?|claimed|heard|hears|reads?|reckons?|told (?:me|us)|swears?|insists?|saw|found)\b[^?]{0,100}?[,;:.–-]{1,3} (?:(?:so|and|but) )?(?<asks>(?:where|how|what|why|which|who)\b[^?]{0,80}\?{1,3})$/i;
/** "your number" is of what was claimed. */
const OF_CLAIMED = /\b(?:yours?|the|that|this)(?: (?:number|figure|value))?(?: from)?\b/i;
const OF_PRICES = /\$|\b(?:price|rent|cost|hour|\/ ?h)/i;
const OF_SPEEDS = /\b(?:does|do|gets?|serves?|runs?|tok\S*|tps|throughput|speed|faster|slower)\b/i;

/** The question behind a claim, with what the claim is of where the question only points at that. */
export const behindClaim = (text: string): string => {
  const asks = CLAIM.exec(text)?.groups?.asks;
  if (asks === undefined || !OF_CLAIMED.test(asks)) return asks ?? text;
  const isSpeed = !OF_PRICES.test(text) && OF_SPEEDS.test(text.slice(0, -asks.length));
  return isSpeed ? asks.replace(/\b(?:numbers?|figures?|values?|yours)\b/i, 'speed') : asks;
};
