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
  cn: 'China',
  pl: 'Poland',
  no: 'Norway',
  nl: 'the Netherlands',
  se: 'Sweden',
  ie: 'Ireland',
  fi: 'Finland',
  it: 'Italy',
  es: 'Spain',
};

/** A jurisdiction by its code, as people say it; the code in capitals where it is none of these. */
export const regionName = (region: string): string => REGIONS[region.toLowerCase()] ?? region.toUpperCase();
