import { expect, it } from "vitest";
import { personName } from "./personName";

it("names a person by the full name when it holds the one she is called by", () => {
  expect(personName({ called: "Amina", fullName: "Amina Warsame" })).toBe("Amina Warsame");
  expect(personName({ called: "Åse", fullName: "" })).toBe("Åse");
  expect(personName({ called: "Sagal", fullName: "Sagal" })).toBe("Sagal");
});

it("puts both when the full name is another", () => {
  expect(personName({ called: "Abdi", fullName: "Ahmed Hersi" })).toBe("Abdi (Ahmed Hersi)");
});
