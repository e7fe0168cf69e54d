import type { Topic } from '../../domain/topics.ts';
import { re, reAll } from '../expression.ts';
import { inOrder } from '../in-order.ts';
import { PLACE, regionOf } from '../patterns/names/place-names.ts';
import { premiumTopic } from './details.ts';
import type { Heard, Row } from './row.ts';

/** "Is Mumbai more expensive than the US?": what GPUs cost in another place than theirs. */

/** "us" is somebody, where it has no article. */
const A_PLACE = String.raw`(?<![\w-])(?!us(?!\w))(?:${PLACE})(?!\w)`;
const PLACES = reAll`${A_PLACE}`;
const COMPARES =
  /\b(?:cheaper|cheapest(?= (?:place|region|country|location)\b)|dearer|more expensive|less expensive|pric(?:e?y|ier)|how much (?:more|less)|costs? (?:more|less)|price difference)\b/i;
const IN_PLACE = re`${A_PLACE}`;

/** The place that is not that of the card, as it is to be seen; what it costs more where data has to stay in one. */
const placeTopic = (heard: Heard): Topic => {
  const { card, named, text } = heard;
  const { dataResidency } = card.scenario.constraints;
  const region = card.draft.fields['constraints.region'];
  if (named.ids.length > 0 || dataResidency !== 'none') return premiumTopic(heard);
  const other = [...text.matchAll(PLACES)]
    .map(([place]) => place)
    .find((place) => regionOf(place) !== region);
  return other === undefined
    ? { about: 'sources', isHardware: true }
    : { about: 'place-price', place: other, isInUs: regionOf(other) === 'us' };
};

/** Known before all that a comparison may else be of. */
export const PLACE_ROW: Row = {
  about: [inOrder(COMPARES, IN_PLACE), inOrder(IN_PLACE, COMPARES)],
  asks: placeTopic,
};
