import { EditorContent, useEditor, useEditorState } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { Bold, Heading, Italic, List, type LucideIcon, Quote } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import { ToggleButton, Toolbar } from "react-aria-components";
import { Icon } from "@/components";
import { useT } from "@/i18n";
import type { RichText } from "@/ipc";
import { fromEditor, toEditor } from "./richText";
import styles from "./Writing.module.css";

// Only what the story's schema knows; anything else that is pasted becomes plain text.
const SCHEMA = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    orderedList: false,
    strike: false,
    underline: false,
    heading: { levels: [3] },
  }),
];

interface Props {
  value: RichText;
  onChange: (value: RichText) => void;
  /** Counted up to ask for the cursor at the end. */
  focusAsked: number;
}

/** The story's text, with the few styles it has. */
export function BodyEditor({ value, onChange, focusAsked }: Props) {
  const t = useT();
  const label = useId();
  const given = useRef(value);
  const told = useRef(onChange);
  told.current = onChange;
  const editor = useEditor({
    extensions: SCHEMA,
    content: toEditor(value),
    // The page forbids styles from script; ours are in the style sheet.
    injectCSS: false,
    editorProps: {
      attributes: {
        class: styles.body ?? "",
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": label,
        dir: "auto",
      },
    },
    onUpdate: ({ editor: changed }) => {
      given.current = fromEditor(changed.getJSON());
      told.current(given.current);
    },
  });

  // Undo, or another window, may have changed the story.
  useEffect(() => {
    if (JSON.stringify(value) === JSON.stringify(given.current)) return;
    given.current = value;
    editor?.commands.setContent(toEditor(value), { emitUpdate: false });
  }, [editor, value]);

  useEffect(() => {
    if (focusAsked > 0) editor?.commands.focus("end");
  }, [editor, focusAsked]);

  return (
    <div className={styles.field}>
      <span id={label} className={styles.label}>
        {t("stories.field.body")}
      </span>
      <div className={styles.editor}>
        {editor && <Tools editor={editor} />}
        <EditorContent editor={editor} />
      </div>
    </div>
  );
}

type Editor = NonNullable<ReturnType<typeof useEditor>>;

function Tools({ editor }: { editor: Editor }) {
  const t = useT();
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive("bold"),
      italic: now.isActive("italic"),
      heading: now.isActive("heading"),
      quote: now.isActive("blockquote"),
      bullets: now.isActive("bulletList"),
    }),
  });
  const chain = () => editor.chain().focus();
  return (
    <Toolbar aria-label={t("stories.tools.label")} className={styles.tools}>
      <Tool
        icon={Bold}
        name={t("stories.tools.bold")}
        isOn={on.bold}
        onPress={() => chain().toggleBold().run()}
      />
      <Tool
        icon={Italic}
        name={t("stories.tools.italic")}
        isOn={on.italic}
        onPress={() => chain().toggleItalic().run()}
      />
      <Tool
        icon={Heading}
        name={t("stories.tools.heading")}
        isOn={on.heading}
        onPress={() => chain().toggleHeading({ level: 3 }).run()}
      />
      <Tool
        icon={Quote}
        name={t("stories.tools.quote")}
        isOn={on.quote}
        onPress={() => chain().toggleBlockquote().run()}
      />
      <Tool
        icon={List}
        name={t("stories.tools.bullets")}
        isOn={on.bullets}
        onPress={() => chain().toggleBulletList().run()}
      />
    </Toolbar>
  );
}

interface ToolProps {
  icon: LucideIcon;
  name: string;
  isOn: boolean;
  onPress: () => void;
}

function Tool({ icon, name, isOn, onPress }: ToolProps) {
  return (
    <ToggleButton aria-label={name} className={styles.tool} isSelected={isOn} onChange={onPress}>
      <Icon of={icon} size={16} />
    </ToggleButton>
  );
}
