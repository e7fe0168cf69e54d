import { hasKey } from '../../keys.ts';

/** What stays wrong until it is switched off, and what goes wrong a number of times. */
export const ALL_WELL = {
  /** Milliseconds before every Web API answer. */
  latencyMs: 0,
  /** Acknowledgements still to be lost on their way. */
  loseAcks: 0,
  /** Windows still to be sent without what stands in them. */
  emptyViews: 0,
  /** How many times more every event is delivered, at once, although it was acknowledged. */
  redeliveries: 0,
  /** Commands and interactions come again too. */
  redeliverInteractions: false,
  /** Uploads still to fail with an HTTP 500. */
  failUploads: 0,
  /** Messages with a picture address still to be refused, as when Slack cannot download it. */
  refuseImages: 0,
  /** `apps.connections.open` calls still to be refused. */
  refuseConnections: 0,
  /** Posts to one channel beyond one a second, after a burst of three, answer 429. */
  limitPosts: false,
  /** Uploads that are completed now can never be used in a block. */
  filesNeverReady: false,
  /** A second post with the `client_msg_id` of an earlier one in its channel is that one. */
  dedupeClientIds: false,
  /** Every trigger id has expired when it arrives. */
  expireTriggers: false,
};

/** What may go wrong, each as a switch of the page. */
export type Switches = typeof ALL_WELL;
/** A switch that counts: so many more go wrong. */
export type CountingSwitch = {
  [Name in keyof Switches]: Switches[Name] extends number ? Name : never;
}[keyof Switches];
/** A switch that is on or off. */
export type Toggle = Exclude<keyof Switches, CountingSwitch>;

/** Whether a name is one of a switch that counts. */
export const isCounter = (name: string): name is CountingSwitch =>
  hasKey(ALL_WELL, name) && typeof ALL_WELL[name] === 'number';

/** Whether a name is one of a switch that is on or off. */
export const isToggle = (name: string): name is Toggle =>
  hasKey(ALL_WELL, name) && typeof ALL_WELL[name] === 'boolean';
