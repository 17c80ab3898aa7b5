// generateContent and what is around it, through @google/genai.
const FLASH = "gemini-2.5-flash-image";
const NEW = "gemini-3.1-flash-image";
const SEEING = "gemini-2.5-flash";

const parts = (response) => response.candidates?.[0]?.content?.parts ?? [];
const pictureOf = (response) => parts(response).find((part) => part.inlineData && !part.thought)?.inlineData.data;
const textOf = (response) => parts(response).map((part) => part.text ?? "").join("");
const failure = (call) => call.then(() => ({}), ({ name, status, message }) => ({ name, status, message }));

export function cases({ GoogleGenAI }, picture) {
  const ai = new GoogleGenAI({});
  const photo = { inlineData: { mimeType: "image/png", data: picture } };
  const generate = (contents, config, model = NEW) => ai.models.generateContent({ model, contents, config });

  return {
    async words_become_a_picture_and_words() {
      const response = await generate("a red apple on a table", undefined, FLASH);
      return { picture: pictureOf(response), text: textOf(response), usage: response.usageMetadata };
    },

    async a_picture_between_bare_parts_is_edited() {
      const response = await generate([{ text: "add a hat" }, photo], undefined, FLASH);
      return { picture: pictureOf(response), usage: response.usageMetadata };
    },

    async a_picture_has_the_asked_ratio_and_size() {
      const imageConfig = { aspectRatio: "16:9", imageSize: "2K" };
      const config = { responseModalities: ["TEXT", "IMAGE"], imageConfig };
      return { picture: pictureOf(await generate("a lighthouse", config, "gemini-3-pro-image-preview")) };
    },

    async a_stream_ends_with_its_reason() {
      const chunks = [];
      for await (const chunk of await ai.models.generateContentStream({ model: FLASH, contents: "a fish" })) {
        chunks.push(chunk);
      }
      return {
        pictures: chunks.map(pictureOf).filter(Boolean),
        reasons: chunks.map((chunk) => chunk.candidates[0].finishReason ?? null),
        usage: chunks.at(-1).usageMetadata,
      };
    },

    async words_stream_in_pieces() {
      const chunks = [];
      for await (const chunk of await ai.models.generateContentStream({ model: SEEING, contents: "hello" })) {
        chunks.push(chunk);
      }
      const whole = await generate("hello", undefined, SEEING);
      return { pieces: chunks.map((chunk) => chunk.text ?? ""), text: whole.text };
    },

    async words_come_in_two_candidates() {
      const { candidates, usageMetadata } = await generate("hello", { candidateCount: 2 }, SEEING);
      const texts = candidates.map((candidate) => candidate.content.parts[0].text);
      return { indices: candidates.map((candidate) => candidate.index ?? 0), texts, usage: usageMetadata };
    },

    async pictures_come_one_at_a_time() {
      return await failure(generate("a cat", { candidateCount: 2 }, FLASH));
    },

    async a_chat_edits_its_own_picture() {
      const chat = ai.chats.create({ model: NEW });
      const before = await chat.sendMessage({ message: "a cat" });
      const after = await chat.sendMessage({ message: "make the background blue" });
      const turns = chat.getHistory().length;
      return { before: pictureOf(before), after: pictureOf(after), text: textOf(after), turns };
    },

    async a_text_model_describes_a_picture() {
      const response = await generate([photo, { text: "Caption this." }], undefined, "gemini-3-flash-preview");
      return { text: response.text, picture: pictureOf(response) ?? null };
    },

    async search_without_a_provider_says_so() {
      const response = await generate("today's weather in Rome", { tools: [{ googleSearch: {} }] });
      return { text: textOf(response), grounding: response.candidates[0].groundingMetadata };
    },

    async tokens_are_counted() {
      return await ai.models.countTokens({ model: "gemini-2.5-flash", contents: [photo, "What is this image?"] });
    },

    async models_are_listed_page_by_page_and_found() {
      const names = [];
      for await (const model of await ai.models.list({ config: { pageSize: 5 } })) {
        names.push(model.name);
      }
      return { names, found: await ai.models.get({ model: "gemini-2.5-flash" }) };
    },

    async an_unknown_model_is_an_api_error_404() {
      return await failure(generate("hello", undefined, "gemini-9-ultra"));
    },

    async a_wrong_size_is_an_api_error_400() {
      return await failure(generate("hello", { imageConfig: { imageSize: "2k" } }));
    },

    async a_stream_that_is_refused_throws() {
      return await failure(ai.models.generateContentStream({ model: "gemini-9-ultra", contents: "hello" }));
    },
  };
}
