/** Questions below a card that it answers by itself, whatever else they say. */

/** Topics of which the card says all, with the APIs that a question names. */
export type PlainAbout =
  /** Which APIs may be chosen, and where data may go. */
  | 'allowed'
  /** What APIs cost. */
  | 'api'
  /** Who asked for the card. */
  | 'asker'
  | 'assumed'
  | 'at-once'
  | 'batch'
  | 'bill'
  /** What of an API's bill is output, and what input. */
  | 'bill-parts'
  | 'both-sides'
  | 'break-even'
  | 'buttons'
  /** What an API asks for input that its cache has. */
  | 'cached-price'
  | 'caching'
  | 'catch'
  | 'change'
  | 'chart'
  | 'cheapest-seller'
  /** What would have to be otherwise for hosting to win, or to lose. */
  | 'conditions'
  | 'confidence'
  | 'context'
  /** On which days of a week the traffic comes. */
  | 'days'
  /** Which side costs most. */
  | 'dearest'
  | 'duration'
  | 'export'
  | 'fastest'
  /** When traffic that grows has filled the fleet. */
  | 'full'
  | 'help'
  | 'hours'
  | 'latency'
  /** What the licence of a model allows. */
  | 'licence'
  | 'life'
  /** Whether the model fits. */
  | 'memory'
  | 'mix'
  | 'not-counted'
  | 'off-peak'
  | 'other-costs'
  | 'others-menu'
  | 'our-bill'
  | 'payback'
  | 'peak'
  /** What else than a GPU a model might run on. */
  | 'processors'
  | 'quality'
  | 'ranked'
  | 'reasoning'
  /** What it costs more that data stays in a place. */
  | 'region-premium'
  | 'remind'
  | 'reopen'
  | 'request-size'
  | 'robustness'
  /** Who sells the model that would be hosted, and who another. */
  | 'same-model'
  | 'seller-terms'
  | 'sense'
  | 'sharing'
  | 'speed'
  /** How much of the traffic is input, and how much output. */
  | 'sides'
  | 'spot-risk'
  | 'training'
  /** Whether a rule or a price leaves an API out. */
  | 'left-out'
  /** Nothing that a card says. */
  | 'unsaid'
  /** A month in which nobody asks anything. */
  | 'unused'
  /** What was typed, and what is assumed. */
  | 'typed'
  | 'verdict'
  /** Why that wins which does. */
  | 'why'
  | 'volume'
  | 'votes'
  | 'winning-rent'
  /** The throughput with which hosting would win. */
  | 'winning-speed'
  | 'wins-at-half';
