import { isFrontier } from '../../../catalog/index.ts';
import type { Atom } from '../../atoms.ts';
import { re } from '../../expression.ts';
import { quoted } from '../../problems.ts';
import { type Reading, setField } from '../../reading.ts';
import { type Sentence, useWords } from '../looks/sentence.ts';

/** "only opus is good enough", "we need sonnet-level quality": how good a model has to be, which no sum can judge. */

/** A name, which is read on its own; the row looks round it. */
const NAME = String.raw`[a-z][\w.-]{1,24}(?: [\w.]{1,8}){0,2}?`;
const QUALITY = '(?:quality|performance|answers|results|output|reasoning|intelligence|accuracy)';
const HOW_GOOD = '(?:quality|performance|intelligence|accuracy)';
const LEVEL = '(?:level|class|grade|tier|calib(?:er|re))';
const ENOUGH = "(?:is|are|'s|will be|would be) (?:really |actually )?(?:good enough|acceptable|sufficient)";

const BEFORE = String.raw`\bonly (?=${NAME} ${ENOUGH})|\bonly (?=${NAME} will do\b)|\bnothing (?:below|under|less than|worse than|short of|but) (?=${NAME}(?: ${QUALITY})?(?:,| will| is|$))|\b(?:${QUALITY} )?(?:must|has to|have to|needs? to|should) (?:match|equal|be (?:at least )?(?:as good as|on par with|comparable (?:to|with)|equal to)) (?=${NAME})|\b(?:${QUALITY} )?(?:as good as|on par with|comparable (?:to|with)|no worse than) (?=${NAME})`;
const BEHIND = String.raw`(?<=[a-z\d])(?:[ -]${LEVEL}|-like)(?: (?:of )?${QUALITY})?\b(?! ?(?:\d|pric|cost|rates?\b|bill))|(?<=[a-z\d]) ${HOW_GOOD}(?= (?:is |are )?(?:needed|required|expected|or better|at least)| will do|,|$)`;
const QUALITY_OF_MODEL = re`${BEFORE}|${BEHIND}`;
const OTHERS =
  /\b(?:open(?:[- ](?:source|weights?))? (?:models|llms)|local models) (?:are ?n[o']t|are not|won't be) good enough(?: for (?:us|this|that|it))?/i;

/** How far a name may stand from the words that are said of it. */
const REACH = 3;

const nameBeside = (reading: Reading, start: number, end: number): Atom | undefined =>
  reading.atoms.find(
    (atom) =>
      atom.kind === 'api' &&
      ((atom.start >= end - 1 && atom.start <= end + REACH) ||
        (atom.end <= start + 1 && atom.end >= start - REACH)),
  );

/** What is said, with the name and what stands behind it: "only opus is good enough". */
const wordsAround = ({ text }: Reading, name: Atom, start: number, end: number): string => {
  const to = Math.max(end, name.end);
  const behind = re`^ (?:${ENOUGH}|will do|${QUALITY})`.exec(text.slice(to, to + 32))?.[0] ?? '';
  return text.slice(Math.min(start, name.start), to + behind.length).trim();
};

const NEEDS =
  /\b(?:needs?|must|requires?|required|needed|ha(?:s|ve) to|only|nothing|at least|will do|or better)\b/i;

/** Whether the statement around a place asks for it: "is llama as good as sonnet?" does not. */
const isNeeded = ({ text }: Reading, at: number): boolean => {
  const from = Math.max(...['.', ';', '?', '!', '\n'].map((mark) => text.lastIndexOf(`${mark} `, at))) + 1;
  const rest = text.slice(Math.max(0, from));
  const [statement = ''] = rest.split(/[.;?!\n](?=\s|$)/, 1);
  return NEEDS.test(statement);
};

const says: Sentence['says'] = ({ index, 0: words }, reading) => {
  const name = nameBeside(reading, index, index + words.length);
  if (name?.kind !== 'api') return;
  const said = wordsAround(reading, name, index, index + words.length);
  const from = Math.min(index, name.start);
  useWords(reading, index, index + words.length);
  useWords(reading, name.end, from + said.length);
  if (isFrontier(name.id) && isNeeded(reading, from)) {
    setField(reading, 'constraints.frontierReasoning', true, said, 'soft');
    reading.notes.push(
      `${quoted(said)} is read as work that only a frontier model can do: type "no frontier" where a lesser one will do too.`,
    );
    return;
  }
  reading.notes.push(
    `${quoted(said)} is not for us to judge: whatever the card chooses is so only if it is good enough.`,
  );
};

/** The rows. */
export const QUALITY_SENTENCES: readonly Sentence[] = [
  {
    name: 'a model that has to be matched',
    holds:
      /\bonly |nothing |match|equal|as good|par with|compar|no worse|level|class|grade|tier|calib|like|quality|performance|reasoning|intelligence/i,
    pattern: QUALITY_OF_MODEL,
    applies: ({ index, 0: words }, reading) => nameBeside(reading, index, index + words.length) !== undefined,
    says,
  },
  {
    name: 'models that are not good enough',
    holds: /good enough/i,
    pattern: OTHERS,
    says: ({ 0: words }, reading) => {
      reading.notes.push(
        `${quoted(words)}: they are shown beside the API all the same; type "needs frontier" where only such a model will do.`,
      );
    },
  },
];
