import type { Answer } from '../../domain/answer.ts';
import type { NamedApis } from '../../domain/question.ts';
import type { About, Topic } from '../../domain/topics.ts';
import { namesFor } from '../names.ts';
import { regionWords } from '../regions.ts';
import { topicWords } from './answers.ts';
import { askedApi, namedOnCard } from './apis.ts';
import { fastest } from './beyond.ts';
import type { AskedCard } from './card.ts';
import { latency, speed } from './fleet.ts';
import { bill } from './money.ts';
import { caching } from './work.ts';
import type { Told } from './yes-or-no.ts';

/** The last question, asked again of another side of the card: what its topic is to an API, and to hosting. */

/** Topics whose answers tell of the APIs that are named. */
const OF_APIS: ReadonlySet<About> = new Set([
  'allowed',
  'bill-parts',
  'break-even',
  'cached-price',
  'catch',
  'compared',
  'left-out',
  'per-million',
  'per-person',
  'per-request',
  'period',
  'premium',
  'saved',
  'sources',
  'why-price',
  'winning-prices',
  'yearly',
]);
/** Topics of how fast answers come, of whichever side. */
const OF_SPEED: ReadonlySet<About> = new Set(['fastest', 'latency', 'speed']);
/** Topics that are of bills alone, of whichever side, or of nothing that a card says. */
const OF_BILLS: ReadonlySet<About> = new Set([
  'api',
  'apis',
  'bill',
  'our-bill',
  'ranked',
  'unsaid',
  'verdict',
]);

const hostedAt = ({ scenario: { constraints } }: Answer): string =>
  constraints.region === undefined
    ? 'Hosting answers where its GPUs are; which place that is, nobody said.'
    : `Hosting answers where its GPUs are, in ${regionWords(constraints.region)}.`;

const ofHosting = (card: AskedCard, topic: Topic, named: NamedApis): Told => {
  if (topic.about === 'latency') return latency(card);
  if (OF_SPEED.has(topic.about)) return speed(card);
  if (OF_BILLS.has(topic.about)) return bill(card);
  if (topic.about === 'cached-price') return `Hosting asks no price of a token. ${caching(card)}`;
  return topic.about === 'allowed' ? hostedAt(card) : topicWords(card, topic, named);
};

/** What the card says of a topic, of the side that is named alone. */
export const againWords = (card: AskedCard, topic: Topic, named: NamedApis): Told => {
  if (named.isHosting === true) return ofHosting(card, topic, named);
  const [first] = namedOnCard(card, named);
  if (first === undefined || OF_BILLS.has(topic.about)) return askedApi(card, named);
  if (OF_SPEED.has(topic.about)) return fastest(card);
  if (OF_APIS.has(topic.about)) return topicWords(card, topic, named);
  return `That is asked of hosting: of ${namesFor(card, 'asker').short(first.api)} the card says what it costs. ${askedApi(card, named)}`;
};
