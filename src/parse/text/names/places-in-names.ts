import { reAll } from '../../expression.ts';
import type { WordedKind } from '../reworded.ts';

/** Words of place in what a team, customers or a product are called: "our cloud team does ops". */

const WHO =
  '(?:team|teams|crew|staff|people|folks|guys|colleagues|department|dep|engineers?|admins?|architects?|specialists?|experts?|devops|sres?)';
const FOR_WHOM =
  '(?:customers?|clients?|users?|tenants?|subscribers?|accounts|product|products|offering|edition|version|business|segment|installations?)';
/** "our cloud team does ops", "for our on-prem customers": what others are called says nothing of where this runs. */
export const PLACES_IN_NAMES: WordedKind = {
  holds: /\b(?:cloud|on[- ]?prem|in[- ]house|local|self[- ]hosted|aws|azure|gcp)/i,
  rows: [
    [
      reAll`(?<!\b(?:in|on|into|via|use|using|own|run|running|host|hosting|hosted) (?:the |a |our )?)\b(?:private |public |hybrid )?(?:cloud|on[- ]?prem(?:ises?)?|in[- ]house|local|self[- ]hosted|aws|azure|gcp) (?=(?:(?:ops|operations|platform|infra(?:structure)?|it|data|ml|ai|support|enterprise|security) ){0,2}${WHO}\b|(?:enterprise |business |paying |free ){0,1}${FOR_WHOM}\b)`,
      '',
    ],
  ],
};
