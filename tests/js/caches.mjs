// Cached contents through @google/genai.
const MODEL = "gemini-2.5-flash";

export function cases({ GoogleGenAI }, picture) {
  const ai = new GoogleGenAI({});
  const contents = [{ role: "user", parts: [{ inlineData: { mimeType: "image/png", data: picture } }] }];
  const create = (more) => ai.caches.create({ model: MODEL, config: { contents, ...more } });
  const statusOf = (call) => call.then(() => 200, (error) => error.status);

  return {
    async a_cache_counts_its_tokens() {
      return await create({ displayName: "a picture", systemInstruction: "Be brief.", ttl: "600s" });
    },

    async a_request_begins_with_a_cache() {
      const { name } = await create();
      const config = { cachedContent: name };
      const { usageMetadata } = await ai.models.generateContent({ model: MODEL, contents: "What is it?", config });
      return { usage: usageMetadata };
    },

    async a_cache_is_listed_moved_and_deleted() {
      const { name, expireTime } = await create({ ttl: "60s" });
      const moved = await ai.caches.update({ name, config: { ttl: "7200s" } });
      const found = await ai.caches.get({ name });
      const listed = [];
      for await (const cache of await ai.caches.list({ config: { pageSize: 2 } })) {
        listed.push(cache.name);
      }
      await ai.caches.delete({ name });
      const gone = await statusOf(ai.caches.get({ name }));
      return { name, listed, times: [expireTime, moved.expireTime, found.expireTime], gone };
    },
  };
}
