import type { Detailed } from '../../domain/topics.ts';
import { re } from '../expression.ts';
import { sellerNamed } from '../names/rival-seller.ts';
import { COMPARES } from './compared.ts';
import { isOnCard } from './objects.ts';
import { SO } from './parts.ts';
import type { Heard } from './row.ts';

/** "Is Groq cheaper?", "why not Together?": of somebody who is not on the card. */

/** "does openai work too?" */
const ALSO = re`^${SO}(?:does|would|will|could|can|may|is) (?<one>[a-z][\w .-]{0,30}?) (?:(?:also|even|still|really) )?(?:work|be used|be allowed|qualify|comply|count|be an option|allowed|an option|ok(?:ay)?|possible|eligible|compliant)(?: (?:too|as well|also|here|for (?:this|us|that)))?\s*\?*$`;
const WHY_NOT = re`^${SO}why not (?:(?:just|simply|use|take|go with|on) ){0,3}(?<one>[a-z][\w .-]{0,30}?)\s*\?*$`;

/** Who is asked of and is not on the card; undefined for other questions. A model by its name is asked for its bill. */
export const notThereTopic = ({ text, card }: Heard): Detailed<'not-there'> | undefined => {
  const { one = '', other = '' } =
    (COMPARES.exec(text) ?? WHY_NOT.exec(text) ?? ALSO.exec(text))?.groups ?? {};
  const name = [one, other].find((words) => sellerNamed(words) !== undefined && !isOnCard(words, card));
  return name === undefined ? undefined : { about: 'not-there', name };
};
