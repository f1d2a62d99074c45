import { PHOTO_BYTES } from "./bindings/limits";
import { call } from "./client";
import { CallError } from "./errors";

/** Gives a picture file to the core, which turns and shrinks it; answers the stored photo's id. */
export async function addPhoto(file: Blob): Promise<string> {
  // Told before gigabytes are read into memory.
  if (file.size > PHOTO_BYTES) throw new CallError("photo_too_large");
  return call("add_photo", { data: await base64(file) });
}

async function base64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
