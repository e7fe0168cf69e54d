/** What is no usage of text models, with what it counted and cost. */
export type Apart =
  | 'failed calls'
  | 'embeddings'
  | 'gateway-cache answers'
  | 'images, speech and other work without text tokens'
  | 'charges that are not tokens'
  | 'lines of other services';

const EMBEDDING = /embed|(^|[/.-])(bge|e5|gte)-|voyage-\d/i;
const NO_TEXT =
  /whisper|(^|[/-])tts\b|dall-e|transcribe|moderation|(^|[/.-])sora|stable-(diffusion|image)|rerank|gpt-image|(^|[/-])imagen|(^|[/-])veo-|realtime|-audio\b|nova-(canvas|reel|sonic)|titan-image/i;

/** Whether a model's name says that it makes no text: embeddings, speech, pictures. */
export const apartByName = (model: string | null): Apart | undefined => {
  if (model === null) return undefined;
  if (EMBEDDING.test(model)) return 'embeddings';
  return NO_TEXT.test(model) ? 'images, speech and other work without text tokens' : undefined;
};
