import { Notice } from "@/components";
import { useT } from "@/i18n";
import { errorWords } from "@/ipc";

/** What went wrong, and what to do. */
export function Fault({ fault }: { fault: unknown }) {
  const t = useT();
  if (fault === null) return null;
  const { what, todo } = errorWords(t, fault);
  return (
    <Notice tone="error" title={what} live>
      {todo}
    </Notice>
  );
}
