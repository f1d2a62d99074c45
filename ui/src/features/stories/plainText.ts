import type { Run, Story } from "@/ipc";

/** A story as plain text, to paste elsewhere: title, what happened, what was said. */
export function asPlainText(story: Story): string {
  const blocks = story.body.blocks.map((block) =>
    block.type === "bullets" ? block.items.map((runs) => `• ${join(runs)}`).join("\n") : join(block.runs),
  );
  const said = [story.quote && `»${story.quote.replace(/^[»"]|[«"]$/g, "")}«`, story.quote && story.quoteBy];
  return [story.title, ...blocks, said.filter(Boolean).join("\n")].filter(Boolean).join("\n\n");
}

function join(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join("");
}
