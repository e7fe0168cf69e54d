import { ask, quoted, type Wording } from '../../problems.ts';
import type { Reading } from '../../reading.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** Rules of law and of auditors: an API is allowed by a contract or a certificate of its seller, or not at all. */

const RULES =
  '(?:hipaa|hitrust|baa|fed ?ramp|gov ?cloud|itar|cjis|pci[- ]?dss|soc ?[12](?! ?[.\\d])|iso ?27001|irap|dod il ?[2-6]|il[456](?! ?[.\\d])|impact level [2-6])';

const needsContract = (words: string): Wording =>
  ask`${quoted(words.trim())} needs a contract with whoever processes the data, which some sellers sign and we do not know of each. May an API with such a contract be used, or must it stay with you?`;

/** Where nothing leaves, nobody else has to sign. */
const staysWithUs = ({ fields, atoms }: Reading): boolean =>
  fields.get(RESIDENCY)?.value === OWN ||
  atoms.some((atom) => atom.kind === 'phrase' && atom.fields[RESIDENCY] === OWN);
const RESIDENCY = 'constraints.dataResidency';
const OWN = 'own-infrastructure';

const HINTS = ['own infrastructure only', 'US only'] as const;

/** Rows of refusals. */
export const CONTRACTS: readonly RefusedPhrase[] = [
  {
    name: 'data that a contract must cover',
    holds: /hipaa|hitrust|baa|ramp|cloud|itar|cjis|pci|soc ?[12]|iso ?27|irap|il ?[2-6]|level/i,
    pattern: new RegExp(
      `\\b${RULES}(?:(?:,? and |,? or |, ?| ?[/&+] ?)${RULES})*\\b(?:[ -](?:high|moderate|low|type (?:2|ii)|compliant|compliance|certified|required|authori[sz]ed)\\b)*(?:[^,;.]{0,24}\\bbaa\\b)?`,
      'i',
    ),
    unless: staysWithUs,
    message: needsContract,
    hints: HINTS,
  },
  {
    name: 'medical data by its short name',
    // "phi" in lower case is the model Phi; in a line of capitals nobody can tell the two apart.
    holds: /\bPHI\b/,
    pattern: /\bPHI\b(?![- ]?(?:\d|MINI|SMALL|MEDIUM))(?: data)?/,
    unless: (reading) => staysWithUs(reading) || !/[a-z]{3}/.test(reading.text),
    message: needsContract,
    hints: HINTS,
  },
];
