import { useCallback } from "react";
import { type Language, useT } from "@/i18n";
import labels from "./labels.json";

type Labels = typeof labels;
/** A group of names, such as `personState`. */
export type LabelGroup = keyof Labels;
/** A value in a group. */
export type LabelOf<G extends LabelGroup> = keyof Labels[G] & string;

/** The name of an enum value. The same file names it in print. */
export function label<G extends LabelGroup>(
  language: Language,
  group: G,
  value: LabelOf<G> | number,
): string {
  const names: Record<string, Record<Language, string>> = labels[group];
  return names[String(value)]?.[language] ?? String(value);
}

/** Every value of a group, in the order of the file. */
export function valuesOf<G extends LabelGroup>(group: G): LabelOf<G>[] {
  return Object.keys(labels[group]) as LabelOf<G>[];
}

/** `label` in the current language. */
export function useLabel(): <G extends LabelGroup>(group: G, value: LabelOf<G> | number) => string {
  const { language } = useT();
  return useCallback((group, value) => label(language, group, value), [language]);
}

/** Every value of a group with its name, for selects and radio groups. */
export function useChoices<G extends LabelGroup>(group: G): { id: LabelOf<G>; name: string }[] {
  const { language } = useT();
  return valuesOf(group).map((id) => ({ id, name: label(language, group, id) }));
}
