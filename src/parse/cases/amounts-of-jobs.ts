import { VOLUMES } from '../../domain/fields/index.ts';
import { re } from '../expression.ts';
import { MONTH_NAME } from '../month-names.ts';
import type { ReadClause } from './topics.ts';

/** Whether several amounts of a line are jobs that come together, or one job in several sizes. */

const OR = /\b(?:or|oder|vs)\b/i;
const IN_TIME = re`\b(?:now|today|currently|at first|later|soon|next|last|this|from|by|since|until|then|after|in) (?:${MONTH_NAME}|january|q[1-4]|summer|winter|spring|autumn|fall|christmas|year|month|quarter|20\d\d|end of)\b|\b(?:now|today|currently|later|initially|at first|soon|at launch|eventually|(?:in|during|for) (?:the |our |a )?(?:pilot|production|trial|roll-?out|beta|steady state)|last (?:\w+ )?(?:months|weeks))\b`;

/** "300M now", "or 900M": an amount of another time, or another guess. */
const isOther = ({ joint, words }: ReadClause): boolean => OR.test(joint) || IN_TIME.test(words);

/** "40M": an amount of nothing that is named. */
const isBare = ({ words, draft }: ReadClause): boolean =>
  /^\W*\d/.test(words) && VOLUMES.some((field) => draft.said[field]?.words === words);

/** Whether what stands before the first amount, or behind the last, is all that the line says of them: none is named. */
const areUnnamed = (amounts: readonly ReadClause[]): boolean =>
  amounts.every((clause, at) => {
    const said = VOLUMES.flatMap((field) => clause.draft.said[field]?.words ?? []);
    const [isFirst, isLast] = [at === 0, at === amounts.length - 1];
    return (
      isBare(clause) ||
      said.some(
        (words) => (isFirst && clause.words.endsWith(words)) || (isLast && clause.words.startsWith(words)),
      )
    );
  });

/** Whether some amounts are of one job: at other times, other guesses, or such as nothing names. */
export const areOfOne = (amounts: readonly ReadClause[]): boolean =>
  amounts.some(isOther) || areUnnamed(amounts);

const ADDS = /^(?:[,;.]\s*)?\s?(?:and|plus|und|also|as well as|\+|&)\b|^ [+&] /i;

/** "A and B", "A, B plus C": whether what stands between them says that all come. */
export const doAddUp = (joints: readonly string[]): boolean =>
  joints.every((joint) => ADDS.test(joint) || /^, ?$/.test(joint)) && ADDS.test(joints.at(-1) ?? '');
