import type { Draft } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';
import { BACK_THEN } from '../wording/said-of-owned.ts';

/** "we have 8 of those already, paid last year": GPUs that stand there, and cost nothing more. */

const WE =
  "(?:(?:and|but|so|actually|in fact) )*(?:we|i)(?:'ve| have)?(?: (?:actually|in fact|do|even|still))*";
const HAVE = '(?:have|had|own|got|bought)';
const SO_MANY = `(?<many>\\d{1,3}|${COUNT_WORD}) ?x?(?: of)? (?<what>those|them|these|the (?:gpus|cards)|${GPU_NAME})`;
const HERE = '(?: (?:already|anyway|now|in house|here|there))*';
const PAID = `(?:(?:and|all|they(?:'re| are| were)?) )*(?:paid(?: for| off)?|bought|purchased)(?: in full| already)*(?: ${BACK_THEN})?`;
const OWNED: readonly RegExp[] = [
  re`^${WE}(?: already)? ?${HAVE} ${SO_MANY}${HERE},? ${PAID}$`,
  re`^${WE} already ?${HAVE} ${SO_MANY}${HERE}$`,
  re`^${WE} ?${HAVE} ${SO_MANY} already${HERE}$`,
];

/** "all of them are ours": they stand there, and are not bought now. */
const OURS = re`^(?:(?:and|but|so|actually|in fact) )*(?:(?:they|those|these|(?:the |those |these |our )?(?:gpus|cards|machines|servers))(?: all)?|all(?: (?:of (?:them|those|these)|(?:the |those |these )?(?:gpus|cards|machines|servers)|\\d{1,3}(?: of them)?)))(?:'re| are)(?: (?:all|already|actually|in fact))* (?:ours|mine)${HERE}$`;

/** The words of a fleet that is all there; as they are where the card has more of them than that. */
export const withOwnedAlready = (line: string, { fields }: Draft): string => {
  if (OURS.test(line)) return 'already paid';
  const { many, what = '' } =
    OWNED.map((pattern) => pattern.exec(line)?.groups).find((groups) => groups !== undefined) ?? {};
  const count = many === undefined ? 0 : countIn(many);
  if (count === 0 || count < (fields['selfHosted.gpuCount'] ?? 0)) return line;
  const gpus = re`^${GPU_NAME}$`.test(what) ? what : 'GPUs';
  return `${count} ${gpus}, already paid`;
};
