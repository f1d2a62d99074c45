import type { MessageId } from "../da";
import activities from "./activities.json";
import app from "./app.json";
import components from "./components.json";
import copies from "./copies.json";
import errors from "./errors.json";
import materials from "./materials.json";
import people from "./people.json";
import session from "./session.json";
import settings from "./settings.json";
import stories from "./stories.json";
import support from "./support.json";
import today from "./today.json";
import updates from "./updates.json";
import words from "./words.json";

const texts = {
  ...activities,
  ...app,
  ...components,
  ...copies,
  ...errors,
  ...materials,
  ...people,
  ...session,
  ...settings,
  ...stories,
  ...support,
  ...today,
  ...updates,
  ...words,
};

// The compiler names the ids that only one language has.
type OnlyEnglish = Exclude<keyof typeof texts, MessageId>;
const complete: Record<OnlyEnglish, never> = {};

/** Every English text, by id; the same ids as in Danish. */
export const en: Record<MessageId, string> = { ...texts, ...complete };
