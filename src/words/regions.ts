/** Jurisdictions as people say them. */
const REGIONS: Readonly<Record<string, string>> = {
  eu: 'the EU',
  us: 'the US',
  uk: 'the UK',
  ch: 'Switzerland',
  de: 'Germany',
  fr: 'France',
  ca: 'Canada',
  au: 'Australia',
  jp: 'Japan',
  in: 'India',
  sg: 'Singapore',
  kr: 'South Korea',
  br: 'Brazil',
};

export const regionWords = (region: string | undefined): string =>
  region === undefined ? 'one region' : (REGIONS[region.toLowerCase()] ?? region.toUpperCase());
