import type { Atom } from '../../atoms.ts';
import type { Quantity } from '../../quantities.ts';
import { markAt } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { SORT_OF_WORK } from '../../text/figures/parts.ts';

/** Who has a share that stands behind "for": "opus for the hardest 5%", "llama 8b for classification (80%)". */

/** What may stand between the name and its share. */
const FOR = new RegExp(
  `^(?: as (?:an? |the |our )?(?:back-?up|fallback|overflow|failover))?(?: only)? for (?:(?:the|about|around|some|roughly|only) )*(?:${SORT_OF_WORK} )?$`,
  'i',
);
/** The share in brackets behind what it is for. */
const FOR_PURPOSE = /^ (?:only )?for (?:(?:the|our|all) )*[a-z]+(?: [a-z]+){0,2} \($/i;
const FARTHEST = 7;

/** The name of an API or of a model that stands before "for", and whether only that stands between. */
interface Taker {
  readonly at: number;
  readonly kind: 'api' | 'model';
  readonly isBare: boolean;
}

const kindAt = ({ atoms, named }: Reading, at: number): Taker['kind'] | null => {
  const kind: Atom['kind'] | undefined = atoms[at]?.kind;
  if (named.has(at) || kind === 'api') return 'api';
  return kind === 'model' || markAt(atoms, at, 'own', 'hosting') ? 'model' : null;
};

/** Who has the share by the words in front of it; null where nobody stands there. */
export const takerBefore = ({ first }: Quantity, reading: Reading): Taker | null => {
  const { atoms, text } = reading;
  const start = atoms[first]?.start ?? 0;
  for (let at = first - 1; at >= Math.max(0, first - FARTHEST); at -= 1) {
    const kind = kindAt(reading, at);
    if (kind === null) continue;
    const between = text.slice(atoms[at]?.end, start);
    const isBare = FOR.test(between);
    return isBare || FOR_PURPOSE.test(between) ? { at, kind, isBare } : null;
  }
  return null;
};
