/** Money of an account rather than of its usage: no part of the bill that prices are held against. */
export const BESIDE_USAGE = 'credits, discounts, taxes and fees';

/** What is no usage of text models, with what it counted and cost. */
export type Apart =
  | 'failed calls'
  | 'embeddings'
  | 'gateway-cache answers'
  | 'images, speech and other work without text tokens'
  | 'charges that are not tokens'
  | typeof BESIDE_USAGE
  | 'lines of other services';

const EMBEDDING = /embed|retrieval|(^|[/.-])(bge|e5|gte)-|voyage-\d/i;
const NO_TEXT =
  /whisper|(^|[/-])tts\b|dall-e|transcribe|moderation|(^|[/.-])sora|stable-(diffusion|image)|rerank|gpt-image|(^|[/-])imagen|(^|[/-])veo-|realtime|-audio\b|nova-(canvas|reel|sonic)|titan-image|(^|[/.-])flux[.-]/i;

/** Names whose answer is remembered. */
const MOST_NAMES = 2000;

/** An export has few names and millions of rows. */
const onceForEach = (
  of: (words: string) => Apart | undefined,
): ((words: string | null) => Apart | undefined) => {
  const known = new Map<string, Apart | undefined>();
  return (words) => {
    if (words === null) return undefined;
    if (known.has(words)) return known.get(words);
    const found = of(words);
    if (known.size < MOST_NAMES) known.set(words, found);
    return found;
  };
};

/** Whether a model's name says that it makes no text: embeddings, speech, pictures. */
export const apartByName = onceForEach((model) => {
  if (EMBEDDING.test(model)) return 'embeddings';
  return NO_TEXT.test(model) ? 'images, speech and other work without text tokens' : undefined;
});

const NO_TEXT_WORK = /image|audio|speech|transcri|rerank|moderation|video|\btts\b/i;

/** Whether what a row says of its endpoint or its work is that no text was made: `EMBEDDING_USAGE`, `/v1/images`. */
export const apartByWork = onceForEach((work) => {
  if (/embed/i.test(work)) return 'embeddings';
  return NO_TEXT_WORK.test(work) ? 'images, speech and other work without text tokens' : undefined;
});
