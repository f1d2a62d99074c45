import { describe, expect, it } from "vitest";
import type { RichText } from "@/ipc";
import { fromEditor, toEditor } from "./richText";

const plain = (text: string) => ({ text, bold: false, italic: false });

describe("rich text", () => {
  it("comes back from the editor as it went in", () => {
    const text: RichText = {
      blocks: [
        { type: "heading", runs: [plain("Om lørdagen")] },
        {
          type: "paragraph",
          runs: [plain("Ahmed "), { text: "blev", bold: true, italic: false }, plain(" i tre timer.")],
        },
        { type: "quote", runs: [{ text: "Nu råber de på mig.", bold: false, italic: true }] },
        {
          type: "bullets",
          items: [[plain("pumpe")], [plain("lapper"), { text: "!", bold: true, italic: true }]],
        },
      ],
    };
    expect(fromEditor(toEditor(text))).toEqual(text);
  });

  it("keeps hostile text as text", () => {
    const text: RichText = {
      blocks: [{ type: "paragraph", runs: [plain('<script>alert("x")</script> #import ‮')] }],
    };
    expect(fromEditor(toEditor(text))).toEqual(text);
  });

  it("is empty when nothing is written", () => {
    expect(fromEditor(toEditor({ blocks: [] }))).toEqual({ blocks: [] });
  });

  it("joins neighbours of one style and keeps line breaks", () => {
    const doc = {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [{ type: "text", text: "en" }, { type: "hardBreak" }, { type: "text", text: "to" }],
        },
      ],
    };
    expect(fromEditor(doc)).toEqual({ blocks: [{ type: "paragraph", runs: [plain("en\nto")] }] });
  });
});
