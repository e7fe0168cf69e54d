import { re } from '../../expression.ts';
import { isPlainWord } from '../../leftovers/plain-words.ts';
import { ask, quoted } from '../../problems.ts';
import type { Reading } from '../../reading.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** Rules and certificates that we have never heard of, known by what is said of them: "must be HDS certified". */

/** What stands before the name of a rule and is no part of it. */
const NO_NAME =
  "(?:be|is|are|being|an?|the|our|their|its|this|that|it|we|they|fully|must|should|shall|will|needs?|require[sd]?|has|have|to|get|already|not?|non|never|isn't|aren't|without|any|some|by|for|of|on|in|with|under|and|or|so|all|which|who|only|also|properly|currently|data|hosting|hoster|sellers?|vendors?|providers?)";
const NAME = String.raw`(?:(?!${NO_NAME}\b)[a-z][\w./]{0,20}[ -]){1,3}`;
const NOT_DENIED = String.raw`(?<!\b(?:no|not|non|without|isn't|aren't|never|n't)(?: (?:be|to|any|an?|the))?[ -])`;
/** What a seller is, or has, that keeps a rule. */
const KEPT = '(?:certified|accredited|attested|compliant|conformant|conforming)';
const PAPER = '(?:certification|certificate|accreditation|attestation|compliance|conformity)';
const IS_ASKED =
  '(?:is |are )?(?:a must|required|needed|mandatory|compulsory|obligatory|necessary|applies|apply)';
const ASKS = '(?:needs?|requires?|requiring|must have|has to have|have to have|wants?|with|under)';
const END = String.raw`(?=\s*(?:$|[,;.!?)]|vs\b))`;

/** An abbreviation, or a name with capitals inside: "TISAX", "C5", "SecNumCloud"; what machines speak is no rule. */
const TECHNICAL =
  'JSON|SQL|REST|GRPC|HTTPS?|SSE|TLS|SSL|SSO|SAML|OAUTH|VPN|VPC|DNS|CDN|CUDA|ROCM|RDMA|NVLINK|HBM|ECC|RAID|NVME|SSDS?|HDDS?|CPUS?|RAM|MCP|RPC|UI|UX|CLI|SDKS?|IDE|PDFS?|HTML|XML|CSV|YAML|LATAM|EMEA|APAC|NDA|SL[AOI]S?|RFP|RFI|RFQ|KPI|ROI|ETA|TBD|TBC|WIP|HA|DR|QA|CI|CD|PRS?|OK|OKAY|UAT|FAQS?|[A-Z]TO|[A-Z]FO|[A-Z]EO';
const SHORT = `(?!(?:${TECHNICAL})\\b)(?=[\\w-]*[A-Z][\\w-]*[A-Z\\d])[A-Z][\\w-]{1,14}(?: (?=[\\w-]*[A-Z])[A-Z\\d][\\w-]{0,8})?`;

/** "HDS certified", "needs C5 attestation", "must comply with DORA", in any letters. */
const IN_WORDS = re`\b(?:(?:hosting |it |data )?(?:must|has to|have to|needs to|should|to) (?:be )?)?${NOT_DENIED}\b${NAME}${KEPT}\b(?![ -](?:with|to|under|for|by|api|endpoint|client|sdk))(?: hosting)?|\b${ASKS} (?:an? |the )?${NAME}${PAPER}\b|\b${NOT_DENIED}\b${NAME}${PAPER} ${IS_ASKED}\b|\b(?:(?:must|has to|have to|needs to|should|to) )?(?:be )?(?:compl(?:y|ies|ying|iant)|conform(?:s|ing)?|adheres?|adhering|certified|accredited|attested|in line) (?:with|to|under|for|by) (?:an? |the )?(?!${NO_NAME}\b)[a-z][\w./-]{1,20}(?: (?!${NO_NAME}\b)[a-z][\w./-]{1,20}){0,2}?${END}`;

/** "needs TISAX", "ISMS required": known by its capitals. Alone in a clause they may be anything: "RAG", "EU", "NYC". */
const IN_CAPITALS = new RegExp(
  String.raw`\b(?:[Hh]osting )?(?:[Nn]eeds?|[Rr]equires?|[Ss]ubject to|[Bb]ound by|[Ff]alls? under|[Gg]overned by|[Rr]egulated by|[Uu]nder|[Mm]ust (?:meet|satisfy|follow|respect)) (?:the |an? )?${SHORT}(?: ${IS_ASKED})?${END}|\b${SHORT} ${IS_ASKED}\b`,
);

/** Rules that people name alone, as everybody in their trade knows them. */
const BY_NAME = re`(?<=^|[,;.] ?)(?:kritis|tisax|nis ?2|dora|secnumcloud|isms|hds|bsi(?: ?c5)?)${END}`;

/** "no cloud act exposure": a law by its name, that is not to reach the data. */
const LAW = re`\b(?:no|without|avoid(?:ing)?|outside|beyond|not|free of|away from|under|subject to|safe from) (?:(?:the|any|us|american|of) ){0,2}[a-z]{2,14}(?: [a-z]{2,14})? act\b(?: (?:exposure|reach|jurisdiction|access|risks?|issues?|problems?))?${END}`;

/** Whether a word of a match is one that nobody knows, and no plain one. */
const namesUnknown = (pattern: RegExp, { text, atoms, used }: Reading): boolean => {
  const match = pattern.exec(text);
  if (match === null) return false;
  const { 0: words, index } = match;
  return atoms.some(
    (atom, at) =>
      atom.kind === 'unknown' &&
      !used.has(at) &&
      atom.start >= index &&
      atom.end <= index + words.length &&
      !isPlainWord(atom.text) &&
      !re`^(?:${NO_NAME}|${KEPT}|${PAPER}|compl\w+|conform\w*|adher\w+|line|required|needed|mandatory)$`.test(
        atom.text,
      ),
  );
};

const HINTS = ['own infrastructure only', 'contract signed', 'EU only'] as const;

const asks = (words: string) =>
  ask`${quoted(words.trim())} is a rule we know nothing of, nor which sellers keep it. May an API be used whose seller does, or must the data stay with you?`;

/** An abbreviation alone may be anything. */
const asksIf = (words: string) =>
  ask`${quoted(words.trim())} is nothing that we know. If it is a rule: may an API be used whose seller keeps it, or must the data stay with you?`;

const row = (
  name: string,
  pattern: RegExp,
  holds: RegExp,
  message: RefusedPhrase['message'] = asks,
): RefusedPhrase => ({
  name,
  holds,
  pattern,
  unless: (reading) => !namesUnknown(pattern, reading),
  message,
  hints: HINTS,
});

/** Rows of refusals, behind those of the rules that we know. */
export const UNKNOWN_RULES: readonly RefusedPhrase[] = [
  row(
    'a rule by what keeps it',
    IN_WORDS,
    /certif|accredit|attest|complian|compl(?:y|ies)|conform|adher|in line/i,
  ),
  row('a rule by its capitals', IN_CAPITALS, /[A-Z][\w-]{0,16}[A-Z\d]/, asksIf),
  row('a rule by its name', BY_NAME, /kritis|tisax|nis|dora|secnum|isms|hds|bsi/i),
  row('a law by its name', LAW, /\bact\b/i),
];
