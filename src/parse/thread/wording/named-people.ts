import { PERSON } from '../../../domain/people.ts';
import { re, reAll } from '../../expression.ts';
import { PLACE } from '../../patterns/names/place-names.ts';
import { ROLES } from './sellers.ts';

/** People and work by what they are called: the cloud team is no cloud, and "legal in Germany" says nothing of data. */

/** What a card would count with, where it stands in a name. */
const CALLED = `(?:on[- ]?prem(?:ises?)?|(?:private |public )?cloud|batch|offline|spot|reserved(?: capacity)?|committed|owned|nightly|overnight|night|weekend|weekday|day|${PLACE})`;
/** Who has a say, and uses nothing of what is served. */
const STAFF = `(?:${ROLES}|teams?|folks|guys|crews?|squads?|offices?|departments?|divisions?|groups?|orgs?|buyers?|leads?|heads?|reps?|admins?|staff|partners?|stakeholders?|shifts?|colleagues?|lawyers?)`;
const WHO = `(?:${PERSON}|${STAFF})`;
const WHOSE = '(?:the|our|my|your|their|these|those|all|some|an?)';
/** "the cloud team", "our big EU customers"; "spot for the night shift" says when. */
const PEOPLE = reAll`(?<!\b(?:for|at|during|only|in) )\b(?<whose>${WHOSE} (?:[a-z]+ )?)${CALLED}[ -](?=(?:[a-z]+ )?${WHO}\b(?! (?:only|alone)\b))`;

const SAYS =
  '(?:is|are|was|were|has|have|had|will|would|can|could|may|might|do|does|did|says?|said|wants?|needs?|likes?|loves?|thinks?|asks?|signs?|agrees?|keeps?|got|[a-z]{3,}ed)';
/** "legal in Germany is fine with it". */
const PEOPLE_IN = reAll`(?<=^|[,;.:] |\b(?:and|but|so|because|since|as) )(?<who>(?:${WHOSE} (?:[a-z]+ )?)?${WHO}) (?:in|from|at|over in|out of) (?:the )?(?:${PLACE}) (?=${SAYS}\b)`;

const WORK = '(?:jobs?|reports?|runs?|pipelines?|crons?|workloads?|tasks?|stuff)';
const WANTS =
  '(?:(?:really|also|all|still|just|only|would|could|will|do) )*(?:needs?|wants?|likes?|loves?|depends?|rely|relies|benefits?|profits?|prefers?|uses?|asks?|hates?|suffers?|breaks?)';
/** "our batch jobs need it": what work likes says nothing of how much of it there is. */
const WORK_WANTS = reAll`\b(?<whose>${WHOSE} (?:[a-z]+ )?)${CALLED}[ -](?=${WORK} ${WANTS}\b(?:(?!(?<![a-z\d])\d)[^%,;]){0,60}(?:$|[,;]))`;

/** "our admins prefer 8 GPUs": what they want is what is wanted. */
const THEY_WANT = re`^(?:and |but |so )*${WHOSE} (?:[a-z]+ )?${STAFF} (?:(?:now|really|would|still|also) )*(?:prefers?|wants?|likes?|suggests?|proposes?|insists? on|asks? for|asked for)(?: to (?:have|use|see))? (?=[^\s\d]*\d)`;

/** The words with people and work by their nouns alone: "the team does it". */
export const withoutCallings = (line: string): string =>
  line
    .replace(PEOPLE, '$<whose>')
    .replace(PEOPLE_IN, '$<who> ')
    .replace(WORK_WANTS, '$<whose>')
    .replace(THEY_WANT, '');
