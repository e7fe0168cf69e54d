import type { Answer } from '../../domain/answer.ts';
import { isDated } from '../../domain/dated.ts';
import { dayInWords, plural, usd } from '../../domain/format.ts';
import type { Detailed } from '../../domain/topics.ts';
import { no, type Told, yes } from './yes-or-no.ts';

/** Answers about what GPUs rent for elsewhere: at one seller, and on the market. */

const ourGpu = ({ scenario, evidence }: Answer): string => evidence.names?.gpu ?? scenario.selfHosted.gpu;

const dayOf = (date: string | undefined): string =>
  date === undefined || !isDated(date) ? '' : ` (${dayInWords(date)})`;

/** "The card counts $2.20."; of hardware that is not rented, and of another GPU, nothing. */
const counted = ({ scenario: { selfHosted } }: Answer, gpu: string | undefined): string =>
  selfHosted.procurement.kind === 'rent' && gpu === undefined
    ? ` The card counts ${usd(selfHosted.procurement.usdPerGpuHour)}.`
    : '';

/** "Does Hetzner have something?", "what does lambda take for an H100?" */
export const whoRentsOut = (
  card: Answer,
  { seller, typed, gpu, usdPerGpuHour, date, isOfPrice }: Detailed<'landlord'>,
): Told => {
  const name = gpu ?? ourGpu(card);
  if (usdPerGpuHour === undefined)
    return no(
      `of ${seller} we know no rent of the ${name}. Type what it asks, such as "$2.50/h at ${typed}".`,
    );
  const isThere = gpu === undefined && card.draft.fields['selfHosted.procurement.seller'] === seller;
  const there = gpu === undefined ? '' : `${gpu} `;
  const see = isThere ? ' The card counts that.' : ` Type "what if ${there}on ${typed}" to see it there.`;
  const told = `${seller} rents out the ${name} for ${usd(usdPerGpuHour)} an hour${dayOf(date)}.${isThere ? '' : counted(card, gpu)}${see}`;
  return isOfPrice === true ? told : yes(told);
};

/** How many sellers are told by name, from the cheapest. */
const FEW = 3;

type Rents = Detailed<'rents'>;

const named = ({ seller, usdPerGpuHour }: Rents['offers'][number]): string =>
  `${seller} ${usd(usdPerGpuHour)}`;

/** "$2.20 an hour is more than 6 of them ask." */
const placeOf = ({ offers }: Rents, quoted: number): string => {
  const cheaper = offers.filter((offer) => offer.usdPerGpuHour < quoted).length;
  const than =
    cheaper === 0
      ? 'no more than any of them asks'
      : cheaper === 1
        ? 'more than one of them asks'
        : `more than ${cheaper === offers.length ? 'all' : cheaper} of them ask`;
  return ` ${usd(quoted)} an hour is ${than}.`;
};

/** "What do others charge?", "is 3.90 high?": the cheapest, the median and the dearest of the sellers that we know. */
export const onTheMarket = (card: Answer, asked: Rents): string => {
  const { offers, usdPerGpuHour, gpu, usd: quoted, date } = asked;
  const [dearest, ...others] = offers.toReversed();
  const told = [
    `cheapest ${offers.slice(0, FEW).map(named).join(', ')}`,
    ...(others.length > 0 ? [`the median ${usd(usdPerGpuHour)}`] : []),
    ...(dearest !== undefined && offers.length > FEW ? [`the dearest ${named(dearest)}`] : []),
  ];
  const who = `${plural(offers.length, 'seller')} that we know rent${offers.length === 1 ? 's' : ''} out the ${gpu ?? ourGpu(card)} by the hour`;
  const place = quoted === undefined ? counted(card, gpu) : placeOf(asked, quoted);
  const see = gpu === undefined ? '' : ` Type "what if ${gpu}" to see it.`;
  return `${who}: ${told.join(', ')}${dayOf(date)}.${place}${see}`;
};
