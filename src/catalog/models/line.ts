import type { ModelSpec } from '../../domain/hardware.ts';
import type { Sourced } from '../types.ts';

/** Where most configurations were read. */
export const CONFIGS = 'github.com/ai-dynamo/aiconfigurator aic-core/src/aiconfigurator_core/model_configs';

/** Figures that not every publication gives: `model-shape.ts` takes them from the nearest known shape and says so. */
type Shape = 'layers' | 'hiddenSize' | 'attentionHeads' | 'kvElementsPerToken';

/**
 * One open model, as it is written down. Counts are computed from the published configuration: the total with its
 * vision tower and without draft layers, which servers load only to speculate; the active ones with both embeddings.
 */
export interface ModelLine extends Omit<ModelSpec, Shape>, Partial<Pick<ModelSpec, Shape>>, Sourced {
  readonly maker: string;
  /** Its repository on the Hub. */
  readonly hub: string;
  /** Year in which the weights were published. */
  readonly year: number;
  /** What people call it beside its id, its name and its repository: folded phrases (see `fold`). */
  readonly aliases?: readonly string[];
  /** In a line. What it says is no legal advice. */
  readonly licence: string;
  /** Total that the maker or a listing gives, in billions, and who: what our count is checked against. */
  readonly publishedTotalB?: number;
  readonly publishedBy?: string;
  /** Size of the published files in GB of 1e9 bytes. */
  readonly checkpointGb?: number;
  readonly note?: string;
}
