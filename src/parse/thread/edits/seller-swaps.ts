import { findRentalSeller } from '../../../catalog/index.ts';
import type { Draft } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { resold, sellerNamed } from '../../names/rival-seller.ts';
import { isModelFamily } from '../../names/slips.ts';
import { ask, contradiction, quoted } from '../../problems.ts';
import { namedBy } from '../names/names.ts';
import { type Swap, sidesOf, swapsIn } from '../wording/verbs.ts';

/** One seller in the place of another: "bedrock instead of anthropic" of an API, "lambda → crusoe" of the GPUs. */

const SELLER = String.raw`[a-z][\w.]*(?: (?:ai|labs|cloud|api|secure|community))?`;
const SAID = '(?:(?:ok(?:ay)?|no|nah|so|and|then|but|actually|rather|we|do|take|use|get it|buy it|go) )*';
const LATER = '(?: (?:then|instead|please|directly|direct|now|after all))*';
const SO =
  "(?:so |we |let's )*(?:(?:move|switch|change|take|get)(?: (?:it|them|that|everything))? (?:over )?to|use|take|try|go (?:with|to)|rent (?:at|from|with))";

const DENIED: readonly RegExp[] = [
  re`^${SAID}(?:via |from |at |on |through )?(?<to>${SELLER})${LATER},? (?:and )?not (?:via |from |at |on |through )?(?<from>${SELLER})${LATER}$`,
  re`^${SAID}[a-z][\w. -]{1,24}? (?:via|from|at|on|through) (?<to>${SELLER}),? (?:and )?not (?:via |from |at |on |through )?(?<from>${SELLER})${LATER}$`,
  re`^${SAID}from (?<from>${SELLER}) to (?<to>${SELLER})${LATER}$`,
  re`^(?<from>${SELLER}) (?:is|was|are|has|had|went)\b[^,;]{0,40}[,;.] ${SO} (?<to>${SELLER})${LATER}$`,
];
const DIRECT = re`^${SAID}(?:(?:via|through|over|directly (?:from|at|via|with)|straight from|direct from) (?<via>${SELLER})${LATER}|(?<name>${SELLER}) (?:directly|direct))$`;

/** The API of a card, sold by another; undefined where that one has no price of it. */
const soldBy = (seller: string, id: string): string | undefined => {
  const found = sellerNamed(seller) === undefined ? null : resold(seller, id);
  return found === null || found === 'unsold' || found.id === id ? undefined : found.id;
};

/** "replace the one with the other", or "drop" where the other stands there already. */
const swap = (from: string, to: string, ids: readonly string[]): string =>
  ids.includes(to) ? `drop ${from}` : `replace ${from} with ${to}`;

const apisSwapped = ({ from, to }: Swap, ids: readonly string[]): string | undefined => {
  const old = sellerNamed(from)?.id;
  const sold = ids.filter((id) => id.startsWith(`${old}/`));
  const swaps = sold.flatMap((id) => {
    const other = soldBy(to, id);
    return other === undefined ? [] : [swap(id, other, ids)];
  });
  return old !== undefined && sold.length > 0 && swaps.length === sold.length ? swaps.join(', ') : undefined;
};

/** Who sells tokens and rents out nothing is asked about as a landlord too. */
const isSeller = (words: string): boolean =>
  findRentalSeller(words) !== undefined || sellerNamed(words) !== undefined;

const landlordSwapped = ({ from, to }: Swap, landlord: string | undefined): string | undefined =>
  landlord !== undefined && findRentalSeller(from)?.name === landlord && isSeller(to)
    ? `rent at ${to}`
    : undefined;

const TWO = re`^(?:compare|either|show|try) (?<one>${SELLER}) (?:and|or|vs\.?|versus|with|to) (?<two>${SELLER})(?: gpus?| prices?)?$`;

const TWO_FINE = re`^(?<one>${SELLER}) (?:or|and|\/) (?<two>${SELLER})(?:(?: (?:is|are|would be|may be|both|also|all|equally))+ (?:fine|ok(?:ay)?|good|possible|acceptable|an option|options|allowed)(?: (?:too|as well|for us|with us|by us|then))*)?$`;

/** "compare lambda and crusoe", "aws or azure would be ok": each of them is an answer. */
const refuseTwoLandlords = (line: string): void => {
  const { one, two } = (TWO.exec(line) ?? TWO_FINE.exec(line))?.groups ?? {};
  if (one === undefined || two === undefined) return;
  if (findRentalSeller(one) === undefined || findRentalSeller(two) === undefined) return;
  // Who sells tokens too may be compared with as an API.
  if (!TWO_FINE.test(line) && [one, two].every((name) => sellerNamed(name) !== undefined)) return;
  throw contradiction(
    ask`${quoted(line.slice(line.indexOf(one), line.lastIndexOf(two) + two.length))} rent GPUs, and an answer holds the price of one: whose first? "compare" then puts both side by side.`,
    [`GPUs from ${one}`, `GPUs from ${two}`],
  );
};

const ONE = /\b(?:the|that|our) (?<seller>[a-z][\w.]*) (?:one|part|side|api|half)\b/i;

/** "the openai one": what that seller sells among the APIs of the card, where that is one. */
const withOneOfSeller = (line: string, ids: readonly string[]): string => {
  const { 0: words, groups } = ONE.exec(line) ?? {};
  const seller = groups?.seller === undefined ? undefined : sellerNamed(groups.seller)?.id;
  const [id, ...more] = ids.filter(
    (one) => one.startsWith(`${seller}/`) || namedBy(groups?.seller ?? '', ids).includes(one),
  );
  return words === undefined || id === undefined || more.length > 0 ? line : line.replace(words, id);
};

const OPEN_MAKER = re`^(?<rest>(?:(?:vs|and|add|also|use|what about|how about|ok|so|actually) )*)(?<maker>${SELLER}) (?<how>(?:on|via|at|through) (?<cloud>${SELLER})\b.*)$`;

/** "openai via azure" below GPT-5: a seller in the place of a model is that of what the card compares with. */
const withModelOfMaker = (line: string, ids: readonly string[]): string => {
  const { rest = '', maker = '', how = '', cloud = '' } = OPEN_MAKER.exec(line)?.groups ?? {};
  if (maker === '' || isModelFamily(maker.toLowerCase())) return line;
  const sold = ids.filter((id) => id.startsWith(`${sellerNamed(maker)?.id}/`));
  const [id, ...more] = sold.flatMap((one) => soldBy(cloud, one) ?? []);
  return id === undefined || more.length > 0 ? line : `${rest}${id}${how.replace(/^\S+ \S+/, '')}`;
};

/** The words with what they say of who sells, where a seller alone stands for what it sells on the card. */
export const withSellersSwapped = (line: string, { fields }: Draft): string => {
  const ids = (fields.apis ?? []).filter(({ mix }) => mix === undefined).map(({ id }) => id);
  const landlord = fields['selfHosted.procurement.seller'];
  refuseTwoLandlords(line);
  for (const sides of [...sidesOf(line, DENIED), ...swapsIn(line)]) {
    const side = { from: sides.from.trim(), to: sides.to.replace(re`${LATER}$`, '').trim() };
    const said = landlordSwapped(side, landlord) ?? apisSwapped(side, ids);
    if (said !== undefined) return said;
  }
  const { via, name = via } = DIRECT.exec(line)?.groups ?? {};
  const swaps =
    name === undefined
      ? []
      : ids.flatMap((id) => {
          const other = soldBy(name, id);
          return other === undefined ? [] : [swap(id, other, ids)];
        });
  return swaps.length === 1 ? (swaps[0] ?? line) : withOneOfSeller(withModelOfMaker(line, ids), ids);
};
