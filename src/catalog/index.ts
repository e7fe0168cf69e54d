/** The one door of the catalog: rows with date and source, and look-ups. Pure, synchronous, no I/O. */
export { apiFamilyWords } from './api-families.ts';
export { makesNoText } from './api-kinds.ts';
export { bareModelId, namedApart } from './api-names.ts';
export {
  apiIds,
  apiName,
  apiPrice,
  isApiId,
  isDoubtful,
  SHORT_REQUEST,
  shortRates,
  vectorApiIds,
} from './api-prices.ts';
export { type ApiPlace, placeIn, placesOf } from './api-regions.ts';
export { API_SELLERS, sellerCalled, sellerName, sellerOf } from './api-sellers.ts';
export { batchDiscount } from './api-terms.ts';
export { CATALOG_DATE, CATALOG_DAY } from './catalog-date.ts';
export { closingOf, isClosed } from './closed-api-models.ts';
export { CURRENCIES, type Currency, currency, currencyOfRegion, findCurrency, inUsd } from './currencies.ts';
export { DEFAULTS, FACTS } from './facts.ts';
export { familyAtSeller } from './family-at-seller.ts';
export { apiWordList, embedsText, findApi } from './find-api.ts';
export { fineTunes, shapeForFineTune } from './fine-tunes.ts';
export { fold } from './fold.ts';
export {
  defaultFast,
  defaultFrontier,
  embeddingApis,
  FRONTIER_LINE,
  fastLine,
  frontierApis,
  isFrontier,
} from './frontier.ts';
export { USUAL_GPUS } from './gpu-order.ts';
export { chosenGpus, findGpu, GPUS, type GpuRow, gpuById, gpuThatLooksLike } from './gpus.ts';
export { findFamily, machinesBeginning } from './instance-families.ts';
export { machineCalled } from './instances/schemes.ts';
export { findInstance, type InstanceRow, instances } from './instances.ts';
export { makerCalled, makerWords } from './makers.ts';
export {
  DEFAULT_EMBEDDING_MODEL,
  DEFAULT_MODEL,
  DEFAULT_MODELS,
  findModel,
  isOfSize,
  LONG_MODELS,
  MODELS,
  type ModelRow,
  modelById,
  modelOfId,
  sizesOfFamily,
} from './models.ts';
export { isNamedOnly } from './named-only.ts';
export { shorterNames } from './names.ts';
export { editDistance, isSlipOf, nearestApi, nearestGpu, nearestModel, nearestSeller } from './nearest.ts';
export { newestApis, newestGpus, newestModels } from './newest.ts';
export { openFamilyWords, servedUnder } from './open-families.ts';
export { modelBehindApi, openModelOfApi, pricedByHand } from './open-model-apis.ts';
export { nearestGpuSpec, nearestModelSpec } from './own-rows.ts';
export { idOfOnlySeller, namesRelease, pastedId, withoutEffort } from './pasted-ids.ts';
export { DEVELOPER_SPEND, PEOPLE_RATES } from './people-rates.ts';
export { perEdition, type RefreshedPrice, useRefreshedPrices } from './price-edition.ts';
export { infoOf } from './price-entry.ts';
export {
  API_PRICES_VERSION,
  packagedSellers,
} from './price-list.ts';
export { purchasePrice } from './purchase.ts';
export { isMarketplace, type RentalQuestion, rentalOffers, rentalPrice, rentalSellersOf } from './rental.ts';
export { discounters, marketDiscount } from './rental-discounts.ts';
export { placeOfRegion, standsIn } from './rental-places.ts';
export { findRentalSeller, RENTAL_SELLERS, UNPRICED_SELLERS } from './rental-sellers.ts';
export {
  CURRENT_DAYS,
  cheapestSeller,
  cheapestSellers,
  isSold,
  laterRelease,
  narrowerEditions,
  type SameModelPrice,
  sameModelPrices,
  sellersOfModel,
  usdPerMillionAtMix,
} from './same-model.ts';
export { CHAT, DEFAULT_SHAPE_OF_WORK, SHAPES, type ShapeRow, shapeOfWork } from './shapes-of-work.ts';
export { makerElsewhere, soldAs } from './sold-as.ts';
export { findSystem, SYSTEMS } from './systems.ts';
export {
  findTeamSeller,
  listsApi,
  rentalsOn,
  sellerIds,
  teamSellerWords,
} from './team-sellers.ts';
export { measuredThroughput } from './throughput.ts';
export { isKnownDense, totalsNear, totalsOf, totalsOnly } from './totals-only.ts';
export type { ApiPrice, CarriedPrice } from './types.ts';
