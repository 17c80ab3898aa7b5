// Pictures and films that are uploaded once and used in several requests, with Google's JavaScript SDK.
//
// There is nothing of platano in this file. Two variables decide who answers:
//
//     platano serve &
//     export GOOGLE_GEMINI_BASE_URL=http://127.0.0.1:8470 GEMINI_API_KEY=anything
//
// Without the first one it is Google, and the key must be a real one. Then, in this folder:
//
//     npm install --no-save @google/genai
//     node files.mjs photo.jpg film.mp4
//
// The first file is to be a picture: it is also edited, and the answer saved as edited.png or edited.jpeg.
import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createPartFromUri, createUserContent, GoogleGenAI } from "@google/genai";

const ai = new GoogleGenAI({});
const paths = process.argv.slice(2);
if (!paths.length) throw new Error("usage: node files.mjs PICTURE [PICTURE OR FILM]...");

// Pictures can be used at once; films are looked into first, and one that is broken ends as FAILED.
async function upload(path) {
  let file = await ai.files.upload({ file: path, config: { displayName: basename(path) } });
  while (file.state === "PROCESSING") {
    await pause(2000);
    file = await ai.files.get({ name: file.name });
  }
  if (file.state === "FAILED") throw new Error(`${path}: ${file.error?.message}`);
  console.log(`uploaded ${file.displayName} as ${file.name}`);
  return file;
}

const files = [];
try {
  for (const path of paths) files.push(await upload(path));
  const parts = files.map(({ uri, mimeType }) => createPartFromUri(uri, mimeType));

  const told = await ai.models.generateContent({
    model: "gemini-2.5-flash",
    contents: createUserContent([...parts, "Describe each of these in one sentence."]),
  });
  console.log(told.text);

  const edited = await ai.models.generateContent({
    model: "gemini-3.1-flash-image",
    contents: createUserContent([parts[0], "Add a small red balloon."]),
  });
  for (const { inlineData } of edited.candidates?.[0]?.content?.parts ?? []) {
    if (!inlineData) continue;
    const path = `edited.${inlineData.mimeType.split("/")[1]}`;
    writeFileSync(path, Buffer.from(inlineData.data, "base64"));
    console.log(path);
  }
} finally {
  // Files end by themselves after two days; what is no longer needed makes room for others.
  for (const { name } of files) {
    await ai.files.delete({ name });
    console.log(`deleted ${name}`);
  }
}
