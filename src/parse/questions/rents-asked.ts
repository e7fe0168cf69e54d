import { API_SELLERS, fold } from '../../catalog/index.ts';
import { defined } from '../../defined.ts';
import type { Answer } from '../../domain/answer.ts';
import type { Topic } from '../../domain/topics.ts';
import { otherName, rentAsOn, rentFrom } from './landlords.ts';
import { type RentWords, rentWordsIn } from './rent-words.ts';
import type { Heard } from './row.ts';

/** What a GPU rents for, at a seller or on the market. */

/** Words that stand for who rents out, and for no seller of models. */
const OTHER_LANDLORDS: ReadonlySet<string> = new Set([
  'others',
  'elsewhere',
  'anywhere',
  'market',
  'markets',
  'marketplace',
  'landlords',
  'landlord',
  'competitors',
]);

/** Who sells models by the token too: without a GPU, such a name is asked of those. */
const sellsModels = (typed: string): boolean =>
  API_SELLERS.some(({ aliases }) => aliases.includes(fold(typed)));

/** A figure is a rent where it is that of the card, or near the market's; one without "$" has cents then. */
const isRent = ({ figure, kinds }: RentWords, card: Answer, low: number, high: number): boolean => {
  if (figure === undefined || figure.isHourly || kinds.has('gpu')) return true;
  const { apis, selfHosted } = card.scenario;
  const { procurement } = selfHosted;
  if (procurement.kind === 'rent' && Math.abs(procurement.usdPerGpuHour - figure.usd) < 0.006) return true;
  const isOfApi = apis.some((api) => [api.usdPerMillionInput, api.usdPerMillionOutput].includes(figure.usd));
  const isLike = figure.usd >= low / 2 && figure.usd <= high * 2;
  return isLike && !isOfApi && (figure.isMoney || !Number.isInteger(figure.usd));
};

const asksPrice = ({ kinds }: RentWords): boolean =>
  kinds.has('price') || kinds.has('degree') || kinds.has('compared');

/** Whether what all sellers ask is what a question wants to know. */
const asksMarket = (read: RentWords, card: Answer): boolean => {
  const { kinds, words: all, gpu, figure } = read;
  const isOfGpus = kinds.has('gpu') || all.some((word) => OTHER_LANDLORDS.has(word));
  if (figure !== undefined) return kinds.has('degree');
  if (kinds.has('others')) return isOfGpus && asksPrice(read);
  if (all.some((word) => word.startsWith('compare')))
    return all.some((word) => /^(?:rates?|rents?)$/.test(word));
  const isOther = gpu !== undefined && gpu !== card.scenario.selfHosted.gpu;
  if (kinds.has('degree')) return gpu !== undefined || (isOfGpus && kinds.has('price'));
  return isOther && kinds.has('price');
};

/** What such a question asks: of one seller, or of the market; undefined for other questions. */
export const rentsTopic = ({ text, card, named }: Heard): Topic | undefined => {
  if (named.ids.length > 0) return undefined;
  const read = rentWordsIn(text);
  if (read === undefined) return undefined;
  const { kinds, seller, figure } = read;
  const gpu = read.gpu ?? card.scenario.selfHosted.gpu;
  if (seller !== undefined) {
    const isOfGpus = kinds.has('gpu') || kinds.has('those');
    const isAsked = isOfGpus || (!sellsModels(seller.typed) && asksPrice(read));
    const asked = isAsked && figure === undefined ? rentFrom(card, seller.typed, gpu) : undefined;
    return asked && { ...asked, isOfPrice: true };
  }
  if (!asksMarket(read, card)) return undefined;
  const price = rentAsOn(card, gpu);
  if (price === undefined || !isRent(read, card, price.lowUsdPerGpuHour, price.highUsdPerGpuHour))
    return undefined;
  const { offers, usdPerGpuHour, date } = price;
  return {
    about: 'rents',
    ...otherName(gpu, card),
    ...defined({ usd: figure?.usd }),
    offers,
    usdPerGpuHour,
    date,
  };
};
