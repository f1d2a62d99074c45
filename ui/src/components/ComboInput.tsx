import { use } from "react";
import { ComboBoxStateContext, Input, type InputProps } from "react-aria-components";
import field from "./Field.module.css";

/**
 * What is typed in a combo box, opening its list when it is reached and when it is pressed.
 *
 * The combo box's own `menuTrigger="focus"` opens at once; where the focus first had to scroll the field
 * into sight, that scroll then closed the list again, and a press on the field that had the focus already
 * opened nothing. A frame later the scroll has been told. Use it with `menuTrigger="input"`.
 */
export function ComboInput(props: Omit<InputProps, "className" | "dir" | "onFocus" | "onClick">) {
  const state = use(ComboBoxStateContext);
  function openSoon(input: HTMLInputElement) {
    if (state?.isOpen) return;
    const before = input.value;
    requestAnimationFrame(() => {
      // What was typed meanwhile has opened it already, on what fits.
      if (document.activeElement === input && input.value === before) state?.open(null, "manual");
    });
  }
  return (
    <Input
      {...props}
      className={field.box}
      dir="auto"
      // When the list goes, React Aria tells a focus of its own making: that one is not to open it again.
      onFocus={(event) => event.nativeEvent.isTrusted && openSoon(event.currentTarget)}
      onClick={(event) => openSoon(event.currentTarget)}
    />
  );
}
