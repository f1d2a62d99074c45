import { useEffect, useRef, useState } from "react";
import { CallError, call, type Material, type Preview } from "@/ipc";

/** How long typing rests before the page is set again. */
const REST = 120;
/** How long an address outlives its picture. */
const LINGER = 5_000;

/**
 * The page of a poster as it is on the form, perhaps in another layout, set again while it changes. An answer that
 * comes late is dropped.
 */
export function usePreview(draft: Material, rest = REST, template = draft.template) {
  const [preview, setPreview] = useState<Preview>();
  const [fault, setFault] = useState<CallError | null>(null);
  const asked = useRef(0);
  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    const ask = async () => {
      try {
        const answer = await call("preview_material", { material: { ...draft, template } });
        if (asked.current !== mine) return;
        setPreview(answer);
        setFault(null);
      } catch (thrown) {
        if (asked.current === mine) setFault(CallError.from(thrown));
      }
    };
    // The first page is wanted at once; those that wait longer anyway wait for it too.
    const timer = setTimeout(() => void ask(), mine === 1 && rest === REST ? 0 : rest);
    return () => clearTimeout(timer);
  }, [draft, rest, template]);
  useEffect(() => {
    return () => {
      asked.current = -1;
    };
  }, []);
  return { preview, fault };
}

/** An address for a drawing, good for as long as it is shown. It is a picture and never part of the document. */
export function useSvgUrl(svg: string | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (svg === undefined) return;
    const made = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    setUrl(made);
    // A picture that is still being read keeps its address for a moment.
    return () => void setTimeout(() => URL.revokeObjectURL(made), LINGER);
  }, [svg]);
  return url;
}
