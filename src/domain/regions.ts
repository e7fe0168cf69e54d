import { valueIn } from '../keys.ts';

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
  at: 'Austria',
  be: 'Belgium',
  dk: 'Denmark',
  pt: 'Portugal',
  cz: 'Czechia',
  hk: 'Hong Kong',
  tw: 'Taiwan',
  il: 'Israel',
  ae: 'the UAE',
  sa: 'Saudi Arabia',
  za: 'South Africa',
  mx: 'Mexico',
  nz: 'New Zealand',
};

/** The codes of all of them, in small letters. */
export const REGION_CODES: readonly string[] = Object.keys(REGIONS);

/** A jurisdiction by its code, as people say it; the code in capitals where it is none of these. */
export const regionName = (region: string): string =>
  valueIn(REGIONS, region.toLowerCase()) ?? region.toUpperCase();

/** Member states of the EU: a seller that processes in one of them processes in the EU. */
const EU_MEMBERS = new Set(
  'at be bg hr cy cz dk ee fi fr de gr hu ie it lv lt lu mt nl pl pt ro sk si es se'.split(' '),
);

/** Whether data that is processed there stays in the region that was asked for. */
export const liesIn = (jurisdiction: string, region: string): boolean =>
  jurisdiction === region || (region === 'eu' && EU_MEMBERS.has(jurisdiction));
