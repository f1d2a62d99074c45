import type { JSONContent } from "@tiptap/core";
import type { Block, RichText, Run } from "@/ipc";

/** The core's typed text as the editor's document. */
export function toEditor(text: RichText): JSONContent {
  const content = text.blocks.map(blockToEditor);
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

/** The editor's document as the core's typed text; what the schema does not know becomes plain text. */
export function fromEditor(doc: JSONContent): RichText {
  const blocks = (doc.content ?? []).flatMap(blockFromEditor);
  const isEmpty = blocks.every((block) => block.type === "paragraph" && block.runs.length === 0);
  return { blocks: isEmpty ? [] : blocks };
}

function blockToEditor(block: Block): JSONContent {
  switch (block.type) {
    case "paragraph":
      return { type: "paragraph", content: block.runs.map(runToEditor) };
    case "heading":
      return { type: "heading", attrs: { level: 3 }, content: block.runs.map(runToEditor) };
    case "quote":
      return { type: "blockquote", content: [{ type: "paragraph", content: block.runs.map(runToEditor) }] };
    case "bullets":
      return {
        type: "bulletList",
        content: block.items.map((runs) => ({
          type: "listItem",
          content: [{ type: "paragraph", content: runs.map(runToEditor) }],
        })),
      };
  }
}

function blockFromEditor(node: JSONContent): Block[] {
  switch (node.type) {
    case "heading":
      return [{ type: "heading", runs: runsOf(node) }];
    case "blockquote":
      return (node.content ?? []).map((line) => ({ type: "quote", runs: runsOf(line) }));
    case "bulletList":
      return [{ type: "bullets", items: (node.content ?? []).map(runsOf) }];
    default:
      return [{ type: "paragraph", runs: runsOf(node) }];
  }
}

function runToEditor(run: Run): JSONContent {
  const marks = [run.bold && { type: "bold" }, run.italic && { type: "italic" }].filter(
    (mark) => mark !== false,
  );
  return { type: "text", text: run.text, ...(marks.length > 0 && { marks }) };
}

/** The text of a node and all in it, neighbours of one style joined; a line break is a line break. */
function runsOf(node: JSONContent): Run[] {
  const runs: Run[] = [];
  for (const part of node.content ?? []) {
    for (const run of part.type === "text" || part.type === "hardBreak" ? [leaf(part)] : runsOf(part)) {
      const last = runs.at(-1);
      if (last && last.bold === run.bold && last.italic === run.italic) last.text += run.text;
      else runs.push(run);
    }
  }
  return runs.filter((run) => run.text !== "");
}

function leaf(node: JSONContent): Run {
  const has = (type: string) => Boolean(node.marks?.some((mark) => mark.type === type));
  return {
    text: node.type === "hardBreak" ? "\n" : (node.text ?? ""),
    bold: has("bold"),
    italic: has("italic"),
  };
}
