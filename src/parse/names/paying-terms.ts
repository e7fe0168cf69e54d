/** How GPUs are paid, as price lists head their columns; each may stand in an expression. */

/** "on-demand", "community": a market of rented GPUs. */
export const A_MARKET =
  '(?:on[- ]?demand|spot|preemptible|reserved|committed|community|secure|month[- ]to[- ]month)';

/** "1 year", "6-month": how long somebody is bound. */
const A_COMMITMENT = String.raw`\d{1,2} ?-?(?:y(?:ea)?rs?|months?|mos?)`;

/** Either of them. */
export const A_TERM = `(?:${A_MARKET}|${A_COMMITMENT})`;
