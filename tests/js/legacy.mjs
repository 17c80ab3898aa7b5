// The SDK before @google/genai, which takes its base URL only as an option.
export function cases({ GoogleGenerativeAI }, picture) {
  const options = { baseUrl: process.env.GOOGLE_GEMINI_BASE_URL };
  const client = new GoogleGenerativeAI(process.env.GEMINI_API_KEY);
  const model = (name) => client.getGenerativeModel({ model: name }, options);
  const photo = { inlineData: { data: picture, mimeType: "image/png" } };

  return {
    async the_old_sdk_gets_words_about_a_picture() {
      const { response } = await model("gemini-1.5-pro").generateContent([photo, "What is in this picture?"]);
      return { text: response.text(), usage: response.usageMetadata };
    },

    async the_old_sdk_may_name_models_in_full() {
      const { response } = await model("models/gemini-1.5-pro").generateContent("hello");
      return { text: response.text() };
    },

    async the_old_sdk_streams() {
      const { stream, response } = await model("gemini-1.5-flash").generateContentStream("a few words");
      const reasons = [];
      for await (const chunk of stream) {
        reasons.push(chunk.candidates[0].finishReason ?? null);
      }
      return { reasons, text: (await response).text() };
    },

    async the_old_sdk_counts_tokens() {
      return await model("gemini-1.5-pro").countTokens([photo, "What is this image?"]);
    },

    async the_old_sdk_throws_for_an_unknown_model() {
      return await model("gemini-9-ultra").generateContent("hello").then(() => ({}), ({ status }) => ({ status }));
    },
  };
}
