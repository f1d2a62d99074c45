import type { T } from "@/i18n";

interface Told {
  version: string;
  system: { name: string; version: string | null; architecture: string };
}

/** A text for support: Trinvis's version and what it runs on, then the rest by name. What is empty is left out. */
export function systemLines(t: T, { version, system }: Told, rest: readonly [string, string][]): string {
  const lines = [
    [t("support.system"), system.version ? `${system.name}, ${system.version}` : system.name],
    [t("support.architecture"), system.architecture],
    ...rest,
  ];
  const said = lines.filter(([, value]) => value !== "").map(([name, value]) => `${name}: ${value}`);
  return [`Trinvis ${version}`, ...said].join("\n");
}
