import { count, plural, tokens, usd } from '../domain/format.ts';
import type { Refusal, RefusalCode } from '../domain/refusal.ts';
import { wholePercents } from '../domain/round.ts';
import type { Precision } from '../domain/scenario.ts';
import { SERVING_ENGINES } from '../domain/serving-engines.ts';
import { VOLUME_QUESTION } from './orientation.ts';

/** Why a question is not answered, in a sentence that says what to type instead. */

/** What people are told, and what can be typed as it is. */
interface RefusalInWords {
  readonly message: string;
  readonly hints: readonly string[];
  /** Pieces of what was typed, as they were typed. */
  readonly about?:
    | { readonly kind: 'question' | 'refused'; readonly words: readonly string[] }
    | { readonly kind: 'unknown-name'; readonly words: readonly string[]; readonly isSuggested: boolean };
}
type Words<C extends RefusalCode> = (refusal: Extract<Refusal, { code: C }>) => RefusalInWords;

const told = (message: string, ...hints: readonly string[]): RefusalInWords => ({ message, hints });

const OWN_PRICE = 'vs $3/$15';
const OWN_SPEED = '2500 tok/s';
const SPEC = '96GB 1792GB/s';
const CHECK_UNITS = 'Check the units: k is a thousand, M a million, B a billion.';

/** A name that the catalog lacks, with what to type behind it or instead. */
const unknownName = (
  name: string,
  message: string,
  hints: readonly string[],
  isSuggested = false,
): RefusalInWords => ({
  message,
  hints,
  about: { kind: 'unknown-name', words: [name], isSuggested },
});

const apiUnpriced = (api: string, why: string, nearest: readonly string[]): RefusalInWords =>
  told(
    `We have no price for ${api}: ${why} Give its prices per million tokens, such as "${OWN_PRICE}", or name another API.`,
    OWN_PRICE,
    ...nearest.map((known) => `vs ${known}`),
  );

/** Other sellers who are named, and those in whose place the line is offered. */
const MOST_SELLERS = 6;
const MOST_OFFERED = 2;

const gpuUnpriced: Words<'gpu-unpriced'> = ({ market, gpu, seller, sellers }) => {
  const where = seller === undefined ? '' : ` at ${seller}`;
  const isSoldElsewhere = seller !== undefined && sellers.length > 0;
  const others = isSoldElsewhere ? ` These have one: ${sellers.slice(0, MOST_SELLERS).join(', ')}.` : '';
  const bought = isSoldElsewhere ? '' : ', or what one costs to buy, such as "own, $2k each"';
  return told(
    `We know no ${market} price for ${gpu}${where}.${others} Type one, such as "at $2.50/hr"${bought}.`,
    'at $2.50/hr each',
    ...(isSoldElsewhere ? sellers.slice(0, MOST_OFFERED) : ['own, $2k each']),
  );
};

const IS: Readonly<Record<Extract<Refusal, { code: 'model-ambiguous' }>['is'], string>> = {
  family: 'is a family, not one model.',
  nothing: 'is not a model.',
  'served-id': 'is an id of an API that served several models.',
};

/** A size or a speed that nobody said is an example in a sentence, and in no line to run. */
const unknownModel: Words<'unknown-model'> = ({ name, size }) => {
  if (size === undefined)
    return unknownName(
      name,
      `We don't know the model "${name}", and no other is put in its place. Type its size after its name, such as "${name} 8b" or "${name} 30b-a3b" for a sparse one, or what you measured, such as "${OWN_SPEED}".`,
      [],
    );
  const { totalParamsB, activeParamsB } = size;
  const isSparse = activeParamsB < totalParamsB;
  const described = `${name} ${totalParamsB}b${isSparse ? `-a${activeParamsB}b` : ''}`;
  return unknownName(
    name,
    `We don't know the shape of "${name}", which has ${totalParamsB}B parameters${isSparse ? `, ${activeParamsB}B active` : ''}, and no other is put in its place. Type "${described}" for an estimate, or what you measured, such as "${OWN_SPEED}".`,
    [described],
  );
};

/** No name is offered because its letters are near: what it is, is asked. */
const unknownGpu: Words<'unknown-gpu'> = ({ name, meant }) =>
  meant === undefined
    ? unknownName(
        name,
        `We don't know the GPU or machine "${name}", and no other is put in its place. Type which GPUs are in it, or its memory, bandwidth and price, such as "${SPEC} at $2.50/hr", or what you measured on it with its GPUs per replica and price.`,
        [],
      )
    : unknownName(name, `We don't know the GPU "${name}". Did you mean "${meant}"?`, [meant], true);

/** A precision that people type in another way too, the longest first. */
const SPELLINGS: Readonly<Partial<Record<Precision, readonly string[]>>> = { fp4: ['nvfp4', 'fp4'] };

const noKernel: Words<'no-kernel'> = ({ servingEngine, precision, gpu, others }) => ({
  message: `${SERVING_ENGINES[servingEngine].name} has no kernel for "${precision.toUpperCase()}" on ${gpu}. Type one of ${others.join(', ')} instead.`,
  hints: others,
  about: { kind: 'refused', words: SPELLINGS[precision] ?? [precision] },
});

/** A row a code. */
const ROWS: { readonly [C in RefusalCode]: Words<C> } = {
  'api-free': ({ api }) =>
    told(
      `${api} would cost nothing at this mix, so its price is missing or wrong. Give it per million tokens, such as "${OWN_PRICE}".`,
      OWN_PRICE,
    ),
  'api-makes-vectors': ({ api, nearest }) =>
    apiUnpriced(api, 'It turns text into vectors, and this work has text as output.', nearest),
  'api-unpriced': ({ api, why, nearest }) => apiUnpriced(api, why, nearest),
  'api-writes-text': ({ api, others }) =>
    told(
      `${api} writes text, and this work only reads it, as embeddings do. Name an API for that.`,
      ...others.map((known) => `vs ${known}`),
    ),
  'bill-beyond-sense': ({ usdPerMonth }) =>
    told(
      `A bill of ${usd(usdPerMonth)} a month is more than anybody pays. Check the prices and what they are for.`,
    ),
  'bill-between-tiers': ({ short, long, requests }) =>
    told(
      `A token of a long request costs more there, and no size comes to that bill for ${count(requests)} requests: ${count(short)} tokens each at the price of short ones, ${count(long)} at that of long ones. Type the size of a request, such as "2000 in 300 out".`,
      '2000 in 300 out',
    ),
  'bill-of-other-api': ({ api }) =>
    told(
      `The bill is from ${api}, which is not among the APIs to compare with. Name it, such as "vs ${api}".`,
    ),
  'bill-too-small': ({ usdPerMonth, requests }) =>
    told(
      `${usd(usdPerMonth)} a month buys less than one token for each of ${count(requests)} requests: leave the bill or the requests out.`,
      `${count(requests)} requests a month`,
    ),
  'cache-beyond-input': () =>
    told(
      'More input is read from and written to the prompt cache than there is. Type shares that add up to at most 100%.',
      '60% cached',
    ),
  'change-of-nothing': ({ sample }) =>
    told(
      'That changes an estimate: say it in the thread below its card, or after --thread in a terminal. If there is no estimate yet, say what to cost first.',
      sample,
    ),
  'engine-not-on-gpu': ({ servingEngine, gpu }) =>
    told(
      `${SERVING_ENGINES[servingEngine].name} does not run on ${gpu}. Type another GPU, or the throughput that you measured on yours with another engine, such as "800 tok/s".`,
      '800 tok/s',
    ),
  'export-not-whole': ({ lost }) => told(`${lost} Export it with whole figures.`),
  'export-without-model': () => told('The export shows no usage of a model.'),
  'export-without-time': () =>
    told('This export has no tokens over a known time, so no month can be made of it.', '500M tokens'),
  'fleet-beyond-stated': ({ replicas, gpusPerReplica, gpus }) =>
    told(
      `${plural(replicas, 'replica')} of ${plural(gpusPerReplica, 'GPU')} are more than the ${plural(gpus, 'GPU')} stated. Drop one of the numbers.`,
    ),
  'gpu-never-sold': ({ gpu }) =>
    told(`We know no purchase price for ${gpu}. Type one, such as "$8k each".`, '$8k each'),
  'gpu-unpriced': gpuUnpriced,
  'gpus-beyond-sense': ({ gpus }) =>
    told(
      `That would take ${count(gpus)} GPUs. Check the volume and its period, or how much a replica serves.`,
    ),
  'impossible-scenario': ({ path, issue }) => told(`${path} ${issue ?? 'is not possible'}.`),
  'machine-of-other-gpu': ({ instance, gpu, said }) =>
    told(`${instance} has ${gpu}, not ${said}. Drop one of the two.`),
  'machine-of-slice': ({ instance, share, cloud }) =>
    told(
      `${instance} has a slice of one GPU (${wholePercents(share)}%): we cost whole GPUs. Name a larger machine of ${cloud}.`,
    ),
  'model-ambiguous': ({ name, is, ids }) =>
    unknownName(
      name,
      `"${name}" ${IS[is]} Did you mean ${ids.map((id) => `"${id}"`).join(' or ')}?`,
      ids,
      true,
    ),
  'model-spelled-otherwise': ({ name, id }) => unknownName(name, `"${name}" is written ${id}.`, [id]),
  'names-need-both': ({ missing }) =>
    told(`With names of your own, name both: selfHosted.${missing} is missing.`),
  'names-need-throughput': () =>
    told(`Names of your own need a throughput: type it, such as "${OWN_SPEED}".`, OWN_SPEED),
  'no-json': ({ because }) => told(`This is not JSON: ${because}.`),
  'no-kernel': noKernel,
  'no-output': () =>
    told(
      `A throughput of output tokens needs a workload that has output. Give the total instead, such as "${OWN_SPEED}".`,
      OWN_SPEED,
    ),
  'no-volume': () => told('A volume of 0 tokens costs nothing. Type a volume above 0.', '500M tokens'),
  'nothing-in-json': () =>
    told('There is nothing in it: a scenario, or a document that --json printed, is JSON.'),
  'numbers-too-large': () => told(`These numbers are too large to be costed. ${CHECK_UNITS}`),
  'parts-unpriced': ({ api }) => told(`What the parts of ${api} cost a token is not known.`),
  'rented-and-owned': ({ field }) =>
    told(
      `Rented and owned at once: "${field}" belongs to the other way of paying. Drop one of the two.`,
      'A100 rental',
      'own A100 at $8k each',
    ),
  'request-too-large': () =>
    told(
      'At this mix of input and output a request would be too large to be counted. Type both sizes, such as "1500 in 300 out".',
      '1500 in 300 out',
    ),
  'reranker-unpriced': ({ model }) =>
    told(
      `We know no price of an API that reranks, to compare ${model} with. Type what one charges for a million tokens, such as "vs $0.05/M".`,
      'vs $0.05/M',
    ),
  'shares-not-whole': ({ api, total }) =>
    told(
      `The shares of ${api} add up to ${wholePercents(total)}%, not to 100%. Write them as in "40% haiku 60% sonnet".`,
      '40% haiku 60% sonnet',
    ),
  'thread-not-of-text': () => told('A thread is { "line": "…", "thread": ["…"] }, all of it text.'),
  'thread-of-nothing': () => told('A thread begins with an estimate: type a line that says what to cost.'),
  'too-many-apis': ({ many, most }) => told(`${many} APIs are too many to compare: name at most ${most}.`),
  'under-a-token': () => told(`That is less than one token a month. ${CHECK_UNITS}`),
  'unknown-gpu': unknownGpu,
  'unknown-machine': ({ name }) =>
    unknownName(
      name,
      `We don't know the machine "${name}". Say which GPUs it has and what it costs, such as "8x H100 at $55/hr total".`,
      [],
    ),
  'unknown-model': unknownModel,
  'volume-beyond-sense': ({ tokensPerMonth }) =>
    told(`${tokens(tokensPerMonth)} tokens a month are more than anybody serves. ${CHECK_UNITS}`),
  'volume-missing': () => ({
    message: VOLUME_QUESTION,
    hints: ['500M tokens', '40k requests/day, 1500 in 300 out'],
    about: { kind: 'question', words: [] },
  }),
  'watts-unknown': () => told('We do not know what this GPU draws. Type its watts, such as "650W".', '650W'),
};

/** The refusal as people are told it. */
export const refusalInWords = <C extends RefusalCode>(
  refusal: Extract<Refusal, { code: C }>,
): RefusalInWords => (ROWS[refusal.code as C] as Words<C>)(refusal);
