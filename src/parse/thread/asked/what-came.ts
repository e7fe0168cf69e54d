import { fieldsIn } from '../../../domain/draft.ts';
import { isSameJson } from '../../../json.ts';
import { re } from '../../expression.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import type { Difference } from '../commands.ts';
import type { ThreadContext } from '../context.ts';
import { wholeFields } from '../wording/alone.ts';

/** What is asked of what came with the last change: "what does it cost?" behind "add haiku", "is the H200 cheaper?" behind a try of it. */

const SO = `(?:(?:${LEAD_IN})[\\s,]+)*`;
const TAIL = '(?: (?:then|now|exactly|please|a month|per month|for us))*';
const ONE = '(?:it|that one|this one|the new one)';
const PRICE_OF_IT: readonly RegExp[] = [
  re`^${SO}(?:what(?:'?s| is| was) )?(?:the |a )?(?:price|cost|rate|bill)s? (?:of|for) ${ONE}(?<tail>${TAIL})\s*\?*$`,
  re`^${SO}(?:what(?:'?s| is| was) )?its (?:price|cost|rate|bill)s?(?<tail>${TAIL})\s*\?*$`,
  re`^${SO}(?:what|how much) (?:does|would|will|do) ${ONE} cost(?: us)?(?<tail>${TAIL})\s*\?*$`,
  re`^${SO}how (?:much|expensive) (?:is|was|would) ${ONE}(?: be)?(?<tail>${TAIL})\s*\?*$`,
];

/** As people ask for it, without who sells it. */
const nameOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

/** The question of what one API costs, where that came with the last change and "it" points at it; else the line itself. */
export const withPriceOfIt = (line: string, { lastChange }: ThreadContext): string => {
  const found = PRICE_OF_IT.map((pattern) => pattern.exec(line)?.groups).find(
    (groups) => groups !== undefined,
  );
  const fields = lastChange?.fields ?? {};
  const [api, ...more] = fields.apis ?? [];
  if (found === undefined || api === undefined || more.length > 0) return line;
  const isOfApi = api.mix === undefined && fieldsIn(fields).every((field) => field === 'apis');
  return isOfApi ? `what does ${nameOf(api.id)} cost${found.tail ?? ''}?` : line;
};

const CHEAPER = re`^${SO}(?:is|are|was|were|would) (?:the |that |those )?(?<name>[a-z][\w .-]{1,24}?)(?: be| come out| really| actually| any| much)* (?:cheaper|dearer|more expensive|less expensive|pricier)(?: (?:than (?:before|what we (?:had|have)|the one before)))?${TAIL}\s*\?+$`;

/** What the last change did, where what came with it is asked whether it is cheaper: of machines, sellers and precisions. */
export const comparesWhatCame = async (
  line: string,
  { lastChange }: ThreadContext,
): Promise<Difference | undefined> => {
  const name = CHEAPER.exec(line)?.groups?.name;
  if (name === undefined || lastChange === undefined) return undefined;
  for (const words of [name, `GPUs from ${name}`]) {
    const said = await wholeFields(words);
    const fields = fieldsIn(said).filter((field) => lastChange.fields[field] !== undefined);
    const isThat =
      fields.length > 0 && fields.every((field) => isSameJson(said[field], lastChange.fields[field]));
    if (isThat && said.apis === undefined) return { kind: 'difference', text: line };
  }
  return undefined;
};
