// Batches through @google/genai.
const MODEL = "gemini-3.1-flash-image";

export function cases({ GoogleGenAI }) {
  const ai = new GoogleGenAI({});
  const config = { imageConfig: { imageSize: "512" } };
  const ended = async (job) => {
    for (let tries = 0; !job.endTime && tries < 300; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      job = await ai.batches.get({ name: job.name });
    }
    return job;
  };

  return {
    async a_batch_is_answered_inline() {
      const requests = ["a red house", "a blue car"].map((contents, n) => ({ contents, config, metadata: { key: `${n}` } }));
      const job = await ended(await ai.batches.create({ model: MODEL, src: requests, config: { displayName: "two" } }));
      const answers = job.dest.inlinedResponses.map(({ response, metadata }) => ({
        key: metadata.key,
        mimeType: response.candidates[0].content.parts[0].inlineData?.mimeType,
      }));
      return { name: job.name, displayName: job.displayName, state: job.state, answers };
    },

    async a_batch_of_a_file_is_answered_in_one() {
      const line = (key) => JSON.stringify({ key, request: { contents: [{ parts: [{ text: "a red house" }] }] } });
      const file = await ai.files.upload({
        file: new Blob([`${line("a")}\n${line("b")}\nbroken`]),
        config: { mimeType: "jsonl" },
      });
      const job = await ended(await ai.batches.create({ model: MODEL, src: file.name }));
      const listed = [];
      for await (const { name } of await ai.batches.list({ config: { pageSize: 2 } })) {
        listed.push(name);
      }
      await ai.batches.cancel({ name: job.name });
      await ai.batches.delete({ name: job.name });
      const gone = await ai.batches.get({ name: job.name }).then(() => 200, (error) => error.status);
      return { name: job.name, state: job.state, file: job.dest.fileName, listed, gone };
    },
  };
}
