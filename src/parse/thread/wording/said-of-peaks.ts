import { re } from '../../expression.ts';
import { THE, type WaysToSay } from './ways-to-say.ts';

const PEAKS = '(?:peaks?|spikes?|bursts?|load|traffic)';
const CAP = '(?:cap|limit|hold|flatten|smooth|clip|restrict)';
const QUEUE = '(?:(?:a )?queue?(?:ing|s)?|buffer(?:ing|s)?|throttl(?:e|ing)|rate[- ]?limit(?:s|ing)?)';
const AT_MOST =
  "(?:(?:so|and|then|to|at|max(?:imum)?|at (?:the )?most|only|under|below|about|up to|it'?s|that'?s|no more than) )*";
const TIMES = '(\\d{1,2}(?:\\.\\d+)?) ?(?:x|times)';
const ENDS = '(?: (?:max(?:imum)?|at (?:the )?most|tops|the (?:average|mean)|then|now|peak))*$';

/** Peaks that are cut off: what comes above waits. */
export const OF_PEAKS: WaysToSay = {
  'peak is $1x': [
    re`^(?:(?:we|i|if|so|let'?s|could|can|would|then|and) )*${CAP} (?:(?:it|them|things) |${THE}${PEAKS} )?(?:(?:by|with|through|via|using) ${QUEUE},? )?${AT_MOST}${TIMES}${ENDS}`,
    re`^${THE}${PEAKS} (?:(?:is|are|gets?|would be|can be|will be|now) )*(?:capped|limited|flattened|clipped|held|smoothed)(?: (?:out|by ${QUEUE}))? ${AT_MOST}${TIMES}${ENDS}`,
    re`^(?:(?:we|they|with|by|then|so|just|if|could|can|will|would) )*${QUEUE}(?: requests| them| it| the rest)?,? ${AT_MOST}${TIMES}${ENDS}`,
    re`^(?:(?:at (?:the )?most|max(?:imum)?|no more than|never (?:more than|above|over)) )${TIMES}${ENDS}`,
    re`^(?:(?:we|i|then|so|can|will|would) )*(?:queue|throttle|buffer|defer|delay) (?:anything|everything|all|whatever|what|the rest|requests)(?: (?:that )?(?:is|goes|comes))? (?:above|over|beyond|past) ${TIMES}${ENDS}`,
  ],
};
