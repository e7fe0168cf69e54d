import type { WordedKind } from '../reworded.ts';
import { COMMON_NOUNS } from './common-nouns.ts';
import { NAME_ORDER } from './name-order.ts';
import {
  BITS_OF_GROUPS,
  BY_API,
  CLOUD_TAG,
  EMBEDDINGS_IN_PART,
  FLASH,
  GEMINIS,
  LEFT_OUT,
  MAKERS_VERSION,
  NAME_AND_BILL,
  PACKED_AGAIN,
  PAID_SELLERS,
  PART_IN_PARENS,
  PUBLISHED_ON_VERTEX,
  RUNPODS,
  SIZE_WITHOUT_LETTER,
  SPLIT,
} from './names-in-part.ts';
import { PLACES_IN_NAMES } from './places-in-names.ts';
import { VERSIONS_AND_SIZES } from './versions-and-sizes.ts';
/** Behind it, a model, an API or a seller has its name in one piece, also where other words had parted it. */
export const NAMES_STAGE: readonly WordedKind[] = [
  ...COMMON_NOUNS,
  PLACES_IN_NAMES,
  EMBEDDINGS_IN_PART,
  NAME_ORDER,
  NAME_AND_BILL,
  PAID_SELLERS,
  FLASH,
  LEFT_OUT,
  BY_API,
  MAKERS_VERSION,
  PART_IN_PARENS,
  SIZE_WITHOUT_LETTER,
  GEMINIS,
  CLOUD_TAG,
  PACKED_AGAIN,
  BITS_OF_GROUPS,
  PUBLISHED_ON_VERTEX,
  RUNPODS,
  SPLIT,
  ...VERSIONS_AND_SIZES,
];
