import type { WordedKind } from '../reworded.ts';

/** "5 mi de tokens", and "no sonnet", which is "on sonnet" in Portuguese. */
export const PORTUGUESE: WordedKind = {
  beside:
    /\b(?:por m[eê]s|ao m[eê]s|por dia|[mb]ilh(?:ões|oes|ão)|vale a pena|r\$ ?\d[\d.,]* ?mil|(?:[mb]i|tri) (?:de )?(?:tokens?|requisi)|\d ?[mb]i por)(?![a-z])/i,
  rows: [
    [/(r\$ ?\d[\d.,]*) ?mil\b/gi, '$1k'],
    [/(\d ?)mi(?: de)?(?= (?:tokens?|requisi|por )|\/)/gi, '$1million'],
    [/(\d ?)bi(?: de)?(?= (?:tokens?|requisi|por )|\/)/gi, '$1billion'],
    [/(\d ?)tri(?: de)?(?= (?:tokens?|requisi|por )|\/)/gi, '$1trillion'],
    [/\bn[oa]s? (?=[a-z])/gi, 'on '],
  ],
};
