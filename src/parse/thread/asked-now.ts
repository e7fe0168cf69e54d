/** "and we currently have?" behind "what tok/s would we need?": the same of the card as it stands. */

const NOW =
  /^(?:and |but |so )*(?:what )?(?:do |does )?(?:(?:we|it|they|you|the (?:card|fleet)) (?:(?:currently|now|already|actually|today) )?(?:have|has|do|does|get|gets|pay|pays)(?: (?:now|currently|today|at the moment))?|(?:right )?now|currently|today|at the moment)\s*\?+$/i;
const WOULD =
  /\b(?:what|which) (?<noun>[a-z][^?,;]{2,30}?) (?:(?:would|do|does|must|should|will|can|could|makes?)|(?:is|are) (?:needed|required|necessary))\b/i;

/** The question of the figure that was asked about last, as it is now; undefined for other words. */
export const askedNow = (line: string, [newest = '']: readonly string[] = []): string | undefined => {
  const noun = NOW.test(line) ? WOULD.exec(newest)?.groups?.noun : undefined;
  return noun === undefined ? undefined : `what is the ${noun}?`;
};
