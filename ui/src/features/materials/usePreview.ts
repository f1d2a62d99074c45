import { useEffect, useRef, useState } from "react";
import { CallError, call, type Material, type Preview } from "@/ipc";

/** How long typing rests before the page is set again. */
const REST = 120;

/** The page of a poster as it is on the form, set again while it changes. An answer that comes late is dropped. */
export function usePreview(draft: Material) {
  const [preview, setPreview] = useState<Preview>();
  const [fault, setFault] = useState<CallError | null>(null);
  const asked = useRef(0);
  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    const ask = async () => {
      try {
        const answer = await call("preview_material", { material: draft });
        if (asked.current !== mine) return;
        setPreview(answer);
        setFault(null);
      } catch (thrown) {
        if (asked.current === mine) setFault(CallError.from(thrown));
      }
    };
    // The first page is wanted at once.
    const timer = setTimeout(() => void ask(), mine === 1 ? 0 : REST);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    return () => {
      asked.current = -1;
    };
  }, []);
  return { preview, fault };
}
