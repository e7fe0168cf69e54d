import type { Draft, DraftApi } from '../../../domain/draft.ts';
import { significant } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { A_MONTH } from '../../period-names.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { scaledNumber, scaledText } from '../../text/figures/short-number.ts';
import { NONE, TAKE_AWAY } from '../wording/verbs.ts';

/** Capacity of an API that is bought by the month: what a mention makes of it. */

const PTU = '(?:ptus?|provisioned(?: throughput)?(?: units?)?|commitment|bought capacity|reserved capacity)';
const WITHOUT = re`^(?:${TAKE_AWAY}|${NONE}) (?:the |our |any )?${PTU}(?:,? (?:and |but )?(?:just )?(?:pay(?:ing)?[- ]as[- ]you[- ]go|pay per token|go (?:to )?(?:on[- ]demand|per token|payg)))?$|^(?:pay[- ]as[- ]you[- ]go|per token) instead of (?:the |our )?${PTU}$`;
const COVERS = re`^(?:the |our )?${PTU} (?:(?:covers?|serves?|takes?|is|holds?|lasts?|does|only|for|up|to|about|around) )+(?<many>\d[\d.]*[mbt])(?: tokens?)?(?:,? (?:and )?not \d[\d.]*[mbt]?)?$`;
const COSTS = re`^(?:the |our )?${PTU} (?:(?:(?:price )?(?:is|was|will be)|costs?|at|for|now|only|(?:has )?(?:went|goes?|gone|rose|rises|fell|falls|dropped|drops|came|comes)|up|down|to) )+(?:\$ ?(?<usd>\d[\d.,]*k?)|(?<plain>\d[\d.,]*k|\d{4,}))${A_MONTH}?(?: now| instead| actually)*(?:,? (?:for |covering |and covers |up to )+(?<many>\d[\d.]*[mbt])(?: tokens?)?)?$`;
const IS =
  '(?:(?:would be|would cost|will be|is|are|was|at|costs?|for|comes? to|of|around|about|=|now|quoted at) )*';
/** "PTU would be 9k/mo flat, up to 3B": below one API that is paid by the token so far. */
const OFFERED = re`^(?:(?:${LEAD_IN}|if|with|at|the|our|an?|as|buy|use|take|we|get|got|could)[\s,]+)*${PTU} ${IS}\$? ?(?<usd>\d[\d.,]*k?)${A_MONTH}(?: (?:flat|fixed|all[- ]in|in total))*(?:,? (?:(?:for|covering|and covers?|covers?|and carr(?:y|ies)|with|up to|about|around) )+(?<many>\d[\d.]*[mbt])(?: tokens?)?(?:${A_MONTH})?)?[.!]*$`;
const SAMPLES = [1e9, 5e9];

/** The one API of the card with what its capacity costs. Throws a question where nobody said how much that carries. */
const withOffered = (line: string, { fields }: Pick<Draft, 'fields'>, { id }: DraftApi): string => {
  const { usd, many } = OFFERED.exec(line)?.groups ?? {};
  if (usd === undefined) return line;
  const price = `vs ${id} PTU at $${usd} a month`;
  if (many !== undefined) return `${price} for up to ${many} tokens`;
  const tokens = fields['workload.tokensPerMonth'];
  const capacities = tokens === undefined ? SAMPLES : [tokens, 2 * tokens];
  throw notUnderstood(
    ask`${quoted(line)}: how many tokens a month does that cover? More than those are not sold with it.`,
    capacities.map((most) => `${price} for up to ${scaledText(significant(2, most))} tokens`),
  );
};

const isBought = (api: DraftApi): boolean => api.usdPerMonth !== undefined;
const isPlain = (api: DraftApi): boolean => Object.keys(api).length === 1;

/** The words with what becomes of bought capacity said outright. */
export const withBought = (line: string, { fields }: Draft): string => {
  const apis = fields.apis ?? [];
  const [bought, ...others] = apis.filter(isBought);
  const [only, ...more] = apis;
  if (bought === undefined && only !== undefined && more.length === 0)
    return withOffered(line, { fields }, only);
  const isAlone = others.length === 0 && apis.every((api) => isBought(api) || isPlain(api));
  if (bought === undefined || !isAlone) return line;
  if (WITHOUT.test(line)) return apis.map(({ id }) => `vs ${id}`).join(', ');
  const { many, plain, usd = plain } = { ...COVERS.exec(line)?.groups, ...COSTS.exec(line)?.groups };
  if (many === undefined && usd === undefined) return line;
  const month = usd === undefined ? bought.usdPerMonth : scaledNumber(usd);
  const capacity = many === undefined ? bought.capacityTokensPerMonth : scaledNumber(many);
  const beside = apis.filter((api) => api !== bought).map(({ id }) => `, vs ${id}`);
  return `vs ${bought.id} PTU at $${month} a month for up to ${capacity} tokens${beside.join('')}`;
};
