/** Date of the newest row of the catalog; a test compares it with the rows. */
export const CATALOG_DATE = '2026-11-30';

/** Closings are known up to this day: what is closed by then is named in no hint, and no model to fall back on. */
export const KNOWN_ON = new Date(`${CATALOG_DATE}T00:00:00Z`);
