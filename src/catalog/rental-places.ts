import { liesIn } from '../domain/regions.ts';
import { findRentalSeller } from './rental-sellers.ts';

/** Where machines stand, by the region names of their clouds. */
const REGIONS: readonly (readonly [RegExp, string])[] = [
  [
    /^us-(?:gov-)?(?:east|west|central|south)|^(?:east|west|central|northcentral|southcentral|westcentral)us\d?$/,
    'us',
  ],
  [/^westeurope$|^europe-west4$/, 'nl'],
  [/^swedencentral$|^eu-north-1$|^europe-north2$/, 'se'],
  [/^eu-west-1$|^northeurope$/, 'ie'],
  [/^eu-central-1$|^germany|^europe-west(?:3|10)$/i, 'de'],
  [/^eu-central-2$|^switzerland|^europe-west6$/, 'ch'],
  [/fr-par|^eu-west-3$|^francecentral$|^europe-west9$/, 'fr'],
  [/^(?:eu-west-2|uksouth|ukwest|europe-west2)$/, 'uk'],
  [/^eu-south-1$|^italynorth$|^europe-west(?:8|12)$/, 'it'],
  [/^eu-south-2$|^spaincentral$|^europe-southwest1$/, 'es'],
  [/^europe-west1$/, 'be'],
  [/^europe-central2$|^polandcentral$/, 'pl'],
  [/^norway/, 'no'],
  [/^(?:finland|helsinki)|^europe-north1$/i, 'fi'],
  [/^eu\b|^europe\b/i, 'eu'],
  [/^ap-northeast-[13]$|^japan|^asia-northeast[12]$/, 'jp'],
  [/^ap-northeast-2$|^korea|^asia-northeast3$/, 'kr'],
  [/^ap-south-[12]$|^centralindia$|^asia-south[12]$/, 'in'],
  [/^ap-southeast-1$|^southeastasia$|^asia-southeast1$/, 'sg'],
  [/^ap-southeast-[24]$|^australia/, 'au'],
  [/^sa-east-1$|^brazilsouth$|^southamerica-east1$/, 'br'],
  [/^ca-(?:central|west)-1$|^canada|^northamerica-northeast[12]$/, 'ca'],
  [/^me-central-1$|^uae/, 'ae'],
  [/^il-central-1$|^israel|^me-west1$/, 'il'],
];

/** The jurisdiction of a cloud's region; undefined where its name does not say one. */
export const placeOfRegion = (region: string): string | undefined =>
  REGIONS.find(([names]) => names.test(region))?.[1];

/** Whether a machine of this seller in this region, or without one, stands in the jurisdiction for certain. */
export const standsIn = (seller: string, region: string | undefined, wanted: string): boolean => {
  const place = (region === undefined ? undefined : placeOfRegion(region)) ?? findRentalSeller(seller)?.home;
  return place !== undefined && liesIn(place, wanted);
};
