/** Speech, pictures, vectors, filters: nothing that a chat can be moved to. */
export const OTHER_KIND =
  /(?:^|[\W_])(?:audio|tts|asr|transcribe|realtime|live|livetranslate|whisper|voice|sonic|voxtral|speech|image|ocr|bge|moderation|guard|safeguard|rerank(?:er)?)(?:$|[\W_])|embed|\/voyage-/i;
