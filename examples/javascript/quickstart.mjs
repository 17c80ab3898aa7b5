// Three first pictures with Google's JavaScript SDK: from words, from a picture and words, from a conversation.
//
// There is nothing of platano in this file. Two variables decide who answers:
//
//     platano serve &
//     export GOOGLE_GEMINI_BASE_URL=http://127.0.0.1:8470 GEMINI_API_KEY=anything
//
// Without the first one it is Google, and the key must be a real one. Then, in this folder:
//
//     npm install --no-save @google/genai
//     node quickstart.mjs out
//
// The pictures go to the folder that is named last ("out" if none is); their paths are printed.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { GoogleGenAI } from "@google/genai";

const MODEL = "gemini-3.1-flash-image";
const out = process.argv[2] ?? "out";
const ai = new GoogleGenAI({});

// Models choose between PNG and JPEG when the request does not, so the file is named after what came.
function save(name, mimeType, data) {
  const path = join(out, `${name}.${mimeType.split("/")[1]}`);
  writeFileSync(path, Buffer.from(data, "base64"));
  console.log(path);
}

// generateContent answers in parts: each is words or a picture. The picture is returned, ready to be sent again.
async function generate(name, contents) {
  const response = await ai.models.generateContent({ model: MODEL, contents });
  let picture;
  for (const { text, inlineData } of response.candidates?.[0]?.content?.parts ?? []) {
    if (text) console.log(`  ${text.trim()}`);
    if (inlineData) picture = { inlineData };
  }
  if (!picture) throw new Error(`${name}: the answer holds no picture`);
  save(name, picture.inlineData.mimeType, picture.inlineData.data);
  return picture;
}

// An interaction is kept by the server: the next one names it and says only what should change.
async function converse(instructions) {
  let previous;
  for (const [index, { input, ...more }] of instructions.entries()) {
    const interaction = await ai.interactions.create({
      model: MODEL,
      input,
      ...(previous && { previous_interaction_id: previous }),
      ...more,
    });
    previous = interaction.id;
    save(`3-conversation-${index + 1}`, interaction.output_image.mime_type, interaction.output_image.data);
  }
}

mkdirSync(out, { recursive: true });

const owl = await generate("1-from-words", "A brown owl with round glasses reading a red book under a tree at night");
await generate("2-from-a-picture", [owl, { text: "Add a yellow party hat to the owl" }]);

await converse([
  { input: 'A poster of a green frog on a lily pad with the words "Rain party"' },
  { input: "Make the background yellow" },
  {
    input: "Now as a wide banner",
    response_format: { type: "image", mime_type: "image/jpeg", aspect_ratio: "16:9", image_size: "2K" },
  },
]);
