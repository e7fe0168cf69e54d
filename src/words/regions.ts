import { regionName } from '../domain/regions.ts';

/** Where data must stay, as people say it. */
export const regionWords = (region: string | undefined): string =>
  region === undefined ? 'one region' : regionName(region);
