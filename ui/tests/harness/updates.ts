import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What stands in for an installer: the bridge only notes that it would have been started. */
const INSTALLER = Buffer.from("an installer, as far as anybody here knows");

/** A folder with updates that the bridge on `dir` believes, in the place that its dialogs answer. */
export class Updates {
  readonly folder: string;
  readonly #key: KeyObject;

  constructor(dir: string) {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    this.#key = privateKey;
    this.folder = join(dir, "..", "stick");
    mkdirSync(this.folder, { recursive: true });
    // The last 32 bytes of its form are the key itself.
    const raw = publicKey.export({ type: "spki", format: "der" }).subarray(-32);
    const line = Buffer.concat([Buffer.from("Ed"), ID, raw]).toString("base64");
    writeFileSync(join(dir, "update-key.txt"), line);
  }

  /** Puts a whole, signed update of this version in the folder. */
  publish(version: string): void {
    const windows = process.platform === "win32";
    const name = windows ? `Trinvis_${version}_x64-setup.exe` : `trinvis_${version}_amd64.deb`;
    const target = `${windows ? "windows" : process.platform}-${process.arch === "x64" ? "x86_64" : "aarch64"}`;
    const sha256 = createHash("sha256").update(INSTALLER).digest("hex");
    const list = Buffer.from(
      JSON.stringify({ version, files: [{ target, name, size: INSTALLER.length, sha256 }] }),
    );
    writeFileSync(join(this.folder, name), INSTALLER);
    writeFileSync(join(this.folder, "update.json"), list);
    writeFileSync(join(this.folder, "update.json.minisig"), this.#signed(list));
  }

  /** Somebody writes another list under the signature. */
  forge(version: string): void {
    writeFileSync(join(this.folder, "update.json"), JSON.stringify({ version, files: [] }));
  }

  /** A signature as minisign writes it. */
  #signed(bytes: Buffer): string {
    const signature = sign(null, createHash("blake2b512").update(bytes).digest(), this.#key);
    const comment = "timestamp:1795392000";
    const both = sign(null, Buffer.concat([signature, Buffer.from(comment)]), this.#key);
    const first = Buffer.concat([Buffer.from("ED"), ID, signature]).toString("base64");
    return `untrusted comment: signature\n${first}\ntrusted comment: ${comment}\n${both.toString("base64")}\n`;
  }
}

const ID = Buffer.alloc(8, 7);
