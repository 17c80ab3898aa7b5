// Films through @google/genai. The folder MEDIA is where they are downloaded to.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const MODEL = "veo-3.1-generate-preview";

async function downloaded(ai, video, name) {
  const downloadPath = join(process.env.MEDIA, name);
  await ai.files.download({ file: video, downloadPath });
  return readFileSync(downloadPath, "base64");
}

export function cases({ GoogleGenAI }, picture) {
  const ai = new GoogleGenAI({});
  const image = { imageBytes: picture, mimeType: "image/png" };

  async function film(request, name) {
    let operation = await ai.models.generateVideos({ model: MODEL, ...request });
    const percents = [];
    while (!operation.done) {
      await pause(300);
      operation = await ai.operations.getVideosOperation({ operation });
      percents.push(operation.metadata.progressPercent);
    }
    const [{ video }] = operation.response.generatedVideos;
    return { name: operation.name, percents, video, film: await downloaded(ai, video, name) };
  }

  return {
    async words_become_a_film() {
      const config = { durationSeconds: 4, aspectRatio: "9:16" };
      return await film({ prompt: "a blue balloon rises", config }, "words.mp4");
    },

    async a_picture_becomes_a_film_which_is_continued() {
      const source = { prompt: "the camera pushes in", image };
      const first = await film({ source, config: { durationSeconds: 4 } }, "first.mp4");
      const second = await film({ prompt: "it goes on", video: first.video, config: { durationSeconds: 4 } }, "second.mp4");
      return { films: [first.film, second.film] };
    },

    async what_cannot_be_filmed_is_an_api_error() {
      const config = { durationSeconds: 7 };
      return await ai.models.generateVideos({ model: MODEL, prompt: "x", config }).then(
        () => ({}),
        ({ name, status, message }) => ({ name, status, message }),
      );
    },
  };
}
