import type { Draft, DraftApi } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { A_MONTH } from '../../period-names.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import { NONE, TAKE_AWAY } from '../wording/verbs.ts';

/** Capacity of an API that is bought by the month: what a mention makes of it. */

const PTU = '(?:ptus?|provisioned(?: throughput)?(?: units?)?|commitment|bought capacity|reserved capacity)';
const WITHOUT = re`^(?:${TAKE_AWAY}|${NONE}) (?:the |our |any )?${PTU}(?:,? (?:and |but )?(?:just )?(?:pay(?:ing)?[- ]as[- ]you[- ]go|pay per token|go (?:to )?(?:on[- ]demand|per token|payg)))?$|^(?:pay[- ]as[- ]you[- ]go|per token) instead of (?:the |our )?${PTU}$`;
const COVERS = re`^(?:the |our )?${PTU} (?:(?:covers?|serves?|takes?|is|holds?|lasts?|does|only|for|up|to|about|around) )+(?<many>\d[\d.]*[mbt])(?: tokens?)?(?:,? (?:and )?not \d[\d.]*[mbt]?)?$`;
const COSTS = re`^(?:the |our )?${PTU} (?:(?:(?:price )?(?:is|was|will be)|costs?|at|for|now|only|(?:has )?(?:went|goes?|gone|rose|rises|fell|falls|dropped|drops|came|comes)|up|down|to) )+(?:\$ ?(?<usd>\d[\d.,]*k?)|(?<plain>\d[\d.,]*k|\d{4,}))${A_MONTH}?(?: now| instead| actually)*(?:,? (?:for |covering |and covers |up to )+(?<many>\d[\d.]*[mbt])(?: tokens?)?)?$`;
const isBought = (api: DraftApi): boolean => api.usdPerMonth !== undefined;
const isPlain = (api: DraftApi): boolean => Object.keys(api).length === 1;

/** The words with what becomes of bought capacity said outright. */
export const withBought = (line: string, { fields }: Draft): string => {
  const apis = fields.apis ?? [];
  const [bought, ...others] = apis.filter(isBought);
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
