import type { Access } from "../../src/ipc/bindings";
import type { Bridge } from "./bridge";
import { demoPassword } from "./office";

/** The colleague whom `comeInAs` lets in. */
export const COLLEAGUE = { name: "Nadia Karim", password: "tre ænder i regnvejr" };

/**
 * Opens a demo office as whoever leads it, before any page is in it: a page that has an office locked beneath it asks
 * in vain. Answers who that is.
 */
export async function leadFrom(bridge: Bridge): Promise<string> {
  const { coordinators } = await bridge.call("session_state", {});
  const [leader] = coordinators;
  if (!leader) throw new Error("the demo office has nobody who can unlock it");
  await bridge.call("unlock", { coordinator: leader.id, password: demoPassword() });
  return leader.id;
}

/** Opens a demo office as a new colleague with the given access, as she would with her code. */
export async function comeInAs(bridge: Bridge, access: Access): Promise<void> {
  await leadFrom(bridge);
  const { id, groups } = await bridge.call("add_colleague", {
    name: COLLEAGUE.name,
    role: "",
    phone: "",
    access,
  });
  await bridge.call("lock", {});
  await bridge.call("accept_code", {
    coordinator: id,
    code: groups.join(" "),
    newPassword: COLLEAGUE.password,
  });
}
