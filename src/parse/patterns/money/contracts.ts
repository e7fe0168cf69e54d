import { re } from '../../expression.ts';
import { ask, quoted, type Wording } from '../../problems.ts';
import type { Reading } from '../../reading.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';
import type { Sentence } from '../looks/sentence.ts';
import { UNKNOWN_RULES } from './unknown-rules.ts';

/** Rules of law and of auditors: an API is allowed by a contract or a certificate of its seller, or not at all. */

const RULES =
  '(?:hipaa|hitrust|baa|fed ?ramp|gov ?cloud|itar|cjis|pci[- ]?dss|pci(?= (?:data|compliant|compliance|scope|certified|rules))|soc ?[12](?! ?[.\\d])|iso ?27001|irap|dod il ?[2-6]|il[456](?! ?[.\\d])|impact level [2-6])';

/** Words around a rule that say no more than it: "we handle PHI so we need a". */
const AROUND =
  '(?:we|our|it|this|there is|is|are|has|have|handles?|process(?:es)?|stores?|deals?|under|with|involv(?:es?|ed|ing)|contains?|so|and|because|since|as|for|must|should|will|to|be|needs?|requires?|required|an?|the|phi|data|patient|medical|health|healthcare|sign)';
const BEFORE = `(?:(?<![\\w-])${AROUND} ){0,10}`;
const BEHIND =
  '(?: (?:workload|data|use ?case|environment|involved|needed|too|applies|app(?:lication)?)(?![\\w-])){0,3}';

/** Whether a line says that whoever processes the data has signed: then any API may be used. */
const isSigned = ({ text }: Reading): boolean => SIGNED.test(text);

/** "signed BAA", "the contract is signed". */
export const SIGNED =
  /\b(?:signed (?:a |an |the )?(?:baa|dpa|contract)s?|(?:baa|dpa|contract) (?:(?:is|was|already|has been) )*(?:signed|in place))\b/i;

const needsContract = (words: string): Wording =>
  ask`${quoted(words.trim())} needs a contract with whoever processes the data, which some sellers sign and we do not know of each. May an API with such a contract be used, or must it stay with you?`;

/** Where nothing leaves, nobody else has to sign. */
const staysWithUs = ({ fields, atoms }: Reading): boolean =>
  fields.get(RESIDENCY)?.value === OWN ||
  atoms.some((atom) => atom.kind === 'phrase' && atom.fields[RESIDENCY] === OWN);
const RESIDENCY = 'constraints.dataResidency';
const OWN = 'own-infrastructure';

const HINTS = ['own infrastructure only', 'contract signed', 'US only'] as const;

/** "PHI" in capitals is medical data, and "phi" the model. */
const MEDICAL = /\bPHI\b(?![- ]?(?:\d|MINI|SMALL|MEDIUM))(?: data)?/;

/** Whether a line is all in capitals, where nobody can tell the two apart. */
const isAllCapitals = (text: string): boolean => !/[a-z]{3}/.test(text);

/** "PHI stays on our servers": the data is named, and no model. */
export const MEDICAL_SENTENCES: readonly Sentence[] = [
  {
    name: 'medical data by its short name',
    holds: MEDICAL,
    pattern: MEDICAL,
    applies: (_, { text }) => !isAllCapitals(text),
    says: ({ 0: words, index }, reading) => {
      for (const [at, { start }] of reading.atoms.entries())
        if (start >= index && start < index + words.length) reading.named.set(at, words);
      reading.notes.push(`${quoted(words)} is read as medical data, and as no model.`);
    },
  },
];

/** What sellers promise in a contract, or not at all: that nothing is kept, and that no model learns from it. */
const PROMISES = `(?:zero[- ](?:data[- ])?retention|zdr|no (?:data )?(?:retention|logging)(?: of (?:data|prompts))?|(?:no|not|never|without)(?: be)?(?: used)?(?: (?:to|for|any))* train(?:ed|ing)?(?: (?:models?|ai|llms?|anything))? (?:on|with|from) (?:our|my|customer|client|user|the|any) ?(?:own |customer |client )?(?:data|prompts|documents|code|inputs?))`;

const ZDR = '(?:zero[- ](?:data[- ])?retention|zdr)';
/** "ZDR is enabled", "we have zero data retention with them": it is promised already. */
export const PROMISED = re`\b${ZDR}(?: agreement| contract)? (?:(?:is|was|has been|already|turned|switched) )*(?:on|enabled|active|agreed|signed|in place)\b|\b(?<!\b(?:must|to|should) )(?:have|has|got|signed|with|under) (?:(?:an?|our|the|already) )*${ZDR}\b`;

/** Whether words name a rule of which we ask whether a contract is enough. */
export const namesContractRule = (words: string): boolean =>
  CONTRACTS.some(({ pattern }) => pattern.test(words));

/** Rows of refusals. */
export const CONTRACTS: readonly RefusedPhrase[] = [
  {
    name: 'what a contract must promise',
    holds: /retention|zdr|logging|train/i,
    pattern: re`\b${PROMISES}(?: (?:is|are|as))*(?: (?:an? |the )?(?:must|required|requirement|needed|mandatory|please|policy))*(?![\w-])`,
    unless: (reading) => staysWithUs(reading) || isSigned(reading) || PROMISED.test(reading.text),
    message: needsContract,
    hints: ['own infrastructure only', 'contract signed'],
  },
  {
    name: 'data that a contract must cover',
    holds: /hipaa|hitrust|baa|ramp|cloud|itar|cjis|pci|soc ?[12]|iso ?27|irap|il ?[2-6]|level/i,
    pattern: new RegExp(
      `${BEFORE}\\b${RULES}(?:(?:,? and |,? or |, ?| ?[/&+] ?)${RULES})*\\b(?:[ -](?:high|moderate|low|type (?:2|ii)|compliant|compliance|certified|required|authori[sz]ed)\\b)*(?:[^,;.]{0,24}\\bbaa\\b)?${BEHIND}`,
      'i',
    ),
    unless: (reading) => staysWithUs(reading) || isSigned(reading),
    message: needsContract,
    hints: HINTS,
  },
  {
    name: 'medical data by its short name',
    holds: MEDICAL,
    pattern: MEDICAL,
    unless: (reading) => staysWithUs(reading) || isSigned(reading) || isAllCapitals(reading.text),
    message: needsContract,
    hints: HINTS,
  },
  ...UNKNOWN_RULES.map((row) => ({
    ...row,
    unless: (reading: Reading) => staysWithUs(reading) || isSigned(reading) || row.unless?.(reading) === true,
  })),
];
