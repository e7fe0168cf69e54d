/** The one door of the catalog: rows with date and source, and look-ups. Pure, synchronous, no I/O. */
export { API_PRICES_VERSION, apiIds, apiName, apiPrice, isApiId, isDoubtful } from './api-prices.ts';
export { API_SELLERS, sellerName, sellerOf } from './api-sellers.ts';
export { batchDiscount, regionalTerms } from './api-terms.ts';
export { CATALOG_DATE } from './catalog-date.ts';
export { isStale } from './dates.ts';
export { DEFAULTS, FACTS } from './facts.ts';
export { apiWordList, findApi } from './find-api.ts';
export { DEFAULT_FAST, DEFAULT_FRONTIER, frontierApis, isFrontier } from './frontier.ts';
export { findGpu, GPUS, type GpuRow, gpuById, servesTeams } from './gpus.ts';
export { findInstance, type InstanceRow, instanceNames, instances, instancesCalled } from './instances.ts';
export {
  DEFAULT_MODEL,
  DEFAULT_MODELS,
  findModel,
  MODELS,
  type ModelRow,
  modelById,
} from './models.ts';
export { nearestApi, nearestGpu, nearestModel, nearestSeller } from './nearest.ts';
export { nearestGpuSpec, nearestModelSpec } from './own-rows.ts';
export { purchasePrice } from './purchase.ts';
export { rentalOffers, rentalPrice, rentalSellersOf } from './rental.ts';
export { findRentalSeller, RENTAL_SELLERS } from './rental-sellers.ts';
export { sameModelPrices, sellersOfModel } from './same-model.ts';
export { DEFAULT_SHAPE, SHAPES, type ShapeRow, shapeOfWork } from './shapes-of-work.ts';
export { MEASURED_THROUGHPUT } from './throughput.ts';
export { totalsOf } from './totals-only.ts';
export type { ApiPrice } from './types.ts';
