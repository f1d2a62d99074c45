import type { NewOffice } from "@/ipc";

/** The user herself, as the wizard asks. Held in memory only: the kept draft is not encrypted. */
export interface NewMe {
  name: string;
  role: string;
  phone: string;
}

/** What the two pages of the wizard are about. */
export interface StepProps {
  office: NewOffice;
  changeOffice: (part: Partial<NewOffice>) => void;
  me: NewMe;
  changeMe: (part: Partial<NewMe>) => void;
}
