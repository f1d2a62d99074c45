import { useMemo } from "react";
import { fold } from "@/i18n";
import { useCommand } from "@/ipc";

/** What people have in common already, to choose from; the most common first. */
export function useTagChoices(facets: readonly string[]): { id: string; name: string }[] {
  const { data } = useCommand("people_tags", {}, { kinds: ["person"] });
  const key = facets.join(" ");
  return useMemo(() => {
    const wanted = key.split(" ");
    const met = new Set<string>();
    return (data ?? []).flatMap(({ facet, label }) => {
      const folded = fold(label);
      if (!wanted.includes(facet) || met.has(folded)) return [];
      met.add(folded);
      return [{ id: label, name: label }];
    });
  }, [data, key]);
}
