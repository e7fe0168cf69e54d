/** Words for people, as parts of expressions that take upper case for lower case. */

/** Who uses what is asked about, one or several of them. */
export const USERS =
  '(?:users?|people|persons?|heads?|staff|folks|members?|employees?|colleagues?|dev(?:eloper)?s?|engineers?|coders?|programmers?|analysts?|agents?|customers?|clients?|seats?|students?|lawyers?|doctors?|writers?|reps?)';

/** Who keeps machines running, one or several of them. */
export const STAFF =
  '(?:(?:(?:full|ml|devops|mlops|platform|infra|ops|it)[ -]){0,4}(?:engineers?|sres?|(?:sys ?)?admins?(?! (?:access|rights|privileges|panel|ui|console|dashboard)\\b)|administrators?|technicians?|contractors?|freelancers?)|ftes?|mles?)';

/** Words for the work of those who keep machines running. */
export const RUNNING = '(?:(?:dev|ml)?ops|operations?|maintenance|on[- ]?call)';
