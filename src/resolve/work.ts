import { DEFAULT_SHAPE_OF_WORK, modelById, type ShapeRow, shapeOfWork } from '../catalog/index.ts';
import type { WorkReason } from '../domain/evidence.ts';
import type { KindOfWork } from '../domain/scenario.ts';
import type { Context } from './context.ts';

/** What the traffic is for: how long it may wait, and what its requests look like. */
export interface Work {
  readonly kind: KindOfWork;
  readonly shapeOfWork: ShapeRow;
  /** Whether somebody said what the traffic is. */
  readonly isShapeOfWorkSaid: boolean;
  /** Input only: embeddings or ranks, whether people wait for them or not. */
  readonly makesVectors: boolean;
  readonly oneTime: boolean;
}

/** What of the traffic follows from the model or was said in words. */
export interface WorkQuestion {
  /** The hosted model makes vectors, not text. */
  readonly embeds: boolean;
  /** Somebody said in words that all of the traffic may wait. */
  readonly allMayWait: boolean;
  /** The kind was said in words, which say what the work is, and not how long it may wait. */
  readonly isKindInWords: boolean;
}

const KIND = 'workload.kind';

const kindOf = (
  { fields, ledger }: Omit<Context, 'work'>,
  { embeds, allMayWait, isKindInWords }: WorkQuestion,
): KindOfWork => {
  const stated = fields[KIND];
  // "Embed 50M documents once": embeddings that may wait are billed as a batch, for the hours that they take.
  if (stated !== undefined && !(stated === 'embedding' && isKindInWords)) return stated;
  if (fields['workload.oneTime'] === true)
    return ledger.assume(KIND, 'batch', { code: 'job-done-once-waits' });
  if (allMayWait) return ledger.assume(KIND, 'batch', { code: 'all-may-wait' });
  if (stated !== undefined) return stated;
  return embeds
    ? ledger.assume(KIND, 'embedding', { code: 'makes-vectors' })
    : ledger.assume(KIND, 'interactive', { code: 'people-wait' });
};

/** Kind and shape of the work: as said, else chat. A change of the hosted model never changes the shape. */
export const workOf = (context: Omit<Context, 'work'>, question: WorkQuestion): Work => {
  const stated = context.fields['workload.shapeOfWork'];
  return {
    kind: kindOf(context, question),
    shapeOfWork: shapeOfWork(stated ?? DEFAULT_SHAPE_OF_WORK),
    isShapeOfWorkSaid: stated !== undefined,
    makesVectors: question.embeds || context.fields[KIND] === 'embedding',
    oneTime: context.fields['workload.oneTime'] === true,
  };
};

/** The reason beside every figure that a shape brings. */
export const typicalOf = ({ shapeOfWork: { name, basis } }: Work): WorkReason => ({
  code: 'typical-of-work',
  shape: name,
  basis,
});

/** Whether a model makes vectors: input only. */
const embeds = (model: string | undefined): boolean => {
  if (model === undefined) return false;
  const row = modelById(model);
  return row === undefined ? EMBEDDING_NAME.test(model) : row.kind === 'embedding' || row.kind === 'rerank';
};

/** As embedding and reranking models that the catalog lacks call themselves. */
const EMBEDDING_NAME = /embed|rerank|^bge-|(?:^|[-/])(?:e5|gte|minilm|colbert)(?:[-/]|$)/i;

/** An embedding model is hosted; or nobody said what, and every API that was named makes vectors. */
export const isForVectors = ({ 'selfHosted.model': model, apis = [] }: Context['fields']): boolean =>
  model === undefined ? apis.length > 0 && apis.every(({ id }) => embeds(id)) : embeds(model);
