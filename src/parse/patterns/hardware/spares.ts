import { setField } from '../../reading.ts';
import type { Sentence } from '../looks/sentence.ts';

/** A spare that stands in a clause of its own, without a number: "4x H100, a hot spare, vs sonnet". */
export const SPARE_SENTENCES: readonly Sentence[] = [
  {
    name: 'a spare by itself',
    holds: /\ban? (?:hot |warm |cold )?(?:spare|standby)/i,
    pattern:
      /(?<=^|[,;+] ?|\b(?:and|plus) )an? (?:hot |warm |cold )?(?:spare|standby)(?: replica)?(?=\s*(?:$|[,;.+]|(?:and|vs|versus|on|with|at)\b))/i,
    says: ({ 0: words }, reading) => setField(reading, 'selfHosted.spareReplicas', 1, words),
  },
];
