import type { Outcome } from '../domain/assessment.ts';
import type { Names } from './names.ts';

/** What another verdict comes to: who wins, or how surely hosting does. */

/** "hosting", "Bedrock": who is chosen. */
export const winnerOf = ({ choice, api }: Pick<Outcome, 'choice' | 'api'>, names: Names): string =>
  choice === 'self-host' ? 'hosting' : names.short(api);

/** "hosting wins", "Bedrock wins". */
export const winsWords = (to: Pick<Outcome, 'choice' | 'api'>, names: Names): string =>
  `${winnerOf(to, names)} wins`;

/** What becomes of the same choice. */
const SAME_CHOICE = {
  robust: 'hosting is cheaper, also at half the traffic',
  fragile: 'hosting is cheaper, but not at half the traffic',
  api: 'the API is cheaper',
  infeasible: 'this fleet is too small',
} as const;

/** Who wins where the choice is another, and how surely where it is the same. */
export const turnWords = (
  { changes, to }: { readonly changes: 'choice' | 'regime'; readonly to: Outcome },
  names: Names,
): string => (changes === 'choice' ? winsWords(to, names) : SAME_CHOICE[to.regime]);
