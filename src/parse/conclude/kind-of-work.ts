import { embedsText } from '../../catalog/index.ts';
import { quoted } from '../problems.ts';
import { type Reading, setField } from '../reading.ts';

/** How long the work may wait, where no word of its own says so. */

const BY_NIGHT = /\b(?:nightly|nachts|overnight|(?:every|each|per|a) night)\b/i;
/** What people wait for, by night too. */
const OF_PEOPLE =
  /\b(?:chats?|chatbots?|conversations?|calls?|sessions?|messages?|visitors?|guests?|people|players?|live|real[- ]?time|support)\b/i;

const SAYS_WHETHER_IT_WAITS = ['workload.batchShare', 'workload.kind', 'workload.oneTime'] as const;

/** "200k documents a night": what is done by night waits for the morning, unless people talk to it. */
const nightly = (reading: Reading): void => {
  const { text, fields, users } = reading;
  const words = BY_NIGHT.exec(text)?.[0];
  const amounts = [...reading.volumes, ...reading.requests, ...reading.inputs, ...reading.outputs];
  if (words === undefined || users.length > 0 || OF_PEOPLE.test(text)) return;
  if (!amounts.some(({ each }) => !each)) return;
  if (SAYS_WHETHER_IT_WAITS.some((field) => fields.has(field))) return;
  setField(reading, 'workload.batchShare', 1, words, 'soft');
  reading.notes.push(
    `${quoted(words)} is read as batch: work that may wait; type "interactive" where people wait for it.`,
  );
};

/** Where every API that was named turns text into vectors, so does the work; what is done by night may wait. */
export const setKindOfWork = (reading: Reading): void => {
  const [first] = reading.apis;
  if (
    first !== undefined &&
    !reading.fields.has('selfHosted.model') &&
    reading.apis.every(({ id }) => embedsText(id))
  )
    setField(reading, 'workload.kind', 'embedding', reading.apiWords[0]?.words ?? first.id, 'soft');
  nightly(reading);
};
