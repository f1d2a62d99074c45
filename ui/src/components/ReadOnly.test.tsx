import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { I18n } from "@/i18n";
import {
  Checkbox,
  ComboBox,
  DateField,
  NONE,
  RadioGroup,
  ReadOnly,
  Segmented,
  Select,
  TagField,
  TextArea,
  TextField,
  Usable,
  Writes,
  YearField,
} from "./index";

const CHOICES = [
  { id: NONE, name: "Ikke valgt" },
  { id: "tea", name: "Te" },
];
const FIELDS = "input, textarea, button, [role=textbox], [role=combobox], [role=radio]";

let root: Root;
let page: HTMLElement;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  page = document.createElement("div");
  root = createRoot(page);
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

/** Every field there is, filled or empty. */
function Fields({ filled }: { filled: boolean }) {
  const onChange = () => undefined;
  const text = { value: filled ? "Kaffe" : "", onChange };
  const one = { choices: CHOICES, value: filled ? "tea" : NONE, onChange };
  return (
    <>
      <TextField label="Linje" {...text} />
      <TextArea label="Linjer" {...text} />
      <DateField label="Dag" value={filled ? "2026-11-23" : null} onChange={onChange} />
      <YearField label="År" value={filled ? 2026 : null} onChange={onChange} />
      <Select label="Valg" {...one} />
      <ComboBox label="Søgt" {...one} value={filled ? "tea" : null} />
      <RadioGroup label="Knapper" {...one} />
      <Segmented label="Side om side" {...one} />
      <TagField label="Mærker" value={filled ? ["tea"] : []} onChange={onChange} suggestions={CHOICES} />
      <Checkbox isSelected={filled} onChange={onChange}>
        Kryds
      </Checkbox>
      <Writes>
        <button type="button">Ny</button>
      </Writes>
    </>
  );
}

const show = (filled: boolean) =>
  act(async () =>
    root.render(
      <I18n language="da">
        <ReadOnly on>
          <Fields filled={filled} />
        </ReadOnly>
      </I18n>,
    ),
  );

it("shows every field as words, and leaves out what writes", async () => {
  await show(true);
  expect(page.querySelector(FIELDS)).toBeNull();
  expect(page.textContent).toBe(
    [
      "Linje Kaffe",
      "Linjer Kaffe",
      "Dag mandag 23. november",
      "År 2026",
      "Valg Te",
      "Søgt Te",
      "Knapper Te",
      "Side om side Te",
      "Mærker Te",
      "Kryds",
    ].join(""),
  );
});

it("shows nothing of an empty field, not even its label", async () => {
  await show(false);
  expect(page.textContent).toBe("");
});

it("leaves alone what everybody may use", async () => {
  await act(async () =>
    root.render(
      <ReadOnly on>
        <Usable>
          <TextField label="Søg" />
        </Usable>
      </ReadOnly>,
    ),
  );
  expect(page.querySelector("input")).not.toBeNull();
});
