import { liesIn } from './api-regions.ts';
import { findRentalSeller } from './rental-sellers.ts';

/** Where machines stand, by the region names of their clouds. */
const REGIONS: readonly (readonly [RegExp, string])[] = [
  [/^us-(?:east|west|central|south)|^(?:east|west|central|northcentral|southcentral)us\d?$/, 'us'],
  [/^westeurope$|^europe-west4$/, 'nl'],
  [/^swedencentral$|^eu-north-1$/, 'se'],
  [/^eu-west-1$|^northeurope$/, 'ie'],
  [/^eu-central-1$|^germany/i, 'de'],
  [/fr-par|^eu-west-3$|^francecentral$/, 'fr'],
  [/^(?:eu-west-2|uksouth|ukwest)$/, 'uk'],
  [/^(?:finland|helsinki)/i, 'fi'],
  [/^eu\b|^europe$/i, 'eu'],
  [/^ap-northeast-1$|^japaneast$/, 'jp'],
  [/^ap-south-1$|^centralindia$/, 'in'],
  [/^ap-southeast-2$|^australiaeast$/, 'au'],
  [/^sa-east-1$|^brazilsouth$/, 'br'],
  [/^ca-central-1$|^canadacentral$/, 'ca'],
];

/** The jurisdiction of a cloud's region; undefined where its name does not say one. */
export const placeOfRegion = (region: string): string | undefined =>
  REGIONS.find(([names]) => names.test(region))?.[1];

/** Whether a machine of this seller in this region, or without one, stands in the jurisdiction for certain. */
export const standsIn = (seller: string, region: string | undefined, wanted: string): boolean => {
  const place = (region === undefined ? undefined : placeOfRegion(region)) ?? findRentalSeller(seller)?.home;
  return place !== undefined && liesIn(place, wanted);
};
