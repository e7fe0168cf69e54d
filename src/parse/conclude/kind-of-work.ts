import { apiName, embedsText, modelById } from '../../catalog/index.ts';
import { re } from '../expression.ts';
import { USUAL_EMBEDDINGS } from '../names/rival-seller.ts';
import { A_PERIOD } from '../period-names.ts';
import { notUnderstood, quoted, say } from '../problems.ts';
import { type Reading, setField } from '../reading.ts';

/** How long the work may wait, where no word of its own says so. */

const BY_NIGHT = /\b(?:nightly|nachts|overnight|(?:every|each|per|a) night)\b/i;
/** What people wait for, by night too; "6k tokens per call" is of a model's. */
const OF_PEOPLE =
  /\b(?:chats?|chatbots?|conversations?|(?<!\b(?:per|an?|each|every|api|llm|model) |\/ ?)(?:calls?|messages?)|sessions?|visitors?|guests?|people|players?|live|real[- ]?time|support)\b/i;

const SAYS_WHETHER_IT_WAITS = ['workload.batchShare', 'workload.oneTime'] as const;

/** "200k documents a night": what is done by night waits for the morning, unless people talk to it. */
const nightly = (reading: Reading): void => {
  const { text, fields, users } = reading;
  const words = BY_NIGHT.exec(text)?.[0];
  const amounts = [...reading.volumes, ...reading.requests, ...reading.inputs, ...reading.outputs];
  if (words === undefined || users.length > 0 || OF_PEOPLE.test(text)) return;
  if (!amounts.some(({ each }) => !each)) return;
  if (SAYS_WHETHER_IT_WAITS.some((field) => fields.has(field))) return;
  // Embeddings wait or do not: the other kinds say it.
  if ((fields.get('workload.kind')?.value ?? 'embedding') !== 'embedding') return;
  setField(reading, 'workload.batchShare', 1, words, 'soft');
  reading.notes.push(
    `${quoted(words)} is read as batch: work that may wait; type "interactive" where people wait for it.`,
  );
};

const RETRIEVAL: ReadonlySet<unknown> = new Set(['embedding', 'rerank']);

/** Embeddings or ranks are the work, or a model for them is hosted. */
const onlyReads = ({ fields }: Reading): boolean => {
  const hosted = fields.get('selfHosted.model')?.value;
  return (
    fields.get('workload.kind')?.value === 'embedding' ||
    (typeof hosted === 'string' && RETRIEVAL.has(modelById(hosted)?.kind))
  );
};

const EMBEDDINGS = '(?:embeddings?|vectors?|vectori[sz]ation|reranking|reranker)';
const USD = String.raw`[$€£] ?\d[\d.,]*k?(?:${A_PERIOD})?`;
/** "$9k a month on gpt-5, embeddings $1k a month": something else that is paid for, and not what the work is. */
const IS_PAID_ASIDE = re`\b${EMBEDDINGS}(?: (?:apis?|costs?|bill|spend|is|are|at|for|another|other))*:? ${USD}|${USD} (?:(?:on|for|of|in|goes|to) )*${EMBEDDINGS}\b`;

/** What is paid for embeddings beside the bill of a model that writes is no kind of this work. */
const dropPaidAside = ({ fields, monthly, text }: Reading): void => {
  const isOfWriter = monthly.some(({ api }) => api !== undefined && !embedsText(api));
  if (fields.get('workload.kind')?.value === 'embedding' && isOfWriter && IS_PAID_ASIDE.test(text))
    fields.delete('workload.kind');
};

/** "embeddings 10B tokens vs gpt": a model that writes is no rival of one that only reads, whatever it costs. */
const refuseWriters = (reading: Reading): void => {
  if (!onlyReads(reading)) return;
  // Whoever types an id knows it; whether it has a price for this work is found out later.
  const typed = new Set(reading.apiWords.filter(({ words }) => words.includes('/')).map(({ id }) => id));
  const named = reading.apiWords.find(
    ({ id }) =>
      !/^custom\//.test(id) && !typed.has(id) && reading.apis.some((api) => api.id === id) && !embedsText(id),
  );
  if (named !== undefined)
    throw notUnderstood(
      say`${quoted(named.words)} is ${apiName(named.id)}, which writes text, and this work only reads it, as embeddings do: name an API for that.`,
      USUAL_EMBEDDINGS,
    );
};

/** Where every API that was named turns text into vectors, so does the work; what is done by night may wait. */
export const setKindOfWork = (reading: Reading): void => {
  dropPaidAside(reading);
  refuseWriters(reading);
  const [first] = reading.apis;
  if (
    first !== undefined &&
    !reading.fields.has('selfHosted.model') &&
    reading.apis.every(({ id }) => embedsText(id))
  )
    setField(reading, 'workload.kind', 'embedding', reading.apiWords[0]?.words ?? first.id, 'soft');
  nightly(reading);
};
