/** Who uses what is asked about: words of the grammar, `|` between them; a plural s is understood. */

/** One person, in the languages that the grammar knows. */
export const PERSONS =
  'user|worker|sachbearbeiter|angestellte|angestellten|kollegen|schüler|studierende|lehrer|entwickler|anwender|développeur|developpeur|salarié|employé|empleado|benutzer|mitarbeiter|utilisateur|usuario|utente|utenti|gebruiker|kunde|kunden|lawyer|doctor|nurse|patient|teacher|rep|sales rep|recruiter|researcher|scientist|designer|manager|consultant|accountant|clinician|trader|tester|intern|visitor|player|operator|moderator|creator|dev|developer|person|persons|student|pupil|staff|colleague|analyst|subscriber|member|nutzer|customer|seat|people|employee|client|agent|ppl|peeps';

/** Several under one name, of which there may be many. */
export const GROUP_NOUNS =
  'account|store|shop|clinic|school|merchant|team|company|companies|region|app|service|product|site|branch|branches|campus|campuses|language|tenant|department|brand|warehouse|hotel|restaurant';

/** What people say of a person in a question, where the grammar reads another thing or none at a number. */
const IN_QUESTIONS = 'head|folk|coder|programmer|writer|engineer';

const oneOrMore = (words: string): string => `(?:${words.replaceAll(' ', '[ -]')})s?`;

/** A person, one or several, as a part of an expression that takes upper case for lower case. */
export const PERSON = oneOrMore(`${PERSONS}|${IN_QUESTIONS}`);

/** A person, one or several, or a group of them: "team", "tenants". */
export const WHO_USES = oneOrMore(`${PERSONS}|${IN_QUESTIONS}|${GROUP_NOUNS}`);
