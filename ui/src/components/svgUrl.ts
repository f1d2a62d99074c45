import { useEffect, useState } from "react";

/** How long an address outlives its picture. */
const LINGER = 5_000;

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
