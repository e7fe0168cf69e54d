import { re } from '../../expression.ts';
import { API_FAMILY } from '../../names/family-name.ts';
import { A_YEAR } from '../../period-names.ts';
import type { Quantity } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { clauseOf } from './clause.ts';
import { CODING_AGENT } from './work.ts';

/** Engineers who use the model and do not run it. */

/** "We use opus" is said of the company. */
const USING =
  /(?<!\b(?:we|i)(?: (?:now|currently|already|mostly|all|would|will|could|can))? )\b(?:using|uses?|on copilot|coding with)\b/i;

const TRADE = '(?:engineers?|(?:sys)?admins?|administrators?|contractors?|technicians?)';
const EARN = '(?: (?:at|@|for|on|costing|paid|earning|who costs?|who earns?))?';
const AN_HOUR = String.raw`\b(?:engineers?|contractors?|technicians?|admins?)(?: (?:at|@|for|costs?))? ?[$€£]\d{2,3}(?: ?\/ ?| an? | per )h(?:ou)?r?\b`;
const A_MONTH = String.raw`\b${TRADE}${EARN} ?[$€£]?(?:[3-9]|[12]\d)(?:\.\d)?(?:k|,?\d{3})\b(?! ?(?:tok|req|word|in\b|out\b))(?!(?:(?! and )[^,;])*\b(?:${API_FAMILY}|copilot|cursor|api|tokens?)\b)`;
const YEARS_PAY = String.raw`(?:[3-9]\d|[1-4]\d\d)(?:k|,000)`;
/** "2 engineers at 140k each": so much is what each of them earns. */
const OF_EACH = String.raw`\b${TRADE}(?: (?:for|on) (?:it|this)| to run (?:it|this|them))?(?:,|${EARN}) ?[$€£]?${YEARS_PAY} (?:each|apiece)\b(?! (?:a|per|\/))`;
/** What a person is paid a year, or by the thousands a month, is no bill of theirs. */
const RUNS_IT_OR_IS_PAID = re`${AN_HOUR}|${A_MONTH}|${OF_EACH}|\b(?:ops|devops|mlops|fte|sre|on[- ]?call|salary|salaries|wage)\b|(?<![\d.,])${YEARS_PAY}(?: ?(?:usd|eur|dollars|euros))?${A_YEAR}`;

/** Engineers are people who use it where something is counted of each, and nothing says that they run it. */
export const engineersUseIt = ({ facts }: Reading): boolean =>
  (facts.each || facts.perPerson || facts.says(USING) || facts.says(CODING_AGENT)) &&
  !facts.says(RUNS_IT_OR_IS_PAID);

/** No model has so many engineers who run it. */
const MOST_STAFF = 30;

/** "15 engineers using sonnet, 0.5 FTE": whoever runs it stands in another clause. */
const useItHere = (quantity: Quantity, reading: Reading): boolean => {
  const clause = clauseOf(quantity, reading);
  return (USING.test(clause) || CODING_AGENT.test(clause)) && !RUNS_IT_OR_IS_PAID.test(clause);
};

const OF_A_TRADE = /^(?:engineers?|technicians?|contractors?|(?:sys)?admins?|administrators?)$/i;

/** "15 engineers using sonnet, 40M tokens each". */
export const isTeamOfUsers = (quantity: Quantity, reading: Reading): boolean => {
  const { number, unit, at } = quantity;
  if (unit !== 'fte' || !Number.isInteger(number.value) || number.percent || number.money) return false;
  const word = reading.atoms[at + 1];
  const part = reading.facts.byFirst.get(quantity.end) ?? reading.facts.byFirst.get(quantity.end + 1);
  // "two engineers at 20% each": so much of their time.
  if (part?.number.percent) return false;
  const trade = word === undefined ? '' : reading.text.slice(word.start, word.end);
  const areMany = number.value >= MOST_STAFF && !reading.facts.says(RUNS_IT_OR_IS_PAID);
  // "9k technicians, 8 questions a day"
  if (areMany && OF_A_TRADE.test(trade)) return true;
  return /^engineers?$/i.test(trade) && (useItHere(quantity, reading) || engineersUseIt(reading));
};
