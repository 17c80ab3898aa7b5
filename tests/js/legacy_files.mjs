// Files and caches of the SDK before @google/genai: uploads in one multipart request.
import { FileState, GoogleAICacheManager, GoogleAIFileManager } from "generative-ai/server";
import { join } from "node:path";

const path = (name) => join(process.env.MEDIA, name);
const pause = () => new Promise((resolve) => setTimeout(resolve, 100));

export function cases({ GoogleGenerativeAI }, picture) {
  const options = { baseUrl: process.env.GOOGLE_GEMINI_BASE_URL };
  const key = process.env.GEMINI_API_KEY;
  const files = new GoogleAIFileManager(key, options);
  const caches = new GoogleAICacheManager(key, options);
  const client = new GoogleGenerativeAI(key);
  const model = client.getGenerativeModel({ model: "gemini-1.5-flash" }, options);
  const upload = async (name, mimeType, displayName) =>
    (await files.uploadFile(path(name), { mimeType, displayName })).file;
  const statusOf = (call) => call.then(() => 200, (error) => error.status);

  // What callers are told to do: ask until the file is no longer processed.
  async function settled(name) {
    let file = await files.getFile(name);
    while (file.state === FileState.PROCESSING) {
      await pause();
      file = await files.getFile(name);
    }
    return file;
  }

  return {
    async the_old_sdk_uploads_in_one_request() {
      return await upload("wide.png", "image/png", "Größe, naïve");
    },

    async the_old_sdk_waits_for_a_film_and_asks_about_it() {
      const { name } = await upload("film.mp4", "video/mp4", "film");
      const file = await settled(name);
      const part = { fileData: { fileUri: file.uri, mimeType: file.mimeType } };
      const { response } = await model.generateContent([part, { text: "Summarize this." }]);
      return { file, text: response.text(), usage: response.usageMetadata };
    },

    async the_old_sdk_sees_that_a_file_failed() {
      const { name } = await upload("none.mp4", "video/mp4", "none");
      const { state, error } = await settled(name);
      return { state, error };
    },

    async the_old_sdk_asks_about_a_public_film() {
      const part = { fileData: { fileUri: process.env.YOUTUBE } };
      const { response } = await model.generateContent(["Can you summarize this?", part]);
      return { usage: response.usageMetadata };
    },

    async the_old_sdk_lists_and_deletes_files() {
      const { name } = await upload("wide.png", "image/png", "to go");
      const page = await files.listFiles({ pageSize: 1 });
      const { files: all } = await files.listFiles();
      await files.deleteFile(name);
      return { name, page, names: all.map((file) => file.name), gone: await statusOf(files.getFile(name)) };
    },

    async the_old_sdk_makes_and_uses_a_cache() {
      const contents = [{ role: "user", parts: [{ inlineData: { mimeType: "image/png", data: picture } }] }];
      const cache = await caches.create({ model: "models/gemini-1.5-flash", contents, ttlSeconds: 60 });
      const cached = client.getGenerativeModelFromCachedContent(cache, {}, options);
      const { response } = await cached.generateContent("What is it?");
      const moved = await caches.update(cache.name, { cachedContent: { ttlSeconds: 7200 } });
      await caches.delete(cache.name);
      const gone = await statusOf(caches.get(cache.name));
      return { usage: response.usageMetadata, times: [cache.expireTime, moved.expireTime], gone };
    },
  };
}
