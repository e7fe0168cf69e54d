import { placeOfRegion } from '../../../catalog/index.ts';
import { liesIn, regionName } from '../../../domain/regions.ts';
import { re } from '../../expression.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { type Reading, setFields } from '../../reading.ts';
import type { Sentence } from '../looks/sentence.ts';
import { ABROAD, NOUN, regionOf } from './place-names.ts';

/** What a place alone says: where machines stand, or where an API must process. */

/** "eu-central-1", "europe-west4", "westeurope", "Germany West Central". */
const CLOUD_REGION = String.raw`(?:eu|ap|ca|sa|me|af|il|mx|europe|asia|australia|northamerica|southamerica)-(?:gov-)?(?:(?:north|south|east|west|central|northeast|southeast|southwest)){1,2}-?\d[a-f]?|(?:west|north) ?europe|germany ?(?:west|north) ?central|uk ?(?:south|west)|france ?central|sweden ?central|switzerland ?north|norway ?east|poland ?central|italy ?north|spain ?central|japan ?(?:east|west)|korea ?central|australia ?(?:south)?east|canada ?(?:central|east)|brazil ?south|central ?india`;

/** "us-east-1", "us-central1", "eastus2", "North Central US". */
const US_REGION = String.raw`us-(?:gov-)?(?:north|south|east|west|central|northeast|southeast|southwest){1,2}(?:-?\d{1,2}(?:-?[a-f])?)?|(?:north ?|south ?|west ?)?central ?us|(?:east|west) ?us ?[23]?|usgov ?(?:virginia|arizona|texas)`;

/** Whether words name a region of a cloud. */
export const isRegionOfCloud = (words: string): boolean => re`^(?:${CLOUD_REGION}|${US_REGION})$`.test(words);

const HARDWARE_WORDS =
  /\b(?:gpus?|servers?|machines?|nodes?|instances?|cluster|data ?cent(?:er|re)s?|colo|rented?)\b/i;

/** Whether machines are what the line places: beside an API alone a place is where that must process. */
const isOfMachines = ({ facts }: Reading): boolean =>
  facts.kinds.has('gpu') ||
  facts.kinds.has('instance') ||
  (facts.kinds.has('model') && !facts.kinds.has('api')) ||
  facts.says(HARDWARE_WORDS);

const DENIED_BEFORE =
  /\b(?:no|not|never|avoid|without|outside|except|exclud\w+|anything but|anywhere but)(?: (?:of|in|from|to|data|the|any))* ?$/i;
const DENIED_BEHIND =
  /^ (?:is|are)(?: just| also)? (?:out|off|an? no[- ]?go|no[- ]?go|not|forbidden|excluded|banned|ruled out)\b/i;

/** "not in china", "china is out": where nothing may be is no place where anything is. */
const isDenied = (text: string, words: string): boolean => {
  const at = text.indexOf(words);
  return (
    at >= 0 &&
    (DENIED_BEFORE.test(text.slice(Math.max(0, at - 30), at)) ||
      DENIED_BEHIND.test(text.slice(at + words.length, at + words.length + 24)))
  );
};

const OTHER_PLACE =
  '(?:us|usa|u\\.s\\.|uk|eu|europe|emea|apac|asia|latam|americas?|canada|japan|india|brazil|australia)';
const LISTED = String.raw` ?(?:,|and|&|\/|\+|or) ?(?:the )?`;

/** "EU, Germany", "Germany (EU)": a country beside the Union that it lies in is one place, said twice. */
const BESIDE_UNION = re`(?<!${OTHER_PLACE}${LISTED})(?<![\w-])(?:eu|europe) ?[,/(] ?$`;
const BEFORE_UNION = re`^ ?[,/(] ?(?:the )?(?:eu|europe)(?!\w)(?!${LISTED}${OTHER_PLACE}(?!\w))`;

/** "traffic from us and eu", "(us, eu, apac)": of several places none is where all of it stands. */
const isOneOfSeveral = (text: string, words: string, place: string): boolean => {
  const at = text.indexOf(words);
  const before = text.slice(Math.max(0, at - 24), at);
  const behind = text.slice(at + words.length, at + words.length + 24);
  if (place !== 'eu' && liesIn(place, 'eu') && (BESIDE_UNION.test(before) || BEFORE_UNION.test(behind)))
    return false;
  return (
    at >= 0 &&
    (re`(?<![\w-])${OTHER_PLACE}${LISTED}$`.test(before) || re`^${LISTED}${OTHER_PLACE}(?!\w)`.test(behind))
  );
};

/** "2x h100 in aws frankfurt": the cloud in front of a place lets the machines, and is read as it is without the place. */
const leaveLandlord = (reading: Reading, { index, 0: { length } }: RegExpExecArray): void => {
  if (!isOfMachines(reading)) return;
  for (const [at, { kind, start }] of reading.atoms.entries())
    if (kind === 'seller' && start >= index && start < index + length) reading.used.delete(at);
};

/** "bank in Frankfurt, on-prem only": where data stays is said by a phrase that is read after the places. */
const staysWithUs = ({ atoms }: Reading): boolean =>
  atoms.some(
    (atom) => atom.kind === 'phrase' && atom.fields['constraints.dataResidency'] === 'own-infrastructure',
  );

const CLOUD = '(?:azure|aws|amazon|bedrock|vertex(?: ai)?|gcp|google cloud|foundry)';
/** What stands between an API and where it runs: "via azure", "deployed in", "on bedrock". */
const AT_PLACE = re`^(?:[ (]+(?:in|from|at|on|via|through|deployed|hosted|running|runs|bought|the|our|region:?|openai|service|endpoint|${CLOUD}))*[ (]*$`;
const AT_CLOUD = re`\b${CLOUD}(?: openai)?(?: in)? *$`;
/** Characters between an API and where it runs, at most. */
const REACH = 60;

/** "haiku in the EU, 2x H100", "bedrock eu-west-1 haiku": the atom of the API of which it is said, whatever stands elsewhere. */
const apiAt = ({ text, atoms }: Reading, words: string): number | undefined => {
  const start = text.indexOf(words);
  if (start < 0) return undefined;
  const isCloudBefore = AT_CLOUD.test(text.slice(Math.max(0, start - REACH), start));
  const at = atoms.findIndex((atom) => {
    if (atom.kind !== 'api') return false;
    if (atom.start > start) return isCloudBefore && atom.start === start + words.length + 1;
    return start - atom.end <= REACH && AT_PLACE.test(text.slice(atom.end, start));
  });
  return at < 0 ? undefined : at;
};

/** Whether where something is was said of an API. */
const isBehindApi = (reading: Reading, words: string): boolean => apiAt(reading, words) !== undefined;

/** What holds in the whole Union, by its law. */
export const UNION_LAW =
  /\b(?:gdpr|dsgvo|rgpd)(?: compliant| compliance| applies(?: here)?| is in force| counts here)?\b/i;

/**
 * "in Germany, GDPR": data stays in the Union by its law, and in the country that was named inside it. Beside machines
 * only the law gives way so: "EU only, 8x H100 in Germany" says two things.
 */
const narrows = (reading: Reading, words: string, place: string | undefined): boolean => {
  const told = reading.fields.get('constraints.region');
  if (told?.value !== 'eu' || place === undefined || place === 'eu' || !liesIn(place, 'eu')) return false;
  const ofData = !isOfMachines(reading) || isBehindApi(reading, words);
  return told.how !== 'assigned' && (ofData || UNION_LAW.test(told.words));
};

/** Machines that would stand outside the place where data stays, by what was said before, or in it. Throws the question. */
const refuseBesideRule = ({ before: { fields } }: Reading, words: string, place: string): void => {
  const rule = fields['constraints.region'];
  if (fields['constraints.dataResidency'] !== 'region' || rule === undefined) return;
  const [here, there] = [regionName(rule), regionName(place)];
  const narrower = `data stays in ${there}`;
  throw place === rule || liesIn(place, rule)
    ? notUnderstood(
        ask`Data stays in ${here} by what was said before, and ${quoted(words)} lies there. Must all of it be processed in ${there}?`,
        [narrower],
      )
    : notUnderstood(
        ask`Data stays in ${here} by what was said before: may it be processed where ${quoted(words)} is?`,
        [narrower, 'data can go anywhere'],
      );
};

/** Where the machines stand that a line places. */
const placeMachines = (reading: Reading, words: string, place: string): void => {
  refuseBesideRule(reading, words, place);
  if (isOneOfSeveral(reading.text, words, place)) {
    reading.notes.push(
      `${quoted(words)} is one of several places: GPUs are counted at the price of no single one; type the one whose price counts, such as "GPUs in ${regionName(place)}".`,
    );
    return;
  }
  setFields(reading, { 'constraints.dataResidency': 'none', 'constraints.region': place }, words, 'soft');
  reading.notes.push(
    `${quoted(words)} is read as where the GPUs stand, ${regionName(place)}; type "data must stay in ${regionName(place)}" where that holds for APIs too.`,
  );
};

/**
 * A place beside hardware is where the machines stand, and their price is from there; beside an API it is where that
 * processes. Either is said, with the words for the other.
 */
const placed = (reading: Reading, words: string, place: string | undefined, ofApi = place): void => {
  if (place === undefined || isDenied(reading.text, words)) return;
  const api = apiAt(reading, words);
  if (api !== undefined) reading.apiPlaces.push({ at: api, place, words });
  if (narrows(reading, words, ofApi)) {
    const union = reading.fields.get('constraints.region')?.words ?? '';
    reading.fields.delete('constraints.region');
    setFields(reading, { 'constraints.region': place }, words);
    reading.notes.push(
      `${quoted(words)} is narrower than ${quoted(union)}, and is read as where the data must be processed, ${regionName(place)}.`,
    );
    return;
  }
  const told = reading.fields.get('constraints.dataResidency')?.value;
  if ((told !== undefined && told !== 'none') || staysWithUs(reading)) return;
  if (isOfMachines(reading) && !isBehindApi(reading, words)) {
    placeMachines(reading, words, place);
    return;
  }
  if (ofApi === undefined || told === 'none') return;
  if (isOneOfSeveral(reading.text, words, ofApi)) {
    reading.notes.push(
      `${quoted(words)} is one of several places: no API is held to it; type "data must stay in ${regionName(ofApi)}" where all of it must be processed there.`,
    );
    return;
  }
  setFields(reading, { 'constraints.dataResidency': 'region', 'constraints.region': ofApi }, words, 'soft');
  reading.notes.push(
    `${quoted(words)} is read as where the data must be processed, ${regionName(ofApi)}; leave it out where that does not matter.`,
  );
};

/** Where people are says nothing of where data may go. */
const NOT_PEOPLE = String.raw`(?<!\b(?:users?|customers?|clients?|teams?|offices?|company|people|employees|staff|devs?|developers|engineers|live|based|market|growing|expand\w*)(?: (?:are|is|all|mostly|live))?(?: in(?: the)?)? )`;
/** After every sentence on residency: what those say is more than a place alone. */
export const PLACE_SENTENCES: readonly Sentence[] = [
  {
    name: 'a region of a cloud',
    takesNumbers: true,
    closes: true,
    pattern: re`(?<![\w-])(?<place>${CLOUD_REGION})(?![\w-])`,
    says: (match, reading) => {
      const words = match.groups?.place ?? '';
      const place = placeOfRegion(words.toLowerCase().replaceAll(' ', ''));
      // Sellers promise the Union or a country of their own, and no region of a cloud inside it.
      placed(reading, words, place, place !== undefined && liesIn(place, 'eu') ? 'eu' : place);
    },
  },
  {
    name: 'a region of a cloud in the US',
    takesNumbers: true,
    holds: /\bus|us\b|us ?[23]/i,
    pattern: re`(?<![\w-])(?:in |region:? ?)?(?<place>${US_REGION})(?![\w-])`,
    // Every API but a few is processed there: beside one it rules nothing out.
    says: (match, reading) => {
      if (isOfMachines(reading)) placed(reading, match.groups?.place ?? '', 'us');
    },
  },
  {
    name: 'a country or a town',
    holds: re`${NOUN}`,
    pattern: re`${NOT_PEOPLE}(?:\b(?:in|en|from|at|hosted in|region:?) (?:(?:aws|azure|gcp|google cloud|oci|hetzner|ovh|scaleway) )?|(?:^|[,(]) ?(?=[^,;.)]{2,24}(?:$|[,;.)]))|(?<=\w )(?<!\b(?:${NOUN}) )(?=(?:${NOUN})\s*(?:$|[,;]|\.(?!\w))))(?<place>${NOUN})(?: only)?(?![\w-])`,
    says: (match, reading) => {
      leaveLandlord(reading, match);
      placed(reading, match.groups?.place ?? '', regionOf(match.groups?.place ?? ''));
    },
  },
  {
    name: 'where it is hosted',
    holds: /hosting|hosted|cloud|cent(?:er|re)s?|servers?\b/i,
    pattern: re`${NOT_PEOPLE}(?<![\w-])(?<place>${ABROAD}) (?:(?:sovereign|public|local|private) )?(?:hosting|hosted|clouds?|data ?cent(?:er|re)s?|servers?)\b(?! gpus?\b)(?: (?:needed|required|only|preferred))?`,
    says: ({ 0: words, groups }, reading) => placed(reading, words.trim(), regionOf(groups?.place ?? '')),
  },
  {
    name: 'Europe',
    holds: /\be\.?u\b|\bue\b|europ|\beea\b/i,
    pattern: re`${NOT_PEOPLE}(?:\b(?:in|en|dans|nell?') ?(?:the |der |la |l')?)?(?<![\w-])(?<place>e\.?u\.?|ue|europ[ea]|european union|eea)(?![\w-]|\.\w)(?! (?:ai act|customers?|users?|clients?))`,
    says: (match, reading) => {
      if (!reading.fields.has('constraints.region')) placed(reading, match.groups?.place ?? '', 'eu');
    },
  },
];
