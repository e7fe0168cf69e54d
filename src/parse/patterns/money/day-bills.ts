import { cheapestSellers, findApi, findModel } from '../../../catalog/index.ts';
import { re } from '../../expression.ts';
import { A_FAMILY } from '../../names/family-name.ts';
import { A_NAMED_PERIOD } from '../../period-names.ts';
import { ask, quoted } from '../../problems.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** Money without a period right behind tokens that have one: what all of them cost, or what a million does. */

const MODEL = String.raw`${A_FAMILY}[\w.-]{0,20}(?: v?\d[\w.-]{0,12})*`;

/** What is bought is said, or comes each day: few rents are. */
const OF_API =
  '(?: (?:via |on |by )?(?:the |an )?api(?:,| (?:on|of|for|with))?|(?<=(?:day|daily),? (?:at|for|costs?) [$€£][\\d.]{1,9}),)';

const BESIDE_TOKENS = re`(?<![\w.,])(?<tokens>\d[\d.,]{0,9} ?[kmb]? ?tok(?:en)?s?)${A_NAMED_PERIOD},?(?: (?:at|for|costs?|is))? (?<sum>[$€£]\d{1,6}(?:\.\d{1,2})?)${OF_API} (?<model>${MODEL})(?: api)?(?![\w-]| on\b)`;

/** How the model is called as an API: by its maker's, where one sells it, else at the cheapest of those who do. */
const apiCalled = (model: string): string | undefined =>
  findApi(`${model} api`) === undefined ? cheapestSellers(findModel(model)?.id ?? '')[0] : `${model} api`;

const readAs = (words: string): readonly string[] => {
  const { tokens, period, sum, model = '' } = BESIDE_TOKENS.exec(words)?.groups ?? {};
  const api = apiCalled(model);
  return sum === undefined || api === undefined
    ? []
    : [
        `${tokens} a ${period} costs ${sum} a ${period} on ${api}`,
        `${tokens} a ${period}, vs ${api} at ${sum} per million tokens`,
      ];
};

/** "3M tokens/day $20 api llama 70b", "2M tokens a day at $18, llama 70b": a factor of the millions that they are. */
export const BILL_OR_PRICE: RefusedPhrase = {
  name: 'money of an API beside tokens of a period',
  holds: /[$€£]\d/,
  pattern: BESIDE_TOKENS,
  message: (words) => ask`Is the money in ${quoted(words)} what all of them cost, or a million of them?`,
  hints: readAs,
};
