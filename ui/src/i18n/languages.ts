import { useMemo } from "react";
import { useFormat } from "./format";

/** Languages that are spoken in Danish housing areas; the office's own come first in a form. */
const CODES =
  "da en ar so tr fa ku ckb ur pl uk bs vi ti ta ru de fr es ps pa hi sw am om ro bg sq sr hr mk lt lv et fi sv no is fo kl pt it nl hu el he hy ka th zh tl ne bn ha".split(
    " ",
  );

/** Languages by name, to choose from: those in `first`, then the rest in order of the alphabet. */
export function useLanguageChoices(first: readonly string[] = []): { id: string; name: string }[] {
  const format = useFormat();
  const key = first.join(" ");
  return useMemo(() => {
    const own = key === "" ? [] : key.split(" ");
    const others = CODES.filter((code) => !own.includes(code));
    const named = (codes: string[]) => codes.map((id) => ({ id, name: format.languageName(id) }));
    return [...named(own), ...named(others).sort((a, b) => format.compare(a.name, b.name))];
  }, [format, key]);
}
