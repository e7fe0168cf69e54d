import { findGpu, findRentalSeller, gpuById, rentalPrice } from '../../catalog/index.ts';
import { defined } from '../../defined.ts';
import type { Answer } from '../../domain/answer.ts';
import type { Detailed } from '../../domain/topics.ts';
import { re } from '../expression.ts';
import { gpusNamed } from './gpus-named.ts';
import { A_GPU, SO } from './parts.ts';
import type { Heard } from './row.ts';

/** "Does Hetzner have something?": whether somebody rents out the GPU of the card. */

const WHAT = `(?:something|anything|any|it|them|those|these|that|this|one|some|(?:an? |the |any )?(?:gpus?|cards?|machines?|${A_GPU}))(?: (?:for us|too|as well|then|cheaper|there|here|like (?:it|that|this)|gpus?|cards?))*`;
const NAME = String.raw`(?<name>[a-z][\w.]*(?: [a-z][\w.]*)?)`;
const HAS: readonly RegExp[] = [
  re`^${SO}(?:does|do|can|could|would|will|has|have) ${NAME}(?: (?:also|even|not|maybe))* (?:have|has|offers?|rents?(?: out)?|sells?|got|gives?|lists?|provides?) ${WHAT}\s*\?*$`,
  re`^${SO}(?:is|are) there ${WHAT} (?:at|from|on|with) ${NAME}\s*\?*$`,
  re`^${SO}(?:what|which gpus?) does ${NAME} (?:have|offer|rent(?: out)?)(?: for (?:us|that|it))?\s*\?*$`,
];

/** What a GPU rents for on the market and the day of a card; on demand where the card's own is not rented. */
export const rentAsOn = (
  { scenario, evidence }: Answer,
  gpu: string,
  from: { readonly seller?: string } = {},
): ReturnType<typeof rentalPrice> => {
  const { procurement } = scenario.selfHosted;
  const market = procurement.kind === 'rent' ? procurement.market : 'on-demand';
  return rentalPrice(gpu, { market, ...from }, new Date(evidence.basis.catalog));
};

/** Another GPU than the card's by its name; nothing for that of the card. */
export const otherName = (gpu: string, { scenario }: Answer): { readonly gpu?: string } =>
  defined({ gpu: gpu === scenario.selfHosted.gpu ? undefined : gpuById(gpu)?.name });

/** What a seller asks for a GPU; undefined for a name that no seller of GPUs has. */
export const rentFrom = (card: Answer, typed: string, gpu: string): Detailed<'landlord'> | undefined => {
  const seller = findRentalSeller(typed);
  if (seller === undefined) return undefined;
  const price = rentAsOn(card, gpu, { seller: seller.name });
  return {
    about: 'landlord',
    seller: seller.name,
    typed,
    ...otherName(gpu, card),
    ...defined({ usdPerGpuHour: price?.usdPerGpuHour, date: price?.date }),
  };
};

/** The seller that such a question names, with what it asks for the GPU; undefined for other questions. */
export const landlordTopic = ({ text, card }: Heard): Detailed<'landlord'> | undefined => {
  const typed = HAS.map((pattern) => pattern.exec(text)?.groups?.name).find((name) => name !== undefined);
  const gpu = gpusNamed(text)
    .map((name) => findGpu(name)?.id)
    .find((id) => id !== undefined);
  return typed === undefined ? undefined : rentFrom(card, typed, gpu ?? card.scenario.selfHosted.gpu);
};
