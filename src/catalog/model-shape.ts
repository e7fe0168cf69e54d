import { defined } from '../defined.ts';
import type { ModelSpec } from '../domain/hardware.ts';
import { toWhole } from '../domain/round.ts';
import type { ModelLine } from './models/line.ts';

/** What is known of a model whose shape nobody gave in full. */
export type PartOfShape = Pick<ModelSpec, 'totalParamsB' | 'activeParamsB' | 'ownPrecision'> &
  Partial<
    Pick<
      ModelSpec,
      'layers' | 'hiddenSize' | 'attentionHeads' | 'kvHeads' | 'kvElementsPerToken' | 'kind' | 'attention'
    >
  > &
  Pick<ModelSpec, 'experts' | 'expertsPerToken' | 'assumed'>;

/** The figures of a model that were given, filled up with those of the row it is most like. */
export interface NearestShape {
  readonly layers: number;
  readonly hiddenSize: number;
  readonly attentionHeads: number;
  readonly kvHeads?: number | null;
  readonly kvElementsPerToken: number;
  readonly attention: ModelSpec['attention'];
  readonly experts?: number;
  readonly expertsPerToken?: number;
  /** Paths of `ModelSpec` that were not given. */
  readonly assumed: readonly string[];
  /** Whose shape it is. */
  readonly like: string;
}

const isSparse = ({ totalParamsB, activeParamsB }: Pick<ModelSpec, 'totalParamsB' | 'activeParamsB'>) =>
  activeParamsB < totalParamsB * 0.9;

const isComplete = (line: ModelLine): line is ModelLine & ModelSpec =>
  line.assumed === undefined &&
  line.layers !== undefined &&
  line.hiddenSize !== undefined &&
  line.attentionHeads !== undefined &&
  line.kvElementsPerToken !== undefined;

const isRetrieval = ({ kind }: { readonly kind?: ModelSpec['kind'] }): boolean =>
  kind === 'embedding' || kind === 'rerank';

/** How far two sizes are apart, as factors count: twice and half are equally far. */
export const apart = (a: number, b: number): number => Math.abs(Math.log(a / b));

/** Plain attention keeps most, so that what is not known is not made to look cheap. */
const isPlain = ({ attention, statePerRequest }: ModelLine & ModelSpec): boolean =>
  attention === 'grouped' && statePerRequest === undefined;

const distance = (part: PartOfShape, line: ModelLine & ModelSpec): number =>
  apart(part.totalParamsB, line.totalParamsB) +
  apart(part.activeParamsB, line.activeParamsB) +
  (part.layers === undefined ? 0 : apart(part.layers, line.layers)) +
  (part.hiddenSize === undefined ? 0 : apart(part.hiddenSize, line.hiddenSize)) +
  (isPlain(line) ? 0 : 0.5);

const nearestLine = (part: PartOfShape, lines: readonly ModelLine[]): ModelLine & ModelSpec => {
  const alike = lines
    .filter(isComplete)
    .filter((line) => isSparse(line) === isSparse(part) && isRetrieval(line) === isRetrieval(part));
  return alike.reduce((best, line) => (distance(part, line) < distance(part, best) ? line : best));
};

/**
 * The missing figures of a shape, from the known model that is nearest in total and active parameters and of the
 * same kind. A cache is taken by the layer, so that a stated number of layers counts.
 */
export const nearestShape = (part: PartOfShape, lines: readonly ModelLine[]): NearestShape => {
  const like = nearestLine(part, lines);
  const layers = part.layers ?? like.layers;
  const missing = (['layers', 'hiddenSize', 'attentionHeads', 'kvElementsPerToken'] as const).filter(
    (field) => part[field] === undefined,
  );
  const experts = part.experts ?? (isSparse(part) ? like.experts : undefined);
  const expertsPerToken = part.expertsPerToken ?? (isSparse(part) ? like.expertsPerToken : undefined);
  return {
    layers,
    hiddenSize: part.hiddenSize ?? like.hiddenSize,
    attentionHeads: part.attentionHeads ?? like.attentionHeads,
    ...defined({ kvHeads: part.kvHeads === undefined ? like.kvHeads : part.kvHeads }),
    kvElementsPerToken: part.kvElementsPerToken ?? toWhole((like.kvElementsPerToken / like.layers) * layers),
    attention: part.attention ?? like.attention,
    ...(experts !== undefined && expertsPerToken !== undefined && { experts, expertsPerToken }),
    assumed: [...new Set([...(part.assumed ?? []), ...missing])],
    like: like.name,
  };
};

/** A line of the catalog as a whole shape. */
export const completed = <L extends ModelLine>(line: L, lines: readonly ModelLine[]): L & ModelSpec => {
  const { layers, hiddenSize, attentionHeads, kvElementsPerToken } = line;
  if (
    layers !== undefined &&
    hiddenSize !== undefined &&
    attentionHeads !== undefined &&
    kvElementsPerToken !== undefined
  )
    return { ...line, layers, hiddenSize, attentionHeads, kvElementsPerToken };
  const { like: _, ...shape } = nearestShape(line, lines);
  return { ...line, ...shape };
};
