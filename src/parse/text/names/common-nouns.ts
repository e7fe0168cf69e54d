import { re, reAll } from '../../expression.ts';
import { API_FAMILY } from '../../names/family-name.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/**
 * Names of sellers and tools where they are none: "our sales copilot" is an assistant, "cursor-like" says what something
 * resembles, and in "data sits in snowflake and oracle" nobody sells a model or a GPU.
 */

/** Before it a "copilot" is GitHub's, or one for code. */
const OF_GITHUB = `(?:github|gh|microsoft|ms|m365|office|code|coding|dev|devs|developers?|engineers?|programmers?|on|via|with|through|use|uses|using|from|to|vs|versus|off|than|and|or|at|of|for|as|have|has|had|get|got|buy|bought|want|leave|leaving|drop|replace|replacing|keep|pay|paying|paid|like|by|called|${API_FAMILY}|claude)`;
const COPILOT: readonly Rewording[] = [
  [
    reAll`(?<=(?<![\w-])(?!${OF_GITHUB} )[a-z]{2,20}[ -])copilots?\b(?! (?:seats?|licen[cs]es?|business|enterprise|pro|subscription|api|bills?))`,
    'assistant',
  ],
  [/(?<=(?<![\w-])(?:an?|our|the|this) )copilot(?= (?:for|that|which|answers|helps) )/gi, 'assistant'],
];

const TOOL = '(?:cursor|windsurf|cline|copilot|devin|perplexity|notebooklm|grammarly)';
const OF_CODE =
  /\b(?:cod(?:e|ing)|completions?|dev(?:s|elopers?)?|ide|editors?|engineers?|programm\w+|repos?|pull requests?|agents?)\b/i;
/** "writing assistant (cursor-like)": beside words of code it says that code is written. */
const LIKENESS: Rewording = [
  reAll`(?<![\w-])(?:${TOOL}[- ](?:like|style|esque|ish)\b|(?:just )?(?:like|similar to) ${TOOL}(?=\s*(?:$|[,;.)])))`,
  '',
];

const STORE =
  '(?:snowflake|oracle|postgres(?:ql)?|mysql|mongo(?:db)?|big ?query|redshift|databricks|s3|sharepoint|salesforce|sap|elastic(?:search)?|dynamo(?:db)?|sql server|teradata|clickhouse|hadoop|hdfs|netsuite|service ?now|zendesk|jira|confluence|kafka|aurora|rds|azure (?:sql|blob(?: storage)?)|google drive|gcs)';
const STORES: readonly Rewording[] = [
  [
    /(?:\b(?:(?:it|which|this|that) )?(?:runs?|running|sits?|is) on )?(?:\b(?:our|an?|the) )?\boracle (?:db|dbs|databases?|erp|apps|ebs|fusion|netsuite|hcm|tables?|forms|apex)\b[:,]?/gi,
    '',
  ],
  [
    /(?<=\b(?:from|fed|sent|pulled|called|trigger\w*|come|comes)\b[^,;]{0,40}) (?:via|through|over|with|using|by) (?:an? |our |some )?(?:aws )?lambdas?(?: functions?)?(?=\s*(?:$|[,;.]))/gi,
    '',
  ],
  [
    reAll`,? ?\b(?:our |the |all )?(?:data|tables?|records|rows|documents|docs|tickets|logs|files) (?:(?:sits?|lives?|is|are|resides?|stored|kept|come|comes|coming|all|mostly) ?)+(?:in|from|inside) ${STORE}(?:(?:,|,? and|,? or) ${STORE}){0,4}(?=\s*(?:$|[,;.]))`,
    '',
  ],
];

/** Nouns that are the names of sellers and of tools. */
export const COMMON_NOUNS: readonly WordedKind[] = [
  { holds: /copilot/i, rows: COPILOT },
  {
    holds: re`(?:like|style|esque|ish|similar)`,
    beside: new RegExp(`^(?![^]*${OF_CODE.source})`, 'i'),
    rows: [LIKENESS],
  },
  { holds: re`\boracle |lambda|(?:in|from|inside) ${STORE}`, rows: STORES },
];
