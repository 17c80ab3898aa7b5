// Interactions through @google/genai.
const MODEL = "gemini-3.1-flash-image";

export function cases({ GoogleGenAI }, picture) {
  const ai = new GoogleGenAI({});
  const create = (input, more = {}) => ai.interactions.create({ model: MODEL, input, ...more });
  const statusOf = (call) => call.then(() => 200, (error) => error.status);

  return {
    async a_string_becomes_a_picture() {
      const { status, output_image, usage } = await create("a green frog");
      return { status, picture: output_image.data, usage };
    },

    async a_flat_list_of_contents_is_understood() {
      const image = { type: "image", mime_type: "image/png", data: picture };
      const { output_image, usage } = await create([{ type: "text", text: "add a hat" }, image]);
      return { picture: output_image.data, usage };
    },

    async an_interaction_goes_on_in_another_format() {
      const first = await create('a poster of a cat with the text "Good morning"');
      const second = await create("Now in Spanish", {
        previous_interaction_id: first.id,
        response_format: { type: "image", mime_type: "image/png", aspect_ratio: "16:9", image_size: "2K" },
      });
      const { output_image, output_text, previous_interaction_id } = second;
      return { picture: output_image.data, text: output_text ?? null, id: first.id, previous: previous_interaction_id };
    },

    async a_list_of_formats_gives_words_and_a_picture() {
      const { output_image, output_text } = await create("a starry night", {
        response_format: [{ type: "text" }, { type: "image" }],
      });
      return { picture: output_image.data, text: output_text };
    },

    async a_stream_tells_every_step_and_completes() {
      const events = [];
      for await (const event of await create("a duck", { stream: true })) {
        events.push(event);
      }
      const deltas = events.filter((event) => event.event_type === "step.delta").map((event) => event.delta);
      return {
        kinds: events.map((event) => event.event_type),
        pictures: deltas.filter((delta) => delta.type === "image").map((delta) => delta.data),
        status: events.at(-1).interaction.status,
      };
    },

    async an_interaction_is_read_again_and_deleted() {
      const made = await create("an owl");
      const read = await ai.interactions.get(made.id);
      await ai.interactions.delete(made.id);
      const gone = await statusOf(ai.interactions.get(made.id));
      return { same: read.output_image.data === made.output_image.data, gone };
    },

    async search_is_told_in_steps() {
      const tools = [{ type: "google_search", search_types: ["web_search", "image_search"] }];
      const { steps, output_image } = await create("a Timareta butterfly on a flower", { tools });
      return { kinds: steps.map((step) => step.type), steps, picture: output_image.data };
    },

    async a_story_interleaves_words_and_pictures() {
      const input = "Write the story of a whale, interleave illustrations";
      const { steps } = await create(input, { model: "gemini-3-pro-image" });
      const blocks = steps.filter((step) => step.type === "model_output").flatMap((step) => step.content);
      return { kinds: blocks.map((block) => block.type) };
    },

    async every_thought_has_a_summary() {
      const { steps } = await create("a tree", { generation_config: { thinking_level: "high" } });
      const thoughts = steps.filter((step) => step.type === "thought");
      return { kinds: thoughts.flatMap((step) => step.summary).map((block) => block.type) };
    },

    async an_interactions_error_carries_its_status() {
      return {
        unknown_model: await statusOf(create("hello", { model: "gemini-9-ultra" })),
        unknown_previous: await statusOf(create("hello", { previous_interaction_id: "v1_none" })),
        wrong_size: await statusOf(create("hello", { response_format: { type: "image", image_size: "2k" } })),
      };
    },
  };
}
