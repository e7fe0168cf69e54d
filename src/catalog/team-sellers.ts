import { lazy } from '../lazy.ts';
import { API_SELLERS, sellerOf } from './api-sellers.ts';
import { fold } from './fold.ts';
import { findRentalSeller, RENTAL_SELLERS, UNPRICED_SELLERS } from './rental-sellers.ts';

/**
 * Sellers as a team names them in its list: one company may sell tokens and GPU hours under two of our names.
 */
export interface TeamSeller {
  /** What the list keeps. */
  readonly id: string;
  readonly name: string;
  /** Ids of the sellers of tokens that are meant. */
  readonly apis: readonly string[];
  /** Names of the sellers of GPU hours that are meant. */
  readonly rentals: readonly string[];
}

/** Companies whose two sides have names of their own, with the words for the company. */
const COMPANIES: readonly (TeamSeller & { readonly words: readonly string[] })[] = [
  {
    id: 'aws',
    name: 'AWS',
    apis: ['aws'],
    rentals: ['AWS'],
    words: ['aws', 'amazon', 'amazon web services', 'bedrock'],
  },
  {
    id: 'azure',
    name: 'Azure',
    apis: ['azure'],
    rentals: ['Azure'],
    words: ['azure', 'microsoft', 'microsoft azure'],
  },
  {
    id: 'gcp',
    name: 'Google Cloud',
    apis: ['google'],
    rentals: ['GCP'],
    words: ['gcp', 'google', 'google cloud', 'vertex', 'vertex ai'],
  },
  {
    id: 'ovhcloud',
    name: 'OVHcloud',
    apis: ['ovhcloud', 'huggingface_ovhcloud'],
    rentals: ['OVHcloud'],
    words: ['ovh', 'ovhcloud', 'ovh cloud'],
  },
  { id: 'nebius', name: 'Nebius', apis: ['nebius'], rentals: ['Nebius'], words: ['nebius'] },
  {
    id: 'together',
    name: 'Together AI',
    apis: ['together'],
    rentals: ['Together AI'],
    words: ['together', 'together ai'],
  },
  {
    id: 'runpod',
    name: 'RunPod',
    apis: [],
    rentals: ['RunPod Secure', 'RunPod Community', 'RunPod'],
    words: ['runpod'],
  },
];

const byWords = lazy((): ReadonlyMap<string, TeamSeller> => {
  const made = new Map<string, TeamSeller>();
  for (const { id, name, aliases } of API_SELLERS)
    for (const alias of aliases) made.set(alias, { id, name, apis: [id], rentals: [] });
  for (const { words, ...company } of COMPANIES) for (const word of words) made.set(word, company);
  return made;
});

/** The seller that a team means by these words, on both sides; undefined for anything else: never by likeness. */
export const findTeamSeller = (words: string): TeamSeller | undefined => {
  const folded = fold(words);
  const known = byWords().get(folded);
  const rental = findRentalSeller(folded);
  if (rental === undefined) return known;
  if (known === undefined) return { id: rental.name, name: rental.name, apis: [], rentals: [rental.name] };
  return known.rentals.includes(rental.name) ? known : { ...known, rentals: [...known.rentals, rental.name] };
};

/** Every phrase that names a seller of either side, the longest first: what a reader of free text looks for. */
export const teamSellerWords = (): readonly string[] => {
  const all = new Set([
    ...byWords().keys(),
    ...[...RENTAL_SELLERS, ...UNPRICED_SELLERS].flatMap(({ aliases }) => aliases),
  ]);
  return [...all].sort((a, b) => b.length - a.length);
};

/** Whether a list of sellers, as it was said, has the seller of this API. */
export const listsApi = (list: readonly string[], apiId: string): boolean => {
  const id = sellerOf(apiId)?.id ?? apiId.slice(0, Math.max(0, apiId.indexOf('/')));
  return list.some((words) => findTeamSeller(words)?.apis.includes(id) || fold(words) === fold(id));
};

/** Names of the sellers of GPU hours that a list means. */
export const rentalsOn = (list: readonly string[]): readonly string[] =>
  list.flatMap((words) => findTeamSeller(words)?.rentals ?? []);

/** The same list by every name that either side goes by, lower case, as scenarios keep it. */
export const sellerIds = (list: readonly string[]): readonly string[] => [
  ...new Set(
    list.flatMap((words) => {
      const known = findTeamSeller(words);
      return known === undefined
        ? [words.toLowerCase()]
        : [...known.apis, ...known.rentals.map((name) => name.toLowerCase())];
    }),
  ),
];
