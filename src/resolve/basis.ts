import { API_PRICES_VERSION, CATALOG_DATE } from '../catalog/index.ts';
import type { Evidence } from '../domain/evidence.ts';
import { ENGINE_VERSION } from '../engine/assess.ts';

/** The versions that give an answer now. */
export const BASIS: Evidence['basis'] = {
  engine: ENGINE_VERSION,
  catalog: CATALOG_DATE,
  apiPrices: API_PRICES_VERSION,
};
