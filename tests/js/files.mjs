// Files and media that come by reference, through @google/genai. The folder MEDIA holds what is uploaded.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const SEEING = "gemini-2.5-flash";
const PAINTING = "gemini-3.1-flash-image";

const path = (name) => join(process.env.MEDIA, name);
const blob = (name, type) => new Blob([readFileSync(path(name))], { type });
const failure = (call) => call.then(() => ({}), ({ name, status, message }) => ({ name, status, message }));

// The upload commands that go over the wire while a call runs.
async function watched(call) {
  const real = globalThis.fetch;
  const commands = [];
  globalThis.fetch = (url, init) => {
    commands.push(new Headers(init.headers).get("x-goog-upload-command"));
    return real(url, init);
  };
  try {
    return { file: await call(), commands };
  } finally {
    globalThis.fetch = real;
  }
}

export function cases({ GoogleGenAI, createPartFromUri, createUserContent }) {
  const ai = new GoogleGenAI({});
  const upload = (file, config) => ai.files.upload({ file, config });
  const part = (file) => createPartFromUri(file.uri, file.mimeType);
  const ask = (...parts) => ai.models.generateContent({ model: SEEING, contents: createUserContent(parts) });

  return {
    async a_blob_becomes_a_file() {
      return await upload(blob("wide.png", "image/png"), { displayName: "wide" });
    },

    async a_path_becomes_a_file() {
      return await upload(path("tall.jpg"), { mimeType: "image/jpeg" });
    },

    async a_large_picture_goes_up_in_chunks() {
      const { file, commands } = await watched(() => upload(path("large.png"), { mimeType: "image/png" }));
      const { text } = await ask(part(file), "What is this?");
      return { file, commands, text };
    },

    async a_file_is_found_listed_and_deleted() {
      const made = [await upload(path("wide.png")), await upload(path("wide.png")), await upload(path("wide.png"))];
      const { name, uri } = made[0];
      const listed = [];
      for await (const file of await ai.files.list({ config: { pageSize: 2 } })) {
        listed.push(file.name);
      }
      const found = [(await ai.files.get({ name })).name, (await ai.files.get({ name: uri })).name];
      await ai.files.delete({ name });
      return { made: made.map((file) => file.name), listed, found, gone: await failure(ai.files.get({ name })) };
    },

    async two_pictures_are_handed_over_by_uri() {
      const [wide, tall] = [await upload(path("wide.png")), await upload(path("tall.jpg"))];
      const { text, usageMetadata } = await ask("What is different?", part(wide), part(tall));
      return { text, usage: usageMetadata };
    },

    async a_film_may_be_used_as_soon_as_it_is_uploaded() {
      const file = await upload(path("film.mp4"), { mimeType: "video/mp4" });
      const { text, usageMetadata } = await ask(part(file), "Summarize this.");
      return { file, text, usage: usageMetadata };
    },

    async what_is_no_film_fails() {
      const file = await upload(new Blob(["no film at all"], { type: "video/mp4" }));
      return { file, refusal: await failure(ask(part(file), "Summarize this.")) };
    },

    async a_missing_file_is_an_api_error_403() {
      return await failure(ask(createPartFromUri("files/nowhere", "image/png"), "What is this?"));
    },

    async an_interaction_takes_a_file_by_its_uri() {
      const { uri, mimeType } = await upload(path("wide.png"));
      const input = [{ type: "text", text: "add a hat" }, { type: "image", uri, mime_type: mimeType }];
      return { picture: (await ai.interactions.create({ model: PAINTING, input })).output_image.data };
    },

    async a_picture_delivered_by_uri_is_downloaded() {
      const response_format = { type: "image", mime_type: "image/png", aspect_ratio: "16:9", delivery: "uri" };
      const made = await ai.interactions.create({ model: PAINTING, input: "a red apple", response_format });
      const { uri } = made.steps.at(-1).content[0];
      for await (const file of await ai.files.list()) {
        if (uri.startsWith(file.uri)) {
          await ai.files.download({ file, downloadPath: path("apple.png") });
          return { source: file.source, picture: readFileSync(path("apple.png"), "base64") };
        }
      }
      return {};
    },

    async a_picture_of_the_web_is_handed_over_by_its_url() {
      return { text: (await ask(createPartFromUri("https://pictures.example/wide.png", "image/png"), "What?")).text };
    },

    async a_public_film_is_handed_over_by_its_url() {
      const { usageMetadata } = await ask({ fileData: { fileUri: process.env.YOUTUBE } }, "Summarize this.");
      return { usage: usageMetadata };
    },

    async a_public_film_becomes_a_poster() {
      const video = { type: "video", uri: process.env.YOUTUBE, mime_type: "video/mp4" };
      const input = [video, { type: "text", text: "a poster of a red fox" }];
      const response_format = { type: "image", aspect_ratio: "16:9" };
      return { picture: (await ai.interactions.create({ model: PAINTING, input, response_format })).output_image.data };
    },
  };
}
