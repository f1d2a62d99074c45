import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { type SaveState, showToast } from "@/components";
import { useT } from "@/i18n";
import { errorWords } from "./errors";

/** How long typing rests before it is saved. */
export const REST = 800;

type State =
  | { phase: "idle" }
  | { phase: "saving" }
  | { phase: "saved"; at: Date }
  | { phase: "failed"; fault: unknown };
type Snapshot<V> = { draft: V; state: State };

/**
 * Keeps a draft of one record and saves it when typing rests. One save runs at a time; what is typed meanwhile is
 * saved after it. A failed save keeps the draft, so that nothing typed is ever lost.
 */
export class Autosaver<V> {
  #snapshot: Snapshot<V>;
  #saved: V;
  #running: Promise<boolean> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();
  /** How many screens show it. */
  users = 0;
  /** How the draft is saved; answers the record as it was kept, or rejects. */
  save: (draft: V) => Promise<V>;

  constructor(record: V, save: (draft: V) => Promise<V>) {
    this.#saved = record;
    this.#snapshot = { draft: record, state: { phase: "idle" } };
    this.save = save;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): Snapshot<V> => this.#snapshot;

  /** Whether something typed is not kept yet. */
  get unsaved(): boolean {
    return this.#snapshot.draft !== this.#saved;
  }

  /** Takes what was typed. */
  change(draft: V): void {
    this.#show({ draft });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), REST);
  }

  /** Takes the record as the core has it now, unless something typed would be lost. */
  accept(record: V): void {
    if (this.unsaved || this.#running || record === this.#saved) return;
    this.#saved = record;
    this.#show({ draft: record });
  }

  /** Saves now. True when nothing is left unsaved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    // Several may wait for the same save; only one of them begins the next.
    while (this.#running) await this.#running;
    if (!this.unsaved) return true;
    this.#running = this.#run(this.#snapshot.draft);
    const kept = await this.#running;
    this.#running = undefined;
    return kept && (this.unsaved ? this.flush() : true);
  }

  async #run(draft: V): Promise<boolean> {
    this.#show({ state: { phase: "saving" } });
    try {
      const record = await this.save(draft);
      const typedOn = this.#snapshot.draft !== draft;
      this.#saved = typedOn ? draft : record;
      this.#show({ ...(!typedOn && { draft: record }), state: { phase: "saved", at: new Date() } });
      return true;
    } catch (fault) {
      this.#show({ state: { phase: "failed", fault } });
      return false;
    }
  }

  #show(part: Partial<Snapshot<V>>): void {
    this.#snapshot = { ...this.#snapshot, ...part };
    for (const listener of this.#listeners) listener();
  }
}

const open = new Map<string, Autosaver<unknown>>();

/** Saves everything that is typed but not kept. True when nothing is left; called before locking and closing. */
export async function flushAll(): Promise<boolean> {
  // A field that reads what was typed when it is left, as a date is, reads it now.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const kept = await Promise.all([...open.values()].map((saver) => saver.flush()));
  return kept.every(Boolean);
}

/** Whether something typed is not kept yet. */
export function hasUnsaved(): boolean {
  return [...open.values()].some((saver) => saver.unsaved);
}

/**
 * A draft of `record` that saves itself: when typing rests, when a field or the window loses focus, when the screen
 * is left and before locking. `key` names the record (`person/<id>`); a draft that could not be saved waits under it.
 */
export function useAutosave<V>(key: string, record: V, save: (draft: V) => Promise<V>) {
  const t = useT();
  const [held, setHeld] = useState(() => ({ key, saver: saverFor(key, record, save) }));
  if (held.key !== key) setHeld({ key, saver: saverFor(key, record, save) });
  const { saver } = held;
  const { draft, state } = useSyncExternalStore(saver.subscribe, saver.snapshot);

  useEffect(() => {
    saver.save = save;
  }, [saver, save]);
  useEffect(() => saver.accept(record), [saver, record]);
  useEffect(() => {
    open.set(held.key, saver as Autosaver<unknown>);
    saver.users += 1;
    const flush = () => void saver.flush();
    document.addEventListener("focusout", flush);
    window.addEventListener("blur", flush);
    return () => {
      document.removeEventListener("focusout", flush);
      window.removeEventListener("blur", flush);
      saver.users -= 1;
      void saver.flush().then((kept) => {
        if (saver.users > 0) return;
        if (kept) open.delete(held.key);
        else remind(t("errors.draft.what"), t("errors.draft.todo"), t("components.saved.retry"), saver);
      });
    };
  }, [held.key, saver, t]);

  /** Changes some fields. */
  const change = useCallback(
    (part: Partial<V>) => saver.change({ ...saver.snapshot().draft, ...part }),
    [saver],
  );
  const shown: SaveState =
    state.phase === "failed"
      ? { phase: "failed", reason: errorWords(t, state.fault).what, retry: () => void saver.flush() }
      : state;
  const fault = state.phase === "failed" ? state.fault : null;
  return { draft, change, state: shown, fault, flush: () => saver.flush() };
}

function saverFor<V>(key: string, record: V, save: (draft: V) => Promise<V>): Autosaver<V> {
  const waiting = open.get(key) as Autosaver<V> | undefined;
  return waiting?.unsaved ? waiting : new Autosaver(record, save);
}

function remind<V>(text: string, detail: string, name: string, saver: Autosaver<V>): void {
  const retry = () => void saver.flush().then((kept) => kept || remind(text, detail, name, saver));
  showToast({ text, detail, tone: "error", action: { name, run: retry } });
}
