import { apiName, findApi } from '../../../catalog/index.ts';
import { defined } from '../../../defined.ts';
import { re } from '../../expression.ts';
import { isClosedApi } from '../../names/closed.ts';
import { notUnderstood, quoted, say } from '../../problems.ts';
import type { ThreadContext } from '../context.ts';
import { HOSTED, partsOfCard } from '../mix/parts.ts';

/** "put sonnet on our own gpus": what is sold per token alone runs on nobody else's, and is never hosted. */

const SO =
  "(?:(?:so|and|but|then|maybe|perhaps|just|also|please|we|i|they|can|could|would|might|should|will|to|want|need|let'?s|what if|if|let|only|still|really) )*";
const NAME =
  '(?:the |our )?(?<name>[a-z][\\w./-]*(?: [\\w./-]+){0,3}?)(?: (?:part|share|traffic|api|calls))?';
const HERE =
  '(?:(?:(?:on|to|onto|into|in) )?(?:(?:our|own|the|my|some|few|\\d{1,3} ?x?) )*(?:gpus?|hardware|machines?|servers?|boxes|cluster|house|prem(?:ises)?|infra(?:structure)?|[a-z]{1,3}\\d{2,4}s?)|ourselves|ourself|in-house|on-prem)';
const END = '(?: (?:instead|then|now|too|please))*$';
const ROWS: readonly RegExp[] = [
  re`^${SO}(?:self[- ]?host(?:ing)?|host(?:ing)?|deploy|serve) (?:only |just )?${NAME}(?: ${HERE})*${END}`,
  re`^${SO}(?:move|shift|put|run|bring|take|migrate) ${NAME} ${HERE}${END}`,
];

/** Throws where a mention wants a model hosted whose weights nobody may have; `plain` has names in full. */
export const refuseClosedHosted = (plain: string, typed: string, { before, model }: ThreadContext): void => {
  const name = ROWS.map((row) => row.exec(plain)?.groups?.name).find((found) => found !== undefined);
  const id = name === undefined ? undefined : findApi(name)?.id;
  if (id === undefined || before === undefined || !isClosedApi(id)) return;
  const isSplit = partsOfCard({ before, ...defined({ model }) })?.some((part) => part.id === HOSTED) === true;
  const isKnown = before.fields.apis?.some((api) => api.id === id) === true;
  const isOwn = /\bown\b/i.test(plain) && before.fields['selfHosted.procurement.kind'] !== 'own';
  throw notUnderstood(
    say`${quoted(typed)}: ${apiName(id)} is sold per token only. Its weights are not published, so it runs on nobody else's GPUs: what is hosted in its place is an open model. Type which one, such as "host gpt-oss-120b".`,
    [
      ...(isSplit ? ['100% could move'] : ['host gpt-oss-120b']),
      ...(isOwn ? ['on our own GPUs'] : []),
      ...(isKnown ? [] : [`add ${id}`]),
    ],
  );
};
