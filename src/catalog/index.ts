/** The one door of the catalog: rows with date and source, and look-ups. Pure, synchronous, no I/O. */
export { DEFAULTS, type Default, FACTS, type Fact, OPS_THIN_ABOVE_GPUS } from './facts.ts';
export { findGpu, GPUS, type GpuRow, gpuById } from './gpus.ts';
export {
  DEFAULT_MODEL,
  DEFAULT_MODELS,
  findModel,
  MODELS,
  type ModelRow,
  modelById,
} from './models.ts';
export { purchasePrice } from './purchase.ts';
export { rentalOffers, rentalPrice, rentalSellersOf } from './rental.ts';
export { findRentalSeller, RENTAL_SELLERS, type RentalSeller } from './rental-sellers.ts';
export type {
  ApiPrice,
  MeasuredThroughput,
  NoPrice,
  PurchasePrice,
  RentalOffer,
  RentalPrice,
  Sourced,
} from './types.ts';
