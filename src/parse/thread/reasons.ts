import { type DraftField, fieldsIn } from '../../domain/draft.ts';
import { fieldsOf } from '../../domain/fields/index.ts';
import { re } from '../expression.ts';
import { wholeFields } from './wording/alone.ts';
import { asRuledOut } from './wording/sellers.ts';
import { reasonBehind, wantedIn } from './wording/speech.ts';

/** Why somebody wants a change: most reasons say nothing of their own, and some are a rule. */

/** What a reason may say of its own; a name in it, as in "because H100s are too expensive", is what it speaks of. */
const OF_REASONS: ReadonlySet<DraftField> = new Set(
  fieldsOf('constraints', 'volume', 'size', 'mix', 'growth', 'traffic', 'load'),
);

/** What joins a reason to what is wanted. */
const BECAUSE = '(?:because|since|as|cause|cuz)';
const BEFORE_REASON = re`^[\s,;–-]+(?:${BECAUSE} )?`;
const LAST_CLAUSE = re`(?:[,;.]|\s[–-]|(?=\s${BECAUSE}\s))\s[^,;.]+$`;

/** A rule about a seller that stands behind what is wanted: "haiku is out, we have no contract with anthropic". */
const ruleBehind = (line: string): string | undefined => {
  const last = LAST_CLAUSE.exec(line)?.[0];
  const says = last?.replace(BEFORE_REASON, '').replace(/^[\s,;.–-]+/, '') ?? '';
  return says !== '' && asRuledOut(says) !== says ? last : undefined;
};

/** The plain words, behind what a reason says by itself: "drop gpt-5, legal says no openai". */
export const withReasonSpoken = async (line: string): Promise<string> => {
  const reason = reasonBehind(line) ?? ruleBehind(line);
  if (reason === undefined) return wantedIn(line);
  const says = asRuledOut(wantedIn(reason.replace(BEFORE_REASON, '')));
  const fields = fieldsIn(await wholeFields(says));
  if (!fields.some((field) => OF_REASONS.has(field))) return wantedIn(line);
  return `${says}, ${wantedIn(line.slice(0, -reason.length))}`;
};
