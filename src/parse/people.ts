/** Words for people, as parts of expressions that take upper case for lower case. */

/** Who keeps machines running, one or several of them. */
export const STAFF =
  '(?:(?:(?:full|ml|devops|mlops|platform|infra|ops|it|cloud|network|linux|systems?|data(?:base)?)[ -]){0,4}(?:engineers?|sres?|(?:sys ?)?admins?(?! (?:access|rights|privileges|panel|ui|console|dashboard)\\b)|administrators?|dbas?|technicians?|contractors?|freelancers?)|ftes?|mles?)';

/** Words for the work of those who keep machines running. */
export const RUNNING = '(?:(?:dev|ml)?ops|operations?|maintenance|on[- ]?call)';

/** What part of somebody's time is for: "20% for ops". */
export const FOR_OPS =
  '(?:for|on|in|doing|to|of) (?:ops|operations|maintenance|on[- ]?call|upkeep|running (?:it|this|them))\\b';
