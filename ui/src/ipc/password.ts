import { useDeferredValue, useState } from "react";
import { useCommand } from "./queries";

/** A new password while it is typed, twice; `words` are names a guesser would try first. */
export function useNewPassword(words: string[]) {
  const [password, setPassword] = useState("");
  const [repeat, setRepeat] = useState("");
  const advice = useAdvice(password, words);
  return {
    password,
    /** The same both times. */
    same: password === repeat,
    /** The same both times, and as far as it is known good enough. */
    ready: advice?.acceptable === true && password === repeat,
    /** For `NewPassword`. */
    fields: { value: password, onChange: setPassword, advice, repeat, onRepeat: setRepeat },
    clear: () => {
      setPassword("");
      setRepeat("");
    },
  };
}

/** What the core says about it. */
function useAdvice(password: string, words: string[]) {
  const asked = useDeferredValue(password);
  const request = { password: asked, words };
  return useCommand("password_advice", request, { enabled: asked !== "", keep: true, forget: true }).data;
}
