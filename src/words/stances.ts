import { plural } from '../domain/format.ts';
import { STANCES, type StanceChoice } from '../domain/stances.ts';
import { CHOICE_WORDS } from './choices.ts';

/** Where people stand: what they are asked, and how many stand where. */

/** What a board asks. */
export const BOARD_QUESTION = 'Host it, or pay per token?';

/** Below the buttons of a board. */
export const ONE_VOTE = 'One vote a person; another click changes it.';

type Taken = readonly { readonly choice: StanceChoice }[];

/** "Host it: 2", of one choice. */
export const stanceHeading = (choice: StanceChoice, many: number): string =>
  `${CHOICE_WORDS[choice]}: ${many}`;

/** "Host it 2 · Pay per token 1 · Not yet 0". */
export const stanceCounts = (stances: Taken): string =>
  STANCES.map(
    (choice) => `${CHOICE_WORDS[choice]} ${stances.filter((stance) => stance.choice === choice).length}`,
  ).join(' · ');

/** People for whose stance there is no room. */
export const morePeople = (left: number): string => `… and ${plural(left, 'person', 'people')} more`;

/** Who voted so far, for whoever asks. */
export const votesSoFar = (stances: Taken): string =>
  stances.length === 0
    ? 'Nobody has voted in this thread yet: "Vote" on the card asks everybody.'
    : `Votes: ${stanceCounts(stances)}`;
