/** "rent is what per hour?", "that makes how many GPUs?": a question that asks in the middle, for more than yes or no. */
export const ASKS_INSIDE =
  /(?<=\S )(?:is|are|was|were|be|costs?|makes?|takes?|needs?|means?) (?:exactly |about )?(?:what|how (?:much|many|big|fast|long)|who|which|where|when)\b/i;
