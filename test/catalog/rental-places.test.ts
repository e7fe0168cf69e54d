import { expect, it } from 'vitest';
import { placeOfRegion, standsIn } from '../../src/catalog/rental-places.ts';

it.each([
  ['us-east-1', 'us'],
  ['eastus2', 'us'],
  ['us-gov-west-1', 'us'],
  ['westeurope', 'nl'],
  ['northeurope', 'ie'],
  ['eu-central-1', 'de'],
  ['eu-central-2', 'ch'],
  ['europe-west2', 'uk'],
  ['europe-west12', 'it'],
  ['asia-northeast1', 'jp'],
  ['asia-northeast3', 'kr'],
  ['me-west1', 'il'],
  ['mars-north-1', undefined],
])('%s lies in %s', (region, place) => {
  expect(placeOfRegion(region)).toBe(place);
});

it.each([
  // A region says it, and else the seller's home; of a seller anywhere nobody knows.
  ['AWS', 'eu-central-1', 'eu', true],
  ['AWS', 'eu-central-2', 'eu', false],
  ['AWS', 'us-east-1', 'eu', false],
  ['Voltage Park', undefined, 'us', true],
  ['Voltage Park', undefined, 'eu', false],
  ['Vast.ai', undefined, 'us', false],
  ['Nobody', undefined, 'us', false],
])('a machine of %s in %s stands in %s for certain: %s', (seller, region, wanted, stands) => {
  expect(standsIn(seller, region, wanted)).toBe(stands);
});
