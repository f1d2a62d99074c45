import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { showProblem, useReadOnly } from "@/components";
import { useT } from "@/i18n";
import { call, errorWords, useCommand } from "@/ipc";
import { isOver } from "./over";
import type { Asked } from "./page";

/** Who is chosen in the list, to do something with all of them. */
export interface Chosen {
  ids: ReadonlySet<string>;
  /** Chooses one, or leaves one out. */
  toggle: (id: string) => void;
  /** Chooses everyone from the last one that was toggled, or from `from`, to this row. */
  reach: (index: number, from?: string) => void;
  all: () => void;
  none: () => void;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Begins anew when the list is asked for somebody else. What can be done with it stays the same while one types. */
export function useChosen(asked: Asked): Chosen {
  const [picked, setIds] = useState(NOBODY);
  // Whoever has left the list meanwhile is not chosen any more: nothing happens to those one cannot see.
  const isAny = picked.size > 0;
  const { data: listed } = useCommand("people_ids", asked, { kinds: SHOWN, enabled: isAny, forget: true });
  const ids = useMemo(() => (isAny && listed ? both(picked, listed) : picked), [isAny, listed, picked]);
  const anchor = useRef<string | null>(null);
  const t = useT();
  const reads = useReadOnly();
  const question = JSON.stringify(asked.filter);
  const [answered, setAnswered] = useState(question);
  if (answered !== question) {
    setAnswered(question);
    setIds(NOBODY);
  }
  const now = useRef({ asked, ids });
  now.current = { asked, ids };
  const none = useCallback(() => {
    anchor.current = null;
    setIds(NOBODY);
  }, []);
  useEscape(ids.size > 0, none);
  const deeds = useMemo(() => {
    // Those who only read have nothing to do with several.
    if (reads) return { toggle: none, reach: none, all: none, none };
    const everybody = () =>
      call("people_ids", now.current.asked).catch((fault: unknown): string[] => {
        showProblem(errorWords(t, fault));
        return [];
      });
    return {
      toggle: (id: string) => {
        anchor.current = id;
        const next = new Set(now.current.ids);
        if (!next.delete(id)) next.add(id);
        setIds(next);
      },
      reach: (index: number, from?: string) => {
        const isFirst = now.current.ids.size === 0 && !from;
        if (from) anchor.current = from;
        // Rows between may never have been on the page.
        void everybody().then((all) => {
          const first = isFirst ? index : all.indexOf(anchor.current ?? "");
          const start = first < 0 ? index : first;
          const stretch = all.slice(Math.min(start, index), Math.max(start, index) + 1);
          setIds((before) => new Set([...before, ...stretch]));
        });
      },
      all: () => void everybody().then((all) => setIds(new Set(all))),
      none,
    };
  }, [t, reads, none]);
  return useMemo(() => ({ ids: reads ? NOBODY : ids, ...deeds }), [ids, reads, deeds]);
}

/** The records that decide who is in the list. */
const SHOWN = ["person", "contact", "involvement"] as const;

function both(picked: ReadonlySet<string>, listed: readonly string[]): ReadonlySet<string> {
  return new Set(listed.filter((id) => picked.has(id)));
}

/** Escape first lets go of those who are chosen, before it closes anything beside the list. */
function useEscape(isOn: boolean, none: () => void): void {
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || isOver()) return;
      event.preventDefault();
      event.stopPropagation();
      none();
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, [isOn, none]);
}
