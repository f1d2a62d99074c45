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

/** Every Danish text, by id. A room adds its own in its own file. */
export const da = {
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

/** The name of a text. */
export type MessageId = keyof typeof da;
