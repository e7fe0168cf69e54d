/** The one door of the catalog: rows with date and source, and look-ups. Pure, synchronous, no I/O. */
export { findGpu, GPUS, type GpuRow, gpuById } from './gpus.ts';
export {
  DEFAULT_MODEL,
  DEFAULT_MODELS,
  findModel,
  MODELS,
  type ModelRow,
  modelById,
} from './models.ts';
export type {
  ApiPrice,
  MeasuredThroughput,
  NoPrice,
  PurchasePrice,
  RentalOffer,
  RentalPrice,
  Sourced,
} from './types.ts';
