// Faults on demand, as an app with @google/genai meets them.
import { randomUUID } from "node:crypto";

const FLASH = "gemini-2.5-flash-image";

export function cases({ GoogleGenAI }) {
  const told = (fault, more) => new GoogleGenAI({ httpOptions: { headers: { "x-platano-fault": fault }, ...more } });
  const ask = (ai) => ai.models.generateContent({ model: FLASH, contents: "a cat" });
  const once = () => `status=503; times=1; id=${randomUUID()}`;

  return {
    async a_rehearsed_503_is_an_api_error() {
      return await ask(told("status=503")).then(() => ({}), ({ name, status, message }) => ({ name, status, message }));
    },

    async a_client_that_tries_again_gets_through() {
      const ai = told(once(), { retryOptions: { attempts: 2, initialDelay: 0.01 } });
      return { parts: (await ask(ai)).candidates[0].content.parts.length };
    },

    async interactions_try_again_by_themselves() {
      const ai = new GoogleGenAI({});
      const request = { model: "gemini-3.1-flash-image", input: "a cat" };
      const { status } = await ai.interactions.create(request, { headers: { "x-platano-fault": once() } });
      return { status };
    },

    async a_filtered_picture_is_a_finish_reason() {
      const httpOptions = { headers: { "x-platano-fault": "finish=NO_IMAGE" } };
      const config = { httpOptions };
      const response = await new GoogleGenAI({}).models.generateContent({ model: FLASH, contents: "a cat", config });
      const { finishReason, content } = response.candidates[0];
      return { reason: finishReason, parts: content?.parts ?? [] };
    },

    async a_stream_that_drops_throws() {
      const chunks = [];
      const read = async () => {
        const ai = told("drop=1");
        for await (const chunk of await ai.models.generateContentStream({ model: FLASH, contents: "a cat" })) {
          chunks.push(chunk);
        }
      };
      const thrown = await read().then(() => "", (error) => error.message);
      return { chunks: chunks.length, message: thrown };
    },
  };
}
