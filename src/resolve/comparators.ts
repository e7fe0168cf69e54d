import {
  defaultFast,
  defaultFrontier,
  embeddingApis,
  FRONTIER_LINE,
  fastLine,
  frontierApis,
  isClosed,
  isFrontier,
  modelById,
  sellerName,
} from '../catalog/index.ts';
import { defined } from '../defined.ts';
import type { DraftApi } from '../domain/draft.ts';
import { idsWithParts } from '../domain/draft-api.ts';
import type { ApiEvidence, ClosedApi, SameModel } from '../domain/evidence.ts';
import { allowedSeller, warnOfMakers } from './allowed.ts';
import { closedAmong, replacementOf, warnOfClosing, withReplacements } from './closed-apis.ts';
import type { Context } from './context.ts';
import { newLedger } from './ledger.ts';
import type { HostedModel } from './offers-of-model.ts';
import { Refused } from './refused.ts';
import { sameModelOf } from './same-model.ts';
import { withSellersThere } from './sold-there.ts';
import type { AverageRequest } from './workload.ts';

/** An API to compare with, before it has all its prices. */
export interface Comparator extends DraftApi {
  readonly role: NonNullable<DraftApi['role']>;
  readonly sameModelSellers?: ApiEvidence['sameModelSellers'];
  /** The id of the API whose model this is, where a rule about regions leaves that out. */
  readonly insteadOf?: string;
}

/** Who is compared, and what is known of them before any price. */
export interface Compared {
  readonly apis: readonly Comparator[];
  readonly ruledOut: readonly ClosedApi[];
}

/** Who sells the same open model, beside those. */
export interface ComparedBeside {
  /** Whoever asks least, where it is not compared already. */
  readonly apis: readonly Comparator[];
  /** What the current sellers of the hosted model ask; null where nobody sells it. */
  readonly sameModel: SameModel | null;
}

/** Whether the list came as JSON, where every entry has its role: then it is exactly what to compare with. */
const isExact = (apis: readonly DraftApi[]): boolean => apis.every(({ role }) => role !== undefined);

/** The frontier models of the catalog, each at a seller that may be used where one has it. */
const frontierLine = (context: Context): readonly string[] =>
  frontierApis()
    .filter((id) => !isClosed(id, context.asOf))
    .map((id) => allowedSeller(context, id) ?? id);

/** Under `frontierReasoning` a named frontier model counts as one; where none is named, the catalog's are added. */
const withFrontier = (context: Context, named: readonly Comparator[]): readonly Comparator[] => {
  if (context.fields['constraints.frontierReasoning'] !== true) return named;
  const roles = named.map((api): Comparator => (isFrontier(api.id) ? { ...api, role: 'frontier' } : api));
  if (roles.some(({ id, role }) => role === 'frontier' && !isClosed(id, context.asOf))) return roles;
  const known = frontierLine(context).filter((id) => roles.every((api) => api.id !== id));
  return [...roles, ...known.map((id): Comparator => ({ id, role: 'frontier' }))];
};

/** The default frontier model where it may be had; else the best other one that may; else the default, ruled out. */
const frontierFor = (context: Context): string => {
  const usual = defaultFrontier();
  for (const id of [usual, ...frontierApis()]) {
    const allowed = isClosed(id, context.asOf) ? undefined : allowedSeller(context, id);
    if (allowed !== undefined) return allowed;
  }
  return usual;
};

const requestOf = (averageRequest: AverageRequest) => ({
  inputTokens: averageRequest.requestInputTokens,
  outputTokens: averageRequest.requestOutputTokens,
});

/** The fast default at this mix; undefined where that is the frontier one itself. */
const fastBeside = (
  context: Context,
  averageRequest: AverageRequest,
  frontier: string,
): string | undefined => {
  const cheapest = defaultFast(requestOf(averageRequest), averageRequest, context.asOf, frontier, (id) =>
    allowedSeller(context, id),
  );
  return cheapest === frontier ? undefined : cheapest;
};

/** Nobody named an API: one frontier and one fast model, or two of those that turn text into vectors. */
const defaults = (context: Context, averageRequest: AverageRequest, model: string): readonly Comparator[] => {
  const required = withFrontier(context, []);
  if (required.length > 0) return required;
  const hosted = modelById(model);
  // What makes vectors ranks nothing: it is no rival.
  if (hosted?.kind === 'rerank') throw new Refused({ code: 'reranker-unpriced', model: hosted.name });
  if (context.work.makesVectors === true) {
    const embeddings = embeddingApis(requestOf(averageRequest), context.asOf);
    context.ledger.assume('apis', embeddings, { code: 'embedding-apis' });
    return embeddings.map((id, index): Comparator => ({ id, role: index === 0 ? 'frontier' : 'fast' }));
  }
  const frontier = frontierFor(context);
  const fast = fastBeside(context, averageRequest, frontier);
  context.ledger.assume('apis', fast === undefined ? [frontier] : [frontier, fast], {
    code: 'default-apis',
    frontier: FRONTIER_LINE,
    makersOfFast: fastLine().map(sellerName),
  });
  return [
    { id: frontier, role: 'frontier' },
    ...(fast === undefined ? [] : [{ id: fast, role: 'fast' } as const]),
  ];
};

/** Where the frontier default stands in for what was closed, the fast one stands beside it: which is like it, nobody says. */
const withStandIns = (
  context: Context,
  averageRequest: AverageRequest,
  named: readonly Comparator[],
): readonly Comparator[] => {
  const all = withReplacements(context, named);
  const frontier = all.find((api) => api.role === 'frontier' && !named.includes(api));
  const fast = frontier === undefined ? undefined : fastBeside(context, averageRequest, frontier.id);
  return fast === undefined || all.some(({ id }) => id === fast) ? all : [...all, { id: fast, role: 'fast' }];
};

const unique = (apis: readonly Comparator[]): readonly Comparator[] =>
  apis.filter((api, index) => apis.findIndex(({ id }) => id === api.id) === index);

/** What flips the verdict is sought along the price of each API against every other, so their number is bounded. */
const MOST_APIS = 100;

const refuseTooMany = (many: number): void => {
  if (many > MOST_APIS) throw new Refused({ code: 'too-many-apis', many, most: MOST_APIS });
};

/** A mix is closed with any of its parts. */
const ruledOutOf = (context: Context, apis: readonly Comparator[]): ClosedApi[] =>
  apis.flatMap((comparator) => {
    const { id } = comparator;
    const [closed] = closedAmong(idsWithParts([comparator]), context.asOf);
    if (closed === undefined) return [];
    const next = replacementOf(id, context.asOf);
    const isAdded =
      apis.some((api) => api.id === next) && !context.fields.apis?.some((api) => api.id === next);
    return [{ api: id, closedOn: closed.closedOn, ...defined({ instead: isAdded ? next : undefined }) }];
  });

const compared = (context: Context, apis: readonly Comparator[]): Compared => {
  warnOfIds(context, apis);
  return { apis, ruledOut: ruledOutOf(context, apis) };
};

const warnOfIds = (context: Context, apis: readonly Comparator[]): void => {
  const ids = [...new Set(idsWithParts(apis))];
  warnOfClosing(context, ids);
  warnOfMakers(context, ids);
};

/** What people named: the API that a bill is from first, which they use, then the others. */
const namedOf = ({ fields }: Context): readonly Comparator[] => {
  const billed = fields['workload.bill']?.api;
  const listed = fields.apis ?? [];
  const words: readonly DraftApi[] =
    billed === undefined
      ? listed
      : [{ ...listed.find(({ id }) => id === billed), id: billed, inUse: true }, ...listed];
  return unique(words.map((api): Comparator => ({ ...api, role: api.role ?? 'named' })));
};

/**
 * Which APIs to compare with. From words: the named ones (or one frontier and one fast); `sellersBeside` has whoever
 * asks least for the same open model. From JSON: exactly those given. What is closed stays, ruled out, with its
 * replacement.
 */
export const comparatorsFor = (context: Context, averageRequest: AverageRequest, model: string): Compared => {
  const listed = context.fields.apis;
  refuseTooMany(listed?.length ?? 0);
  if (listed !== undefined && isExact(listed)) {
    const billed = context.fields['workload.bill']?.api;
    const given = listed.map(
      (api): Comparator => ({
        ...(api.id === billed && { inUse: true }),
        ...api,
        role: api.role ?? 'named',
      }),
    );
    return compared(context, given);
  }
  const named = namedOf(context);
  const chosen =
    named.length > 0
      ? withStandIns(context, averageRequest, withFrontier(context, named))
      : defaults(context, averageRequest, model);
  return compared(context, unique(withSellersThere(context, averageRequest, chosen, model)));
};

/**
 * Who sells the hosted model per token, known once it is known at which precision it is hosted: from words whoever asks
 * least is compared with, from JSON nobody that was not given.
 */
export const sellersBeside = (
  context: Context,
  averageRequest: AverageRequest,
  { apis }: Compared,
  model: HostedModel,
): ComparedBeside => {
  const listed = context.fields.apis;
  if (listed !== undefined && isExact(listed)) {
    const silent = { ...context, ledger: newLedger() };
    return { apis: [], sameModel: sameModelOf(silent, averageRequest, model)?.figures ?? null };
  }
  const same = sameModelOf(context, averageRequest, model);
  const added = same === undefined || apis.some(({ id }) => id === same.api.id) ? [] : [same.api];
  warnOfIds(context, added);
  return { apis: added, sameModel: same?.figures ?? null };
};
