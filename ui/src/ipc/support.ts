import { useT } from "@/i18n";
import { useAttempt } from "./attempt";
import { call } from "./client";
import { type CallError, errorWords } from "./errors";
import { useCommand } from "./queries";
import { supportText } from "./supportText";

/**
 * What whoever helps wants to know, for the dialog that shows and copies it. Asked anew each time: it is how things are
 * now. With what is wrong at this moment, where that is known.
 */
export function useSupportText(wrong?: CallError["code"]) {
  const t = useT();
  const { data, error } = useCommand("diagnostics", {}, { forget: true });
  const { attempt, busy, done, problem } = useAttempt();
  return {
    text: data ? supportText(t, data, wrong) : null,
    onCopy: (text: string) => void attempt(() => call("copy_for_support", { text })),
    isCopying: busy,
    isCopied: done,
    problem: error ? errorWords(t, error) : problem,
  };
}
