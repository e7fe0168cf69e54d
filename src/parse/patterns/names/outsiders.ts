import type { Atom } from '../../atoms.ts';
import { re } from '../../expression.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import type { Reading } from '../../reading.ts';
import { DATA_IS, NOT_SORTED } from '../looks/secret.ts';
import type { Sentence } from '../looks/sentence.ts';
import { PLACE } from './place-names.ts';

/**
 * "we may not use US vendors", "legal vetoed any SaaS": a rule on who may have the data, in words of which no row says
 * what it rules out. It is asked, because without it a card would advise what is forbidden.
 */

const DENIES =
  "(?<!\\bwhy |\\bor )(?:can(?:'|no)?t|cannot|mustn't|shouldn't|won't|wouldn't|don't|doesn't|didn't|isn't|aren't|not|never|nothing|nobody|none|no|without|zero|nor|neither)(?! (?:only|just|sure|yet)\\b)";
const FORBIDS =
  '(?:forbid\\w*|forbade|prohibit\\w*|ban(?:s|ned)?|refus\\w+|veto\\w*|disallow\\w*|exclud\\w+|rul(?:es?|ed|ing) out|block(?:s|ed)?|reject\\w*|prevents?|away from)';

const between = (most: number): string =>
  `(?:(?!(?:if|unless|but|vs|versus|than|because)\\b)[a-z'-]+ ){0,${most}}?`;

const WHO =
  '(?:apis?|providers?|vendors?|sellers?|suppliers?|processors?|services?|companies|company|clouds?|parties|hosts?|hosting|firms?|corporations?|processing|servers?|machines?|soil|countr(?:y|ies)|jurisdictions?)';
/** Who is none of us. */
const OUTSIDER = `(?:third[- ]part(?:y|ies)(?: ${WHO})?|third[- ]countr(?:y|ies)|(?:external|outside|foreign|overseas|american|usa?|u\\.s\\.|non[- ](?:eu|european|us))(?:[- ](?:based|owned|hosted))? (?:${WHO}|llms?|ai)|sub-?processors?|outsiders|vendors|hyper-?scalers?|saas|(?:public|hosted|commercial|cloud|remote) (?:apis?|llms?|ai|models?|providers?|vendors?|services?)|public clouds?|other companies|any(?:one|body) else)`;
const CLOUD_OR_API =
  "(?:(?:an?|the|any|our|their|public|external|paid|hosted|commercial|llm|ai|model|vendor|of) ){0,4}(?:apis?|cloud)(?! (?:price|pricing|bill|cost|spend|call|batch|discount|key|gpu|credit|yet|today|now|much|heavily|often)|['\\w])";
const USED = '(?:use|using|used|allow(?:ed)?|permit(?:ted)?|accept|touch|trust|approve|consider)';

/** What becomes of data. */
const HANDED =
  '(?:send|sent|sending|shar(?:e|ed|ing)|hand(?:ed)?|giv(?:e|en|ing)|expos(?:e|ed|ing)|upload(?:ed|ing)?|transfer\\w*|pass(?:ed)?|leak|disclos(?:e|ed)|process(?:ed|ing)?|stor(?:e|ed|ing)|go(?:es|ing)?|flow|reach|export(?:ed|ing|s)?)';
const AWAY = `(?:to|into|in|with|via|through|by|outside|abroad)(?: (?:the|an?|any|some)){0,3}(?: (?:${PLACE}|american|public|cloud|internet|anyone|anybody|others|outside|vendors?|apis?|${OUTSIDER})| ?$)`;

const RULED_OUT =
  '(?:is|are|was|were|would be|has been|have been) (?:(?:all|strictly|simply|also|currently) )?(?:not (?:allowed|permitted|acceptable|accepted|an option|possible|ok(?:ay)?)|forbidden|banned|prohibited|excluded|ruled out|off[- ]limits|out of the question|illegal|blocked|vetoed|an? no[- ]?go|unacceptable|disallowed)';

const OURS_ALONE = `(?:(?:nobody|no one|none) (?:else|outside|external|but us) ${between(3)}(?:see|read|access|process|have|get|touch|store)|only (?:we|our (?:own )?(?:staff|people|team|employees)) (?:may|can|must|should|are allowed to) ${between(2)}(?:see|read|access|process|have|touch|store)|(?:only|solely|exclusively) (?:be )?(?:processed|seen|read|stored|handled) by (?:us|ourselves|our own))(?: (?:the|our|this|these|prompts?|data|documents?|it))*`;
const AT_THEIR_PLACE =
  "(?:wants?|needs?|insists? on|demands?|requires?|asks? for)(?: (?:it|this|that|everything|to|run|be|have|having|hosted|deployed|installed|kept|the|model|all)){0,5} (?:on|at|in|inside) (?:their|the (?:customer|client)'?s?) (?:own )?(?:premises|site|data ?cent(?:er|re)|infrastructure|network|servers?|building)";

/** "our data is classified": by whom it may be read, and no work that sorts it. */
const SECRET = `${DATA_IS}(?:classified|(?:top |state )?secret)${NOT_SORTED}`;

const RULE = re`\b(?:(?<denies>${DENIES}|${FORBIDS}) (?:${between(6)}(?:${OUTSIDER}|${HANDED} ${between(5)}${AWAY})|${between(5)}${USED} ${CLOUD_OR_API})|(?:${OUTSIDER}|apis?(?: use| usage| calls)?|(?:${HANDED}|(?:use|usage) of) ${between(5)}(?:${OUTSIDER}|apis?|cloud|${AWAY})) ${RULED_OUT}|${OURS_ALONE}|${AT_THEIR_PLACE}|${FORBIDS} (?:(?:the|any|all|public) ){0,2}(?:cloud|apis?)(?! (?:price|pricing|bill|cost|spend|call))|${SECRET}|(?<european>only (?:an? )?(?:european|sovereign) ${WHO}|(?:european|sovereign) ${WHO} (?:only|alone)))(?![\w-])`;

const ENDS = /[,;:!?()\n]|\.(?=\s|$)/g;
/** What a clause may hold and still say nothing but its rule. */
const SAYS_MORE: ReadonlySet<Atom['kind']> = new Set(['number', 'model', 'api', 'gpu', 'instance', 'assign']);

/** The words of the whole clause, where it says nothing else: "we may not use US vendors" goes as one. */
const clauseOf = ({ index, 0: words }: RegExpExecArray, { text, atoms }: Reading): string => {
  const ends = [...text.matchAll(ENDS)].map((mark) => mark.index);
  const to = index + words.length;
  const saysMore = (from: number, end: number): boolean =>
    atoms.some((atom) => SAYS_MORE.has(atom.kind) && atom.start < end && atom.end > from);
  const first = (ends.findLast((at) => at < index) ?? -1) + 1;
  const last = ends.find((at) => at >= to) ?? text.length;
  return text.slice(saysMore(first, index) ? index : first, saysMore(to, last) ? to : last).trim();
};

/** Whether a phrase says outright what a rule is of: "no third parties" is the own infrastructure alone. */
const saysWhere = (atom: Atom): boolean =>
  atom.kind === 'phrase' && atom.fields['constraints.dataResidency'] !== undefined;

/** Whether a row before has read what denies: "data must not leave the EU, nor ..." is a rule that is known. */
const isRead = ({ index, 0: words }: RegExpExecArray, { atoms, used }: Reading): boolean =>
  atoms.some(
    (atom, at) => (used.has(at) || saysWhere(atom)) && atom.start < index + words.length && atom.end > index,
  );

const AMERICAN =
  /\b(?:US|USA|U\.S\.|us (?=vendor|provider|cloud|compan|based|api|firm|hyper|owned)|usa|[Aa]merica\w*|states|hyper-?scalers?)(?![\w'])/;

/** The row: after every other that says where data may be. */
export const OUTSIDERS: readonly Sentence[] = [
  {
    name: 'a rule on who may have the data',
    pattern: RULE,
    applies: (match, reading) =>
      reading.fields.get('constraints.dataResidency')?.value !== 'own-infrastructure' &&
      !isRead(match, reading),
    says: (match, reading) => {
      const words = clauseOf(match, reading);
      throw notUnderstood(
        ask`${quoted(words)}: does that rule out every API, or only some? Type "own infrastructure only" where none may see the data, where it must stay, or the names of those that may not be used.`,
        match.groups?.european !== undefined
          ? ['EU only', 'own infrastructure only']
          : AMERICAN.test(words)
            ? ['own infrastructure only', 'EU only', 'not openai, anthropic, google, aws or azure']
            : ['own infrastructure only', 'any API may be used', 'not openai, anthropic or google'],
      );
    },
  },
];
