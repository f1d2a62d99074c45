import { call } from "./client";
import { CallError } from "./errors";

/** The largest file that is read, in bytes: the core's own limit, told before gigabytes are read into memory. */
const PHOTO_BYTES = 40 * 1024 * 1024;

/** Gives a picture file to the core, which turns and shrinks it; answers the stored photo's id. */
export async function addPhoto(file: Blob): Promise<string> {
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
