import { useSvgUrl } from "@/components";
import type { PictureChoice } from "@/ipc";
import { type LabelOf, useLabel } from "@/labels";
import looks from "./look.module.css";

/** A shipped picture, small. */
export function Drawing({ picture, alt }: { picture: PictureChoice; alt: string }) {
  const url = useSvgUrl(picture.svg);
  return <img src={url} alt={alt} className={looks.drawing} draggable={false} />;
}

/** What is on a picture, in words. */
export function usePictureName(): (name: string) => string {
  const label = useLabel();
  return (name) => label("picture", name as LabelOf<"picture">);
}
