// A picture is painted, then filmed, with Google's JavaScript SDK: Nano Banana, then Veo.
//
// There is nothing of platano in this file. Two variables decide who answers:
//
//     platano serve &
//     export GOOGLE_GEMINI_BASE_URL=http://127.0.0.1:8470 GEMINI_API_KEY=anything
//
// Without the first one it is Google, and the key must be a real one. Then, in this folder:
//
//     npm install --no-save @google/genai
//     node film.mjs out
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { GoogleGenAI } from "@google/genai";

const out = process.argv[2] ?? "out";
const ai = new GoogleGenAI({});

const painted = await ai.models.generateContent({
  model: "gemini-3.1-flash-image",
  contents: "A sailboat on a calm sea at sunset",
  config: { imageConfig: { aspectRatio: "16:9" } },
});
const { inlineData } = painted.candidates[0].content.parts.find((part) => part.inlineData);

let operation = await ai.models.generateVideos({
  model: "veo-3.1-generate-preview",
  source: {
    prompt: "The boat sails to the right, waves crash, seagulls",
    image: { imageBytes: inlineData.data, mimeType: inlineData.mimeType },
  },
  config: { durationSeconds: 4, aspectRatio: "16:9" },
});
while (!operation.done) {
  await pause(1000);
  operation = await ai.operations.getVideosOperation({ operation });
  console.log(`  ${operation.metadata?.progressPercent ?? "?"} %`);
}
if (operation.error) throw new Error(`No film: ${operation.error.message}`);

mkdirSync(out, { recursive: true });
const path = join(out, "boat.mp4");
await ai.files.download({ file: operation.response.generatedVideos[0].video, downloadPath: path });
console.log(path);
