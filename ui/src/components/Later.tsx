import { type ComponentType, useEffect, useReducer } from "react";

/** A part of the page that is read on its own. */
export interface Part<Props> {
  /** Reads it, once. */
  fetch: () => Promise<void>;
  /** The part, when it has been read. */
  here: () => ComponentType<Props> | undefined;
}

/** Names a part by what reads it. */
export function part<Props>(load: () => Promise<ComponentType<Props>>): Part<Props> {
  let read: ComponentType<Props> | undefined;
  let coming: Promise<void> | undefined;
  const fetch = () => {
    coming ??= load().then((component) => {
      read = component;
    });
    return coming;
  };
  return { fetch, here: () => read };
}

/**
 * Shows a part, and reads it first when nobody has. Unlike React's `lazy` it is drawn as soon as it is there: React holds
 * what has suspended back for 300 ms, also when it was read long before.
 */
export function Later<Props extends object>({ of, give }: { of: Part<Props>; give: Props }) {
  const [, draw] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    if (!of.here()) void of.fetch().then(draw);
  }, [of]);
  const Read = of.here();
  return Read && <Read {...give} />;
}
