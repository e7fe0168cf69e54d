import { gpuById } from '../../../catalog/index.ts';
import { notUnderstood, quoted, say } from '../../problems.ts';
import { type Reading, setField } from '../../reading.ts';
import type { Sentence } from '../looks/sentence.ts';

/** A card by its figures, as its maker prints them: "96GB, 1.8 TB/s", "288 GB of HBM4 and 13,000 GB/s". */

/** Makers round, and count a bandwidth in two ways. */
const ROUNDED = 0.06;

const FIGURES =
  /(?<![\d.,])(?<memory>\d{1,4}) ?GB?\b(?: of\b)?(?: (?:memory|v?ram|hbm\d?\w?|gddr\d\w?)\b)?(?: (?:gpus?|cards?|accelerators?)\b)?(?:,| and| with| at| @| ?\/| \()* ?(?<bandwidth>\d{1,3}(?:,\d{3})?(?:\.\d{1,3})?|\d{4,5}) ?(?<unit>[GT])B?(?:ps\b| ?(?:\/|per) ?s(?:ec(?:ond)?)?\b)(?: (?:of )?(?:memory )?bandwidth\b)?/i;

/** The card that is named beside them, where it is one of the catalog. */
const namedCard = ({ atoms }: Reading) => {
  const named = atoms.find((atom) => atom.kind === 'gpu');
  return named?.kind === 'gpu' ? gpuById(named.id) : undefined;
};

const isAbout = (said: number, known: number): boolean => Math.abs(said / known - 1) <= ROUNDED;

/** The figures of a card in the words of a line: of one that nobody knows they are all that is needed. */
export const CARD_FIGURES: readonly Sentence[] = [
  {
    name: 'memory and bandwidth of a card',
    holds: /\d ?[gt]b?(?:ps| ?(?:\/|per) ?s)/i,
    pattern: FIGURES,
    takesNumbers: true,
    says: (match, reading) => {
      const { memory = '', bandwidth = '', unit = '' } = match.groups ?? {};
      const memoryGb = Number(memory);
      const scale = unit.toLowerCase() === 't' ? 1000 : 1;
      const memoryBandwidthGbPerSecond = Number(bandwidth.replaceAll(',', '')) * scale;
      const known = namedCard(reading);
      if (known === undefined) {
        setField(reading, 'selfHosted.gpuSpec', { memoryGb, memoryBandwidthGbPerSecond }, match[0]);
        return;
      }
      if (
        !isAbout(memoryGb, known.memoryGb) ||
        !isAbout(memoryBandwidthGbPerSecond, known.memoryBandwidthGbPerSecond)
      )
        throw notUnderstood(
          say`${quoted(match[0])} is not what ${known.name} has (${known.memoryGb} GB at ${known.memoryBandwidthGbPerSecond} GB/s): leave one of the two out.`,
        );
    },
  },
];
