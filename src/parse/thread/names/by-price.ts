import { re } from '../../expression.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { TAKE_AWAY } from '../wording/verbs.ts';

/** An API that is told by its price alone: "drop the cheapest", "keep the cheaper one". */

const BY_PRICE =
  '(?:the )?(?:cheap(?:est|er)|dear(?:est|er)|(?:most|more|less|least) expensive|pric(?:iest|ier))(?: (?:one|apis?|models?|of (?:them|those|these|the (?:two|three|four))))?';
const ALONE = re`^${BY_PRICE}$`;
const PICKS = 'keep|use|take|only|leave|stay (?:with|on)';
const PICKED = re`\b(?<verb>${PICKS}|${TAKE_AWAY}|without) ${BY_PRICE}(?=$|[,;]| and\b)`;

/** "drop the cheapest": which that is depends on the bills, which a mention does not know. Throws the question. */
export const refuseByPrice = (line: string, ids: readonly string[]): void => {
  const verb = PICKED.exec(line)?.groups?.verb;
  if (verb === undefined) return;
  const plain = re`^(?:${PICKS})$`.test(verb) ? 'only' : verb;
  throw notUnderstood(
    ask`${quoted(line)}: which one? These are compared with: ${ids.join(', ')}.`,
    ids.map((id) => line.replace(PICKED, `${plain} ${id}`)),
  );
};

/** Whether words are an API that is told by its price alone. */
export const isByPrice = (words: string): boolean => ALONE.test(words);
